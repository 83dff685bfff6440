/** Places the aid chart over time: running sums by month → series → paths and labels. No DOM. */
import { line, max, range, scaleLinear, stack, sum, utcMonth, utcYear } from 'd3'
import { listDonors, typeIndexes, type AidData } from '../../data/aid.ts'
import { getFirstDay, MS_PER_DAY, toMonth, type Month } from '../../data/calendar.ts'
import { findPledgeCrossing, PLEDGED_BN } from '../../data/storyDates.ts'
import type { TimeView } from '../../state/view.ts'
import { isCompact, round, type PercentAttrs, type LayoutSize } from '../../lib/layoutTypes.ts'
import { drawArea, type PathPoint } from '../../lib/outline.ts'
import { getDenominators, measureEuros } from './measure.ts'
import { countEventRows, EVENT_ROW_PX, layoutEvents, pickEvents, type NamedEvent, type PlacedEvent } from './layoutEvents.ts'
import type { PlacedTick } from './layoutRows.ts'
import { getPlotSides } from './plotSides.ts'
import { sumAllocated, getGroups, getRelease, type RowKey } from './rows.ts'

const AXIS_PX = 24
const LABEL_PX = 17

/** Running sums at the end of each month of the window: EUR bn, parts of one of GDP, or EUR per inhabitant; null where that is not known. */
export interface TimeSeries {
  readonly key: RowKey | 'total'
  readonly values: readonly (number | null)[]
}

/** Whether the series are parts of one sum and so may be stacked. */
export function isStacked(view: TimeView): boolean {
  return view.groupBy !== 'donor' && view.measure === 'eur'
}

/**
 * The series of a view: blocs; the donors in focus; all donors together where none is.
 * With the target line only NATO's blocs are drawn, since the pledge is theirs.
 */
export function toSeries(view: TimeView, data: AidData): readonly TimeSeries[] {
  const release = getRelease(view, data)
  const groups = getGroups(view, data)
  const everyone = { key: 'total' as const, donors: listDonors(release, data.donors), focused: true }
  const chosen =
    view.groupBy !== 'donor'
      ? groups.filter(({ key }) => !view.showTarget || key === 'usa' || key === 'allies')
      : view.focus.length > 0 ? view.focus.flatMap((id) => groups.filter(({ key }) => key === id)) : [everyone]
  const { since, until } = view.window
  const months = range(since, until + 1)
  const types = typeIndexes(view.type)
  const denominators = getDenominators(view.measure, release, data)
  return chosen.map(({ key, donors }) => {
    const getValue = (month: Month) => measureEuros((donor) => sum(types, (type) => sumAllocated(release, donor, type, { since, until: month })), donors, denominators)
    return { key, values: months.map(getValue) }
  })
}

/** What the series add up to in the nth month of the window. */
export function sumSeries(series: readonly TimeSeries[], at: number): number {
  return sum(series, ({ values }) => values[at])
}

/** The first month in which the stacked sum reaches the pledge, and the sum then; null where it does not. */
export function findCrossing({ window }: TimeView, series: readonly TimeSeries[]): ReturnType<typeof findPledgeCrossing> {
  return findPledgeCrossing(window, (month) => sumSeries(series, month - window.since))
}

/** Points of a series are in a box of 100 by 100. Lines use the upper edge only. */
const drawLine = line<PathPoint>().x(([x]) => x).y(([, , y1]) => y1).digits(2)

/** The path of a series: an area between its two edges, or a line. */
export function drawSeries(points: readonly PathPoint[], stacked: boolean): string {
  return (stacked ? drawArea([...points]) : drawLine([...points])) ?? ''
}

/** Every so many months or years, from January on. */
const INTERVALS = [1, 3, 6].map((step) => utcMonth.every(step)).concat([1, 2, 5, 10].map((step) => utcYear.every(step)))

/** First days of months or years in a span: D3's own ticks only aim at a number, these are never more than `atMost`. */
export function getMonthTicks(from: Date, to: Date, atMost: number): readonly Date[] {
  const [ticks = []] = INTERVALS.map((interval) => interval?.range(from, to) ?? []).filter(({ length }) => length <= atMost)
  return ticks
}

function toDate(month: Month): Date {
  return new Date(getFirstDay(month) * MS_PER_DAY)
}

export interface PlacedSeries {
  readonly key: TimeSeries['key']
  /** In a box of 100 by 100, stretched over the plot. */
  readonly points: readonly PathPoint[]
  readonly path: string
  readonly last: number | null
  readonly label: PercentAttrs
}

export interface TimePicture {
  readonly series: readonly PlacedSeries[]
  readonly stacked: boolean
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly yTicks: readonly PlacedTick[]
  readonly xTicks: readonly { readonly month: Month; readonly at: PercentAttrs }[]
  /** Days marked, where the view asks for them. */
  readonly events: readonly PlacedEvent[]
  readonly target: { readonly at: PercentAttrs; readonly crossing: { readonly month: Month; readonly value: number; readonly at: PercentAttrs } | null } | null
}

