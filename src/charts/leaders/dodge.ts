/** Where a milestone's mark stands among its neighbours, and which other labels still have room. */
import { isApart, isInside, type Box } from './textBox.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'

/** The least distance of two marks, in px. */
export const MARK_PX = 13

/** The sub-row of each position, so that neighbours don't cover each other; the last of `rows` takes what is left over. */
export function dodge(positions: readonly number[], rows: number): readonly number[] {
  const { taken } = positions.reduce<{ readonly taken: readonly number[]; readonly ends: readonly number[] }>(
    ({ taken, ends }, at) => {
      const free = ends.findIndex((end) => at - end >= MARK_PX)
      const row = free === -1 ? ends.indexOf(Math.min(...ends)) : free
      return { taken: [...taken, row], ends: ends.map((end, index) => (index === row ? at : end)) }
    },
    { taken: [], ends: Array.from({ length: rows }, () => -Infinity) },
  )
  return taken
}

/** Of candidates in order of rank, those that stay inside the picture and clear of what is placed and of each other. */
export function pickClear<T extends { readonly box: Box }>(candidates: readonly T[], placed: readonly Box[], size: LayoutSize): readonly T[] {
  return candidates.reduce<readonly T[]>(
    (kept, next) => isInside(next.box, size) && [...placed, ...kept.map(({ box }) => box)].every((other) => isApart(next.box, other, 2)) ? [...kept, next] : kept,
    [],
  )
}
