/** Boxes of text in px. Widths are estimated, not measured, so that placement works without a browser. */
import { min, range } from 'd3'
import { round, type LayoutSize } from '../../lib/layoutTypes.ts'
import { wrapText } from '../../lib/wrapText.ts'

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Average advance of a character in em, on the generous side of IBM Plex Sans; Cyrillic is wider. */
const LATIN_EM = 0.56
const CYRILLIC_EM = 0.6

/** The estimated width of a text in px. */
export function estimateWidth(text: string, fontPx: number): number {
  return text.length * fontPx * (/[\u0400-\u04ff]/.test(text) ? CYRILLIC_EM : LATIN_EM)
}

/** Breaks a text between words into lines no wider than `widthPx`; null where that takes more lines or a word is too wide. */
export function wrapLabel(text: string, fontPx: number, widthPx: number, maxLines: number): readonly string[] | null {
  const measure = (line: string) => estimateWidth(line, fontPx)
  if (text.split(' ').some((word) => measure(word) > widthPx)) return null
  const lines = wrapText(text, widthPx, measure)
  return lines.length <= maxLines ? lines : null
}

/** Whether two boxes are apart by at least `gap`. */
export function isApart(a: Box, b: Box, gap = 0): boolean {
  return a.x1 + gap <= b.x0 || b.x1 + gap <= a.x0 || a.y1 + gap <= b.y0 || b.y1 + gap <= a.y0
}

/** Whether a box is in the picture. */
export function isInside(box: Box, size: LayoutSize): boolean {
  return box.x0 >= 0 && box.y0 >= 0 && box.x1 <= size.widthPx && box.y1 <= size.heightPx
}

/** A box in percent of the picture. */
export function toBoxPercent(box: Box, { widthPx, heightPx }: LayoutSize): Box {
  return {
    x0: round((box.x0 / widthPx) * 100), x1: round((box.x1 / widthPx) * 100),
    y0: round((box.y0 / heightPx) * 100), y1: round((box.y1 / heightPx) * 100),
  }
}

/** Of candidates in order of rank, those that stay inside the picture and clear of what is placed and of each other. */
export function pickClear<T extends { readonly box: Box }>(candidates: readonly T[], placed: readonly Box[], size: LayoutSize): readonly T[] {
  return candidates.reduce<readonly T[]>(
    (picked, next) => isInside(next.box, size) && [...placed, ...picked.map(({ box }) => box)].every((other) => isApart(next.box, other, 2)) ? [...picked, next] : picked,
    [],
  )
}

/** The minimum distance of two marks, in px. */
export const MARK_PX = 14

/** The row of each position, in order, so that neighbours don't cover each other; where all rows are full, the one that ends first. */
export function dodge(positions: readonly number[], maxRows: number): readonly number[] {
  return positions.reduce<{ readonly rows: readonly number[]; readonly ends: readonly number[] }>(
    ({ rows, ends }, at) => {
      const free = ends.findIndex((end) => at - end >= MARK_PX)
      const row = free === -1 ? ends.indexOf(min(ends) ?? 0) : free
      return { rows: [...rows, row], ends: ends.map((end, index) => (index === row ? at : end)) }
    },
    { rows: [], ends: range(maxRows).map(() => -Infinity) },
  ).rows
}
