/** Places the change between two releases: bars from a common zero, less to the left, more to the right. No DOM. */
import { extent, scaleLinear, ticks, type ScaleLinear } from 'd3'
import { isCompact, round, type LayoutSize } from '../../lib/layoutTypes.ts'
import { layoutRows, type RowLayout } from './layoutRows.ts'
import type { ComparisonRow } from './rows.ts'
import { clamp } from '../../lib/clamp.ts'

/** The least space on each side of zero, for the number opposite its bar. */
const FIGURE_PX = 46

export interface ChangeLayout extends RowLayout<ComparisonRow> {
  /** The common zero, in percent of the width. */
  readonly zero: number
}

/** Ends of the part of the picture for bars: names are left of it, both counts right of it. */
function getBarArea(size: LayoutSize): readonly [left: number, right: number] {
  return isCompact(size) ? [36, 72] : [27, 82]
}

/** One scale for both sides of zero, with space for numbers on each. */
function getScale(least: number, most: number, size: LayoutSize): ScaleLinear<number, number> {
  const [left, right] = getBarArea(size)
  const figure = (FIGURE_PX / size.widthPx) * 100
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
    nameX: getBarArea(size)[0],
  }
  const placed = layoutRows(rows, size, axis, ({ change }) => {
    const [from = 0, to = 0] = extent([x(0), x(change ?? 0)])
    return { value: { x: zero }, bars: [{ part: 'change', at: { x: round(from), width: round(to - from) } }] }
  })
  return { ...placed, zero }
}
