/** Places the change between two releases: bars from a common zero, less to the left, more to the right. No DOM. */
import { extent, scaleBand, scaleLinear, ticks } from 'd3'
import { isCompact, round, type LayoutSize, type PercentAttrs } from '../../lib/layoutTypes.ts'
import { pickRows, type BarLayout } from './layoutBars.ts'
import type { ComparisonRow } from './rows.ts'

const ROW_PX = 25
const AXIS_PX = 22
/** The share of a row that its bar fills. */
const BAR = 0.66
/** The least space on each side of zero, for the number opposite its bar. */
const FIGURE_PX = 46
/** The position of invisible rows, in percent of the height. */
const BELOW = 104
const OVERFLOW = '…'

export interface ChangeLayout extends BarLayout<ComparisonRow> {
  /** The common zero, in percent of the width. */
  readonly zero: number
  /** The bar of each row by its key: from the zero to the change. */
  readonly changes: ReadonlyMap<string, PercentAttrs>
}

/** Ends of the part of the picture for bars: names are left of it, both counts right of it. */
function getBarArea(size: LayoutSize): readonly [left: number, right: number] {
  return isCompact(size) ? [36, 72] : [27, 82]
}

/** One scale for both sides of zero, with space for numbers on each. */
function getScale(least: number, most: number, size: LayoutSize): (value: number) => number {
  const [left, right] = getBarArea(size)
  const figure = (FIGURE_PX / size.widthPx) * 100
  const share = least === most ? 0.5 : -least / (most - least)
  const zero = Math.min(Math.max(left + share * (right - left), left + figure), right - figure)
  const perBn = Math.min(least < 0 ? (zero - left) / -least : Number.POSITIVE_INFINITY, most > 0 ? (right - zero) / most : Number.POSITIVE_INFINITY)
  return scaleLinear([0, 1], [zero, zero + (Number.isFinite(perBn) ? perBn : 0)])
}

/** The rows that fit the size, in order; those in focus are always among them. */
export function layoutChange(rows: readonly ComparisonRow[], size: LayoutSize): ChangeLayout {
  const maxRows = Math.max(Math.min(rows.length, Math.floor((size.heightPx - AXIS_PX) / ROW_PX)), 1)
  const picked = pickRows(rows, maxRows)
  const count = rows.length - picked.length
  const bottom = 100 - (AXIS_PX / size.heightPx) * 100
  const band = scaleBand().domain([...picked.map(({ key }) => key), ...(count > 0 ? [OVERFLOW] : [])]).range([0, bottom]).paddingInner(1 - BAR).paddingOuter((1 - BAR) / 2)
  const [least = 0, most = 0] = extent([0, ...rows.map(({ change }) => change ?? 0)])
  const x = getScale(least, most, size)
  const nameX = isCompact(size) ? 36 : 27
  const slot = band.step()
  const inset = (slot - band.bandwidth()) / 2
  const place = (row: ComparisonRow) => {
    const start = band(row.key)
    const y = start === undefined ? BELOW : start - inset
    const middle = round(y + slot / 2)
    return {
      row,
      hidden: start === undefined,
      band: { y: round(y), height: round(slot) },
      label: { x: nameX, y: middle },
      value: { x: round(x(0)), y: middle },
      bars: [],
    }
  }
  const placed = rows.map(place)
  const changes = placed.map(({ row, band: { y = 0 } }) => {
    const ends = [x(0), x(row.change ?? 0)]
    return [row.key, { x: round(Math.min(...ends)), y: round(y + inset), width: round(Math.max(...ends) - Math.min(...ends)), height: round(band.bandwidth()) }] as const
  })
  return {
    rows: placed,
    changes: new Map(changes),
    zero: round(x(0)),
    ticks: (least === most ? [0] : ticks(least, most, isCompact(size) ? 3 : 5)).map((value) => ({ value, at: { x: round(x(value)) } })),
    axis: { x: round(x(0)), y: round(bottom) },
    more: count === 0 ? null : { count, at: { x: nameX, y: round((band(OVERFLOW) ?? 0) + band.bandwidth() / 2) } },
    max: most,
  }
}
