/** Places a flow: years or quarters → bars stacked by series, or side by side where series are no parts of one sum. No DOM. */
import { max, range, scaleBand, scaleLinear, stack, sum } from 'd3'
import type { AidData } from '../../data/aid.ts'
import type { Month } from '../../data/calendar.ts'
import { isCompact, round, type LayoutSize, type PercentAttrs } from '../../lib/layoutTypes.ts'
import type { FlowView } from '../../state/view.ts'
import { toFlow, type Flow, type FlowPeriod, type FlowSeries } from './flow.ts'
import { spread } from './layoutCumulative.ts'
import { countEventRows, EVENT_ROW_PX, layoutEvents, pickEvents, type NamedEvent, type PlacedEvent } from './layoutEvents.ts'
import type { PlacedTick } from './layoutRows.ts'
import { getPlotSides } from './plotSides.ts'

/** Two lines under the bars: the year, and the months of one that is not whole. */
const AXIS_PX = 40
/** The figure over a bar. */
const VALUE_PX = 20
const LABEL_PX = 18
/** The least width of a bar that has its figure on top, in px. */
const VALUE_WIDTH_PX = 30
/** The least width of a bar with its quarter under it, in px. */
const TICK_WIDTH_PX = 22
/** Series that are drawn apart; the smaller ones make one more. */
const MOST_SERIES = 6

type Key = FlowSeries['key'] | 'rest'

export interface PlacedSegment {
  readonly key: Key
  readonly value: number
  readonly at: PercentAttrs
}

export interface PlacedPeriod {
  readonly period: FlowPeriod
  /** The id of the period among the marks. */
  readonly id: string
  readonly segments: readonly PlacedSegment[]
  /** The label over the bar; null where it does not fit, or the series are not parts of one sum. */
  readonly total: { readonly value: number; readonly at: PercentAttrs } | null
  readonly tick: { readonly at: PercentAttrs; readonly showYear: boolean; readonly showQuarter: boolean }
}

export interface FlowLayout {
  readonly seriesKind: Flow['seriesKind']
  readonly periods: readonly PlacedPeriod[]
  /** Named at the right of the last bar, in the order in which they are stacked. */
  readonly labels: readonly { readonly key: Key; readonly at: PercentAttrs }[]
  /** How many series `rest` adds up, or are left to the table where they can't be added. */
  readonly more: number
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly yTicks: readonly PlacedTick[]
  readonly events: readonly PlacedEvent[]
}

interface DrawnSeries {
  readonly key: Key
  readonly values: readonly number[]
}

/** The largest series, and, where they are parts of one sum, the others as one. */
function limitSeries({ series, totals }: Flow): { readonly drawn: readonly DrawnSeries[]; readonly more: number } {
  const known = series.map(({ key, values }) => ({ key, values: values.map((value) => value ?? 0) }))
  if (known.length <= MOST_SERIES) return { drawn: known, more: 0 }
  const largest = new Set(known.toSorted((a, b) => sum(b.values) - sum(a.values)).slice(0, MOST_SERIES))
  const others = known.filter((one) => !largest.has(one))
  const drawn = known.filter((one) => largest.has(one))
  if (totals === null) return { drawn, more: others.length }
  const rest = totals.map((_, at) => sum(others, ({ values }) => values[at]))
  return { drawn: [...drawn, { key: 'rest', values: rest }], more: others.length }
}

interface Span {
  readonly key: Key
  readonly value: number
  readonly from: number
  readonly to: number
}

/** Where every series of every period begins and ends on the value axis. */
function toSpans(drawn: readonly DrawnSeries[], count: number, isStacked: boolean): readonly (readonly Span[])[] {
  const indexes = range(count)
  if (!isStacked) return indexes.map((at) => drawn.map(({ key, values }) => ({ key, value: values[at] ?? 0, from: 0, to: values[at] ?? 0 })))
  const stacked = stack<number, Key>().keys(drawn.map(({ key }) => key)).value((at, key) => drawn.find((one) => one.key === key)?.values[at] ?? 0)(indexes)
  return indexes.map((at) => stacked.map((one) => {
    const [from = 0, to = 0] = one[at] ?? []
    return { key: one.key, value: drawn.find(({ key }) => key === one.key)?.values[at] ?? 0, from, to }
  }))
}

