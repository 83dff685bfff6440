/** Places the names of marked days above a plot over time: rows of labels that never collide. No DOM. */
import { max } from 'd3'
import { toMonth, getFirstDay, type Month, type Months } from '../../data/calendar.ts'
import type { AidEvent } from '../../data/aid.ts'
import { isCompact, round, toWidthShare, type LayoutSize, type PercentAttrs } from '../../lib/layoutTypes.ts'

/** The height of a row of names, and the type they are set in, in px. */
export const EVENT_ROW_PX = 16
const FONT_PX = 12
/** Advance of a character in em, on the generous side. */
const CHARACTER_EM = 0.58
const GAP_PX = 6
/** With more rows than this, lines may pass behind names, so that the plot does not lose height. */
const CLEAR_ROWS = 3

export interface NamedEvent extends AidEvent {
  readonly name: string
  /** The short form, for little space. */
  readonly shortName: string
}

export interface PlacedEvent {
  readonly event: NamedEvent
  readonly line: PercentAttrs
  readonly label: PercentAttrs
  /** The side of the line on which the name is. */
  readonly anchor: 'start' | 'end'
  readonly row: number
}

/** A day as months, fractions counted. */
export function toFraction(day: number): Month {
  const month = toMonth(day)
  const first = getFirstDay(month)
  return month + (day - first) / (getFirstDay(month + 1) - first)
}

/** The events of a window, by day. */
export function pickEvents(events: readonly NamedEvent[], window: Months): readonly NamedEvent[] {
  return events.filter(({ day }) => window.since <= toMonth(day) && toMonth(day) <= window.until)
}

interface Span {
  readonly event: NamedEvent
  readonly xPx: number
  readonly anchor: 'start' | 'end'
  readonly from: number
  readonly to: number
  readonly row: number
}

/** Each name in the first row in which it touches no other; with `isClear` also below the earlier names that its line would cross. */
function assignRows(events: readonly NamedEvent[], toPx: (event: NamedEvent) => number, { widthPx }: LayoutSize, isClear: boolean): readonly Span[] {
  return events.reduce<readonly Span[]>((placed, event) => {
    const xPx = toPx(event)
    const length = event.name.length * FONT_PX * CHARACTER_EM + GAP_PX
    const anchor = xPx + length <= widthPx ? 'start' : 'end'
    const [from, to] = anchor === 'start' ? [xPx, xPx + length] : [xPx - length, xPx]
    const isFree = (row: number) => placed.every((other) => other.row !== row || other.to + GAP_PX <= from || to + GAP_PX <= other.from)
    const above = placed.filter((other) => other.from < xPx && xPx < other.to + GAP_PX).map(({ row }) => row + 1)
    const least = isClear ? Math.max(0, ...above) : 0
    const row = Array.from({ length: placed.length + 1 }, (_, at) => least + at).find(isFree) ?? least
    return [...placed, { event, xPx, anchor, from, to, row }]
  }, [])
}

/**
 * Events with their names in rows from the top; `xPct` gives a day's place in percent of the picture.
 * Lines run from the row of the name down to `bottomPct`.
 */
export function layoutEvents(events: readonly NamedEvent[], xPct: (month: Month) => number, bottomPct: number, size: LayoutSize): readonly PlacedEvent[] {
  const named = isCompact(size) ? events.map((event) => ({ ...event, name: event.shortName })) : events
  const toPx = ({ day }: NamedEvent) => (xPct(toFraction(day)) / 100) * size.widthPx
  const clear = assignRows(named, toPx, size, true)
  const spans = clear.every(({ row }) => row < CLEAR_ROWS) ? clear : assignRows(named, toPx, size, false)
  const rowPct = (EVENT_ROW_PX / size.heightPx) * 100
  return spans.map(({ event, xPx, anchor, row }) => {
    const x = round(toWidthShare(xPx, size))
    return {
      event, anchor, row,
      line: { x1: x, x2: x, y1: round(row * rowPct), y2: round(bottomPct) },
      label: { x, y: round((row + 0.5) * rowPct) },
    }
  })
}

/** How many rows of names some events need. */
export function countEventRows(events: readonly NamedEvent[], xPct: (month: Month) => number, size: LayoutSize): number {
  return max(layoutEvents(events, xPct, 100, size), ({ row }) => row + 1) ?? 0
}
