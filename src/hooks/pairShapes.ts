/** Which part of an old picture becomes which part of the next. */
import { ascending, bisectRight, cumsum, pairs } from 'd3'
import { getSize, isVisible, type Shape } from '../lib/outline.ts'

/** A part of a shape, from one share of its amount to another. */
export interface Cut {
  readonly shape: Shape
  readonly from: number
  readonly to: number
}

/** One end is null where the other picture has no counterpart. */
export interface Pair {
  readonly old: Cut | null
  readonly next: Cut | null
}

interface Group {
  readonly old: readonly Shape[]
  readonly next: readonly Shape[]
}

/** Shares below this one are rounding errors. */
export const LEAST = 1e-6

function isSameTime({ months: one }: Shape, { months: other }: Shape): boolean {
  return !one || !other || (one[0] <= other[1] && other[0] <= one[1])
}

function isMatch(one: Shape, other: Shape): boolean {
  return isSameTime(one, other) && one.donors.some((donor) => other.donors.includes(donor)) && one.parts.some((part) => other.parts.includes(part))
}

/** The smallest groups of shapes that count the same aid, so that shapes of different groups have none in common. */
function toGroups(before: readonly Shape[], after: readonly Shape[]): readonly Group[] {
  const groups = before.reduce<readonly Group[]>((found, shape) => {
    const own = after.filter((other) => isMatch(shape, other))
    const joined = found.filter(({ next }) => next.some((other) => own.includes(other)))
    const next = new Set([...joined.flatMap((group) => group.next), ...own])
    return [...found.filter((group) => !joined.includes(group)), { old: [...joined.flatMap(({ old }) => old), shape], next: after.filter((other) => next.has(other)) }]
  }, [])
  const taken = new Set(groups.flatMap(({ next }) => next))
  return [...groups, ...after.filter((shape) => !taken.has(shape)).map((shape) => ({ old: [], next: [shape] }))]
}

/** Where each shape ends, as a share of them all. */
function toEnds(shapes: readonly Shape[]): readonly number[] {
  const ends = [...cumsum(shapes, getSize)]
  return ends.map((end) => end / (ends.at(-1) ?? 1))
}

/** The part between two shares of all shapes. No shape may end between the two. */
function cut(shapes: readonly Shape[], ends: readonly number[], from: number, to: number): Cut | null {
  const at = bisectRight(ends, (from + to) / 2)
  const [shape, start = 0, end = 1] = [shapes[at], ends[at - 1], ends[at]]
  return shape ? { shape, from: (from - start) / (end - start), to: (to - start) / (end - start) } : null
}

/** Cuts both pictures where a shape of either ends, so that each part is in one pair. */
function pairGroup({ old, next }: Group): readonly Pair[] {
  const [oldEnds, nextEnds] = [toEnds(old), toEnds(next)]
  const cuts = [0, ...oldEnds, ...nextEnds].toSorted(ascending)
  return pairs(cuts).filter(([from, to]) => to - from > LEAST).map(([from, to]) => ({ old: cut(old, oldEnds, from, to), next: cut(next, nextEnds, from, to) }))
}

/** Pairs the parts of all visible shapes. */
export function pairShapes(before: readonly Shape[], after: readonly Shape[]): readonly Pair[] {
  return toGroups(before.filter(isVisible), after.filter(isVisible)).flatMap(pairGroup)
}