/** The id of a period among the marks. */
export function getPeriodId({ year, quarter }: FlowPeriod): string {
  return quarter === null ? String(year) : `${year}-Q${quarter}`
}

/** The picture of any flow; `events` are named days, shown where the view asks for them. */
export function layoutFlow(view: FlowView, data: AidData, events: readonly NamedEvent[], size: LayoutSize): FlowLayout {
  const flow = toFlow(view, data)
  const { periods, totals, seriesKind } = flow
  const { drawn, more } = limitSeries(flow)
  const isStacked = totals !== null
  const [left, right] = getPlotSides(size)
  const ids = periods.map(getPeriodId)
  const band = scaleBand().domain(ids).range([left, right]).paddingInner(view.per === 'year' ? 0.26 : 0.16).paddingOuter(0.12)
  const xPct = (month: Month) => {
    const index = periods.findIndex(({ until }) => month < until + 1)
    const { since, until } = periods[index] ?? view.window
    return (band(ids[index] ?? '') ?? right) + (band.bandwidth() * (month - since)) / (until + 1 - since)
  }
  const shown = view.events ? pickEvents(events, view.window) : []
  const bottom = 100 - (AXIS_PX / size.heightPx) * 100
  const top = ((countEventRows(shown, xPct, size) * EVENT_ROW_PX + VALUE_PX) / size.heightPx) * 100
  const spans = toSpans(drawn, periods.length, isStacked)
  const most = max(spans.flat(), ({ to }) => to) ?? 0
  const y = scaleLinear([0, most || 1], [bottom, top])
  const inner = scaleBand<Key>().domain(drawn.map(({ key }) => key)).range([0, band.bandwidth()]).paddingInner(0.08)
  const bandPx = (band.bandwidth() / 100) * size.widthPx
  const heights = spans.map((own) => max(own, ({ to }) => to) ?? 0)
  const fullest = heights.indexOf(most)
  const place = (period: FlowPeriod, at: number): PlacedPeriod => {
    const x = band(ids[at] ?? '') ?? 0
    const total = totals?.[at] ?? null
    const hasRoom = bandPx >= VALUE_WIDTH_PX || at === fullest
    const isFirstOfYear = at === 0 || period.year !== periods[at - 1]?.year
    return {
      period,
      id: ids[at] ?? '',
      segments: (spans[at] ?? []).map(({ key, value, from, to }) => ({
        key, value,
        at: {
          x: round(x + (isStacked ? 0 : (inner(key) ?? 0))), y: round(y(to)),
          width: round(isStacked ? band.bandwidth() : inner.bandwidth()), height: round(y(from) - y(to)),
        },
      })),
      total: total !== null && hasRoom ? { value: total, at: { x: round(x + band.bandwidth() / 2), y: round(y(total)) } } : null,
      tick: { at: { x: round(x + band.bandwidth() / 2), y: round(bottom) }, showYear: period.quarter === null || isFirstOfYear, showQuarter: period.quarter !== null && bandPx >= TICK_WIDTH_PX },
    }
  }
  const last = spans.at(-1) ?? []
  const middles = last.map(({ from, to }) => y(isStacked ? (from + to) / 2 : to))
  const labels = spread(middles, (LABEL_PX / size.heightPx) * 100, bottom)
  return {
    seriesKind,
    periods: periods.map(place),
    labels: drawn.map(({ key }, at) => ({ key, at: { x: round(right), y: round(labels[at] ?? 0) } })),
    more,
    plot: { x: left, y: round(top), width: right - left, height: round(bottom - top) },
    yTicks: y.ticks(isCompact(size) ? 3 : 5).map((value) => ({ value, at: { y: round(y(value)) } })),
    events: layoutEvents(shown, xPct, bottom, size),
  }
}
