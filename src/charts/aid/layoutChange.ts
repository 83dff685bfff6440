/** Places the change between two releases: bars from a common zero, less to the left, more to the right. No DOM. */
import { extent, scaleLinear, ticks, type ScaleLinear } from 'd3'
import { isCompact, round, toWidthShare, type LayoutSize } from '../../lib/layoutTypes.ts'
import { layoutRows, type RowLayout } from './layoutRows.ts'
import type { ComparisonRow } from './rows.ts'
import { clamp } from '../../lib/clamp.ts'

/** The least space on each side of zero, for the number opposite its bar. */
const FIGURE_PX = 46
/** The space for names and for both counts in a compact picture, in px, and the least width that has the counts. */
const NAMES_PX = 112
const COUNTS_PX = 84
const COUNTS_FROM_PX = 280

export interface ChangeLayout extends RowLayout<ComparisonRow> {
  /** The common zero, in percent of the width. */
  readonly zero: number
  /** Whether there is space for both counts beside the bars. */
  readonly hasCounts: boolean
}

function hasCounts(size: LayoutSize): boolean {
  return size.widthPx >= COUNTS_FROM_PX
}

/** Ends of the part of the picture for bars: names are left of it, both counts right of it. */
function getBarArea(size: LayoutSize): readonly [left: number, right: number] {
  if (!isCompact(size)) return [27, 82]
  return [toWidthShare(NAMES_PX, size), 100 - (hasCounts(size) ? toWidthShare(COUNTS_PX, size) : 0)]
}

/** One scale for both sides of zero, with space for numbers on each. */
function getScale(least: number, most: number, size: LayoutSize): ScaleLinear<number, number> {
  const [left, right] = getBarArea(size)
  const figure = toWidthShare(FIGURE_PX, size)
  const share = least === most ? 0.5 : -least / (most - least)
  const zero = clamp(left + share * (right - left), left + figure, right - figure)
  const perBn = Math.min(least < 0 ? (zero - left) / -least : Number.POSITIVE_INFINITY, most > 0 ? (right - zero) / most : Number.POSITIVE_INFINITY)
  return scaleLinear([0, 1], [zero, zero + (Number.isFinite(perBn) ? perBn : 0)])
}

/** The rows that fit the size, in order; those in focus are always among them. */
export function layoutChange(rows: readonly ComparisonRow[], size: LayoutSize): ChangeLayout {
  const [least = 0, most = 0] = extent([0, ...rows.map(({ change }) => change ?? 0)])
  const x = getScale(least, most, size)
  const zero = round(x(0))
  const axis = {
    ticks: (least === most ? [0] : ticks(least, most, isCompact(size) ? 3 : 5)).map((value) => ({ value, at: { x: round(x(value)) } })),
    nameX: round(getBarArea(size)[0]),
  }
  const placed = layoutRows(rows, size, axis, ({ change }) => {
    const [from = 0, to = 0] = extent([x(0), x(change ?? 0)])
    return { value: { x: zero }, bars: [{ part: 'change', at: { x: round(from), width: round(to - from) } }] }
  })
  return { ...placed, zero, hasCounts: hasCounts(size) }
}
