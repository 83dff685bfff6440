/** Places rows as bands of one height: rows → visible rows → placed rows. In percent of the picture; no DOM. */
import { scaleBand } from 'd3'
import { round, type LayoutSize, type PercentAttrs } from '../../lib/layoutTypes.ts'
import type { PathPoint } from '../../lib/outline.ts'
import type { AidPart, RowKey } from './rows.ts'

/** The least height of a row and the height of the axis under the rows, in px. */
const ROW_PX = 25
const AXIS_PX = 22
/** The position of invisible rows, in percent of the height. */
const BELOW = 104
/** The last value of the domain if rows are invisible: the line that says so takes one band. */
const OVERFLOW = '…'

/** What a bar fills of its row, in percent of the row's height. */
export const BAR_BOX: PercentAttrs = { y: 17, height: 66 }

export interface PlacedBar {
  readonly part: AidPart | 'promised' | 'change'
  /** Along the value axis. */
  readonly at: PercentAttrs
}

export interface PlacedRow<R> {
  readonly row: R
  /** Not visible: it is placed below the picture and enters from there. */
  readonly hidden: boolean
  /** Its vertical position and height. */
  readonly band: { readonly y: number; readonly height: number }
  readonly value: PercentAttrs
  readonly bars: readonly PlacedBar[]
}

export interface PlacedTick {
  readonly value: number
  readonly at: PercentAttrs
}

export interface RowLayout<R> {
  readonly rows: readonly PlacedRow<R>[]
  readonly ticks: readonly PlacedTick[]
  /** The right edge of the names. */
  readonly nameX: number
  /** The upper edge of the axis. */
  readonly axisY: number
  /** The number of invisible rows, and the position of the line that says so. */
  readonly more: { readonly count: number; readonly at: PercentAttrs } | null
}

/** The visible rows: the first ones, then those in focus that rank below them. */
export function pickRows<R extends { readonly key: RowKey; readonly focused: boolean }>(rows: readonly R[], maxRows: number): readonly R[] {
  if (rows.length <= maxRows) return rows
  const room = Math.max(maxRows - 1, 1)
  const late = rows.slice(room).filter((row) => row.focused).slice(0, room)
  const firsts = rows.slice(0, room)
  const dropped = new Set(firsts.filter((row) => !row.focused).slice(-late.length || firsts.length))
  const kept = late.length === 0 ? firsts : firsts.filter((row) => !dropped.has(row))
  return [...kept, ...late].slice(0, room)
}

/** Places the rows that fit a size; `layoutBars` says where the bars of a row and its value are along the axis. */
export function layoutRows<R extends { readonly key: RowKey; readonly focused: boolean }>(
  rows: readonly R[],
  size: LayoutSize,
  axis: Pick<RowLayout<R>, 'ticks' | 'nameX'>,
  layoutBars: (row: R, at: number) => Pick<PlacedRow<R>, 'value' | 'bars'>,
): RowLayout<R> {
  const maxRows = Math.max(Math.min(rows.length, Math.floor((size.heightPx - AXIS_PX) / ROW_PX)), 1)
  const picked = pickRows(rows, maxRows)
  const count = rows.length - picked.length
  const axisY = 100 - (AXIS_PX / size.heightPx) * 100
  const y = scaleBand().domain([...picked.map(({ key }) => key), ...(count > 0 ? [OVERFLOW] : [])]).range([0, axisY])
  const height = round(y.bandwidth())
  return {
    ...axis,
    rows: rows.map((row, at) => {
      const start = y(row.key)
      return { row, hidden: start === undefined, band: { y: round(start ?? BELOW), height }, ...layoutBars(row, at) }
    }),
    axisY: round(axisY),
    more: count === 0 ? null : { count, at: { x: axis.nameX, y: round((y(OVERFLOW) ?? 0) + y.bandwidth() / 2) } },
  }
}

/** The id of a row's band among the marks: its height moves apart from its position. */
export function getBandId(key: string): string {
  return `${key}/band`
}

/** What moves: each row, and in it its bars and its value, by `data-mark-id`. */
export function toMarkAttrs<R extends { readonly key: RowKey }>({ rows }: RowLayout<R>): ReadonlyMap<string, PercentAttrs> {
  return new Map<string, PercentAttrs>(rows.flatMap(({ row: { key }, band, value, bars }) => [
    [key, { y: band.y }] as const,
    [getBandId(key), { height: band.height }] as const,
    [`${key}/value`, value] as const,
    ...bars.map(({ part, at }) => [`${key}/${part}`, at] as const),
  ]))
}

/** The outline of a bar in the picture. */
export function getBarPoints({ attrs }: { readonly attrs: ReadonlyMap<string, PercentAttrs> }, { id, key }: { readonly id: string; readonly key: string }): readonly PathPoint[] {
  const { y: top = 0 } = attrs.get(key) ?? {}
  const { height: rowHeight = 0 } = attrs.get(getBandId(key)) ?? {}
  const { x = 0, width = 0 } = attrs.get(id) ?? {}
  const { y: inset = 0, height = 0 } = BAR_BOX
  const [y1, y0] = [top + (rowHeight * inset) / 100, top + (rowHeight * (inset + height)) / 100]
  return [[x, y0, y1], [x + width, y0, y1]]
}
