/** Places the bars of the aid chart: rows → visible rows → placed bars. In percent of the picture; no DOM. */
import { max, scaleBand, scaleLinear, stack } from 'd3'
import { AID_TYPES } from '../../data/aid.ts'
import { isCompact, round, type PercentAttrs, type LayoutSize } from '../../lib/layoutTypes.ts'
import type { AidPart, AidRow, RowKey } from './rows.ts'

/** The least height of a row and the height of the axis under the bars, in px. */
const ROW_PX = 25
const AXIS_PX = 22
/** The share of a row that its bar fills. */
const BAR = 0.66
/** The position of invisible rows, in percent of the height. */
const BELOW = 104

export interface PlacedBar {
  readonly part: AidPart | 'promised'
  readonly at: PercentAttrs
}

export interface PlacedRow<R> {
  readonly row: R
  /** Not visible: it is placed below the picture and enters from there. */
  readonly hidden: boolean
  /** The whole row, for pointing at and for the focus ring. */
  readonly band: PercentAttrs
  readonly label: PercentAttrs
  readonly value: PercentAttrs
  readonly bars: readonly PlacedBar[]
}

export interface PlacedTick {
  readonly value: number
  readonly at: PercentAttrs
}

export interface BarLayout<R> {
  readonly rows: readonly PlacedRow<R>[]
  readonly ticks: readonly PlacedTick[]
  /** The start of the bars and of the axis. */
  readonly axis: { readonly x: number; readonly y: number }
  /** The number of invisible rows, and the position of the line that says so. */
  readonly more: { readonly count: number; readonly at: PercentAttrs } | null
  readonly max: number
}

/** The number of rows that fit a size; every row in `all`. */
function getMaxRows(size: LayoutSize, count: number): number {
  return Math.max(Math.min(count, Math.floor((size.heightPx - AXIS_PX) / ROW_PX)), 1)
}

/** The visible rows: the first ones, then those in focus that rank below them. */
export function pickRows<R extends { readonly key: RowKey; readonly focused: boolean }>(rows: readonly R[], maxRows: number): readonly R[] {
  if (rows.length <= maxRows) return rows
  const room = Math.max(maxRows - 1, 1)
  const late = rows.slice(room).filter((row) => row.focused).slice(0, room)
  const firsts = rows.slice(0, room)
  const give = new Set(firsts.filter((row) => !row.focused).slice(-late.length || firsts.length))
  const kept = late.length === 0 ? firsts : firsts.filter((row) => !give.has(row))
  return [...kept, ...late].slice(0, room)
}

/** Ends of the value axis, in percent of the width. `paired` leaves space for the change beside the value. */
function getValueRange(size: LayoutSize, paired: boolean): readonly [left: number, right: number] {
  if (isCompact(size)) return [40, paired ? 68 : 84]
  return [27, paired ? 82 : 90]
}

interface Extent {
  /** Where marks of the row begin and end on the value axis. */
  readonly spans: readonly { readonly part: PlacedBar['part']; readonly from: number; readonly to: number }[]
  readonly end: number
}

/** Stacks the parts of a row; commitments beyond the allocations come last. Parts of length zero have a position, too. */
function stackParts(row: AidRow): Extent {
  const getValue = (part: PlacedBar['part']) => (part === 'promised' ? row.promised : row.parts.find(({ type }) => type === part)?.value)
  const series = stack<AidRow, PlacedBar['part']>().keys([...AID_TYPES, 'throughEu', 'promised']).value((_, part) => Math.max(getValue(part) ?? 0, 0))([row])
  const spans = series.map(({ key, 0: point }) => ({ part: key, from: point?.[0] ?? 0, to: point?.[1] ?? 0 }))
  return { spans, end: spans.at(-1)?.to ?? 0 }
}

/** The last value of the domain if rows are invisible: the line that says so takes one band. */
const OVERFLOW = '…'

function layoutRows<R extends { readonly key: RowKey; readonly focused: boolean }>(
  rows: readonly R[],
  getExtent: (row: R) => Extent,
  size: LayoutSize,
  paired = false,
  minMax = 0,
): BarLayout<R> {
  const picked = pickRows(rows, getMaxRows(size, rows.length))
  const count = rows.length - picked.length
  const bottom = 100 - (AXIS_PX / size.heightPx) * 100
  const band = scaleBand().domain([...picked.map(({ key }) => key), ...(count > 0 ? [OVERFLOW] : [])]).range([0, bottom]).paddingInner(1 - BAR).paddingOuter((1 - BAR) / 2)
  const slot = band.step()
  const range = getValueRange(size, paired)
  const top = Math.max(minMax, max(rows, (row) => getExtent(row).end) ?? 0) || 1
  const x = scaleLinear([0, top], range)
  const place = (row: R): PlacedRow<R> => {
    const inset = (slot - band.bandwidth()) / 2
    const start = band(row.key)
    const y = start === undefined ? BELOW : start - inset
    const middle = y + slot / 2
    const { spans, end } = getExtent(row)
    return {
      row,
      hidden: start === undefined,
      band: { y: round(y), height: round(slot) },
      label: { x: round(range[0]), y: round(middle) },
      value: { x: round(x(end)), y: round(middle) },
      bars: spans.map(({ part, from, to }) => ({
        part,
        at: { x: round(x(from)), y: round(y + inset), width: round(x(to) - x(from)), height: round(band.bandwidth()) },
      })),
    }
  }
  return {
    rows: rows.map(place),
    ticks: x.ticks(isCompact(size) ? 3 : 5).map((value) => ({ value, at: { x: round(x(value)) } })),
    axis: { x: range[0], y: round(bottom) },
    more: count === 0 ? null : { count, at: { x: round(range[0]), y: round((band(OVERFLOW) ?? 0) + band.bandwidth() / 2) } },
    max: top,
  }
}

/** How far the longest bar of some rows reaches. */
export function getBarsExtent(rows: readonly AidRow[]): number {
  return max(rows, (row) => stackParts(row).end) ?? 0
}

/** Bars of one release, stacked by type; the axis reaches `minMax` at the least. */
export function layoutBars(rows: readonly AidRow[], size: LayoutSize, minMax = 0): BarLayout<AidRow> {
  return layoutRows(rows, stackParts, size, rows.some(({ promised }) => promised !== undefined), minMax)
}
