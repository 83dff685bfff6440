/** Places the bars of the aid chart: rows → rows in sight → placed bars. Percent in, percent out, no DOM. */
import { ticks } from 'd3'
import { isCompact, round, scale, type PercentAttrs, type LayoutSize } from '../../lib/layoutTypes.ts'
import type { AidPart, AidRow, RowKey } from './rows.ts'

/** The least height of a row and the height of the axis under the bars, in px. */
const ROW_PX = 25
const AXIS_PX = 22
/** The share of a row that its bar fills. */
const BAR = 0.66

export interface PlacedBar {
  readonly part: AidPart | 'promised'
  readonly at: PercentAttrs
}

export interface PlacedRow<R> {
  readonly row: R
  /** Not in sight: it stands under the picture, from where a later view may call it up. */
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
  /** Where the bars begin and the axis stands. */
  readonly axis: { readonly x: number; readonly y: number }
  /** How many rows are not in sight, and the place of the line that says so. */
  readonly more: { readonly count: number; readonly at: PercentAttrs } | null
  readonly max: number
}

/** How many rows a size has room for; every row in `all`. */
function getMaxRows(size: LayoutSize, count: number): number {
  return Math.max(Math.min(count, Math.floor((size.heightPx - AXIS_PX) / ROW_PX)), 1)
}

/** The rows in sight: the first of the order, the focused ones keeping their place at the end. */
export function pickRows<R extends { readonly key: RowKey; readonly focused: boolean }>(rows: readonly R[], maxRows: number): readonly R[] {
  if (rows.length <= maxRows) return rows
  const room = Math.max(maxRows - 1, 1)
  const late = rows.slice(room).filter((row) => row.focused).slice(0, room)
  const firsts = rows.slice(0, room)
  const give = new Set(firsts.filter((row) => !row.focused).slice(-late.length || firsts.length))
  const kept = late.length === 0 ? firsts : firsts.filter((row) => !give.has(row))
  return [...kept, ...late].slice(0, room)
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly slotPct: number
  readonly bottom: number
}

/** `paired` leaves room for the change beside the value. */
function getFrame(size: LayoutSize, slots: number, paired: boolean): Frame {
  const bottom = 100 - (AXIS_PX / size.heightPx) * 100
  const right = isCompact(size) ? { bars: 84, pairs: 68 } : { bars: 90, pairs: 82 }
  return { left: isCompact(size) ? 40 : 27, right: paired ? right.pairs : right.bars, slotPct: bottom / slots, bottom }
}

interface Extent {
  /** Where marks of the row begin and end on the value axis. */
  readonly spans: readonly { readonly part: PlacedBar['part']; readonly from: number; readonly to: number }[]
  readonly end: number
}

/** Stacks the parts of a row, what was promised beyond them last. */
function stackParts(row: AidRow): Extent {
  let end = 0
  const spans = [...row.parts, { type: 'promised' as const, value: row.promised ?? null }].flatMap(({ type, value }) => {
    if (value === null || value <= 0) return []
    const from = end
    end += value
    return [{ part: type, from, to: end }]
  })
  return { spans, end }
}

function layoutRows<R extends { readonly key: RowKey; readonly focused: boolean }>(
  rows: readonly R[],
  extentOf: (row: R) => Extent,
  size: LayoutSize,
  paired = false,
  minMax = 0,
): BarLayout<R> {
  const slots = getMaxRows(size, rows.length)
  const picked = pickRows(rows, slots)
  const frame = getFrame(size, slots, paired)
  const top = Math.max(minMax, ...rows.map((row) => extentOf(row).end)) || 1
  const x = scale([0, top], [frame.left, frame.right])
  const place = (row: R): PlacedRow<R> => {
    const slot = picked.indexOf(row)
    const hidden = slot === -1
    const y = hidden ? 104 : slot * frame.slotPct
    const middle = y + frame.slotPct / 2
    const { spans, end } = extentOf(row)
    return {
      row,
      hidden,
      band: { y: round(y), height: round(frame.slotPct) },
      label: { x: round(frame.left), y: round(middle) },
      value: { x: round(x(end)), y: round(middle) },
      bars: spans.map(({ part, from, to }) => ({
        part,
        at: { x: round(x(from)), y: round(middle - (frame.slotPct * BAR) / 2), width: round(x(to) - x(from)), height: round(frame.slotPct * BAR) },
      })),
    }
  }
  const count = rows.length - picked.length
  return {
    rows: rows.map(place),
    ticks: ticks(0, top, isCompact(size) ? 3 : 5).map((value) => ({ value, at: { x: round(x(value)) } })),
    axis: { x: frame.left, y: round(frame.bottom) },
    more: count === 0 ? null : { count, at: { x: round(frame.left), y: round((slots - 0.5) * frame.slotPct) } },
    max: top,
  }
}

/** How far the longest bar of some rows reaches. */
export function getBarsExtent(rows: readonly AidRow[]): number {
  return Math.max(0, ...rows.map((row) => stackParts(row).end))
}

/** Bars of one release, stacked by type; the axis reaches `least` at the least. */
export function layoutBars(rows: readonly AidRow[], size: LayoutSize, least = 0): BarLayout<AidRow> {
  return layoutRows(rows, stackParts, size, rows.some(({ promised }) => promised !== undefined), least)
}