/** Pushes labels apart, downwards first, then back up where they leave the picture; `gap` in percent. */
export function spread(ys: readonly number[], gap: number, bottom: number): readonly number[] {
  const order = ys.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y)
  const down = order.reduce<readonly { y: number; at: number }[]>((placed, next) => {
    const last = placed.at(-1)
    return [...placed, { at: next.at, y: last ? Math.max(next.y, last.y + gap) : next.y }]
  }, [])
  const over = Math.max((down.at(-1)?.y ?? 0) - bottom, 0)
  const up = down.toReversed().reduce<readonly { y: number; at: number }[]>((placed, next) => {
    const below = placed.at(-1)
    return [...placed, { at: next.at, y: below ? Math.min(next.y, below.y - gap) : next.y - over }]
  }, [])
  return ys.map((y, at) => up.find((label) => label.at === at)?.y ?? y)
}

/** The picture of running sums: stacked areas for blocs in euros, lines otherwise. */
export function layoutCumulative(view: TimeView, data: AidData, size: LayoutSize, events: readonly NamedEvent[] = []): TimePicture {
  const series = toSeries(view, data)
  const stacked = isStacked(view)
  const { since, until } = view.window
  const months = range(since, until + 1)
  const getValue = ({ values }: TimeSeries, at: number) => values[at] ?? 0
  // A part of a sum is stacked on the parts before it; a line is not stacked.
  const bands: readonly (readonly (readonly [number, number])[])[] = stacked
    ? stack<number, TimeSeries>().keys(series).value((at, one) => getValue(one, at))(range(months.length)).map((band) => band.map(([low, high]) => [low, high] as const))
    : series.map((one) => months.map((_, at) => [0, getValue(one, at)] as const))
  const top = max([view.showTarget ? PLEDGED_BN : 0, ...bands.flat().map(([, high]) => high)]) || 1
  const [left, right] = getPlotSides(size)
  const box = { x: left, width: round(right - left) }
  const shown = view.events ? pickEvents(events, view.window) : []
  const xPct = (month: Month) => box.x + ((month - since) / months.length) * box.width
  const plotTop = 6 + (countEventRows(shown, xPct, size) * EVENT_ROW_PX * 100) / size.heightPx
  const plot = { ...box, y: plotTop, height: 100 - plotTop - (AXIS_PX / size.heightPx) * 100 }
  const time = [toDate(since), toDate(until + 1)] as const
  // Linear on days: what `scaleUtc` adds is formatting, which the language's tables do.
  const x = scaleLinear(time, [0, 100])
  const y = scaleLinear([0, top * 1.02], [100, 0])
  // The sum of a month is drawn at its end, so the first point is zero at the start of the window.
  const place = (band: readonly (readonly [number, number])[]) =>
    [[0, 0] as const, ...band].map(([low, high], at): PathPoint => [x(toDate(since + at)), y(low), y(high)])
  const onPlotX = scaleLinear([0, 100], [plot.x, plot.x + plot.width])
  const onPlotY = scaleLinear([0, 100], [plot.y, plot.y + plot.height])
  const middles = bands.map((band) => {
    const [low, high] = band.at(-1) ?? [0, 0]
    return onPlotY(y(stacked ? (low + high) / 2 : high))
  })
  const labels = spread(middles, (LABEL_PX / size.heightPx) * 100 * 2, plot.y + plot.height)
  const crossing = view.showTarget && stacked ? findCrossing(view, series) : null
  return {
    stacked,
    events: layoutEvents(shown, xPct, plot.y + plot.height, size),
    plot: { ...plot, height: round(plot.height) },
    series: series.map(({ key, values }, at) => {
      const points = place(bands[at] ?? [])
      return { key, points, path: drawSeries(points, stacked), last: values.at(-1) ?? null, label: { x: round(plot.x + plot.width), y: round(labels[at] ?? 0) } }
    }),
    yTicks: scaleLinear([0, top], [0, 1]).ticks(isCompact(size) ? 4 : 5).map((value) => ({ value, at: { y: round(onPlotY(y(value))) } })),
    xTicks: getMonthTicks(...time, isCompact(size) ? 3 : 6).map((date) => ({ month: toMonth(date.getTime() / MS_PER_DAY), at: { x: round(onPlotX(x(date))) } })),
    target: view.showTarget
      ? {
          at: { y: round(onPlotY(y(PLEDGED_BN))) },
          crossing: crossing && { ...crossing, at: { x: round(onPlotX(x(toDate(crossing.month + 1)))), y: round(onPlotY(y(PLEDGED_BN))) } },
        }
      : null,
  }
}
