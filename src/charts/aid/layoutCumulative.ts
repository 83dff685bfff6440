/** Places the aid chart over time: running sums by month → series → paths and labels. No DOM. */
import { ticks } from 'd3'
import { listDonors, typeIndexes, type AidData } from '../../data/aid.ts'
import type { Month } from '../../data/calendar.ts'
import type { TimeView } from '../../state/view.ts'
import { isCompact, round, scale, type PercentAttrs, type LayoutSize } from '../../lib/layoutTypes.ts'
import { getDenominators, measureEuros } from './measure.ts'
import { countRows, EVENT_ROW_PX, layoutEvents, pickEvents, type NamedEvent, type PlacedEvent } from './layoutEvents.ts'
import { sumAllocated, getGroups, getRelease, type RowKey } from './rows.ts'

/** The pledge of the Washington summit, in EUR bn (`claims.md`, section 2). */
export const GOAL_BN = 40
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
 * Beside the goal only NATO's blocs stand, since the pledge is theirs.
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
  const months = Array.from({ length: until - since + 1 }, (_, at) => since + at)
  const types = typeIndexes(view.type)
  const denominators = getDenominators(view.measure, release, data)
  return chosen.map(({ key, donors }) => {
    const getValue = (month: Month) => measureEuros(
      (donor) => types.reduce((part, type) => part + sumAllocated(release, donor, type, { since, until: month }), 0), donors, denominators)
    return { key, values: months.map(getValue) }
  })
}

/** The first month in which the stacked sum reaches the goal; null where it does not. */
export function findCrossing(view: TimeView, series: readonly TimeSeries[]): Month | null {
  const length = series[0]?.values.length ?? 0
  const at = Array.from({ length }, (_, month) => series.reduce((sum, { values }) => sum + (values[month] ?? 0), 0))
    .findIndex((sum) => sum >= GOAL_BN)
  return at === -1 ? null : view.window.since + at
}

type Point = readonly [x: number, y: number]

/** A path of straight lines, as D3's `line` writes it; needs two points. D3's own brings arcs along, 2 KB. */
export function linePath(points: readonly Point[]): string {
  return `M${points.join('L')}`
}

/** A path around what lies between two lines of two points or more, as D3's `area` writes it. */
export function areaPath(low: readonly Point[], high: readonly Point[]): string {
  return `${linePath([...high, ...low.toReversed()])}Z`
}

export interface PlacedSeries {
  readonly key: TimeSeries['key']
  /** Path in a box of 100 by 100, stretched over the plot. */
  readonly path: string
  readonly last: number | null
  readonly label: PercentAttrs
}

export interface TimePicture {
  readonly series: readonly PlacedSeries[]
  readonly stacked: boolean
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly yTicks: readonly { readonly value: number; readonly at: PercentAttrs }[]
  readonly xTicks: readonly { readonly month: Month; readonly at: PercentAttrs }[]
  /** Days marked, where the view asks for them. */
  readonly events: readonly PlacedEvent[]
  readonly goal: { readonly at: PercentAttrs; readonly crossing: { readonly month: Month; readonly at: PercentAttrs } | null } | null
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
  const count = until - since + 1
  // A part of a sum stands on the parts before it, a line on its own stands on nothing.
  const floor = (at: number, month: number) => (stacked ? series.slice(0, at).reduce((sum, { values }) => sum + (values[month] ?? 0), 0) : 0)
  const bands = series.map(({ values }, at) => values.map((value, month) => {
    const low = floor(at, month)
    return [low, low + (value ?? 0)] as const
  }))
  const top = Math.max(view.showTarget ? GOAL_BN : 0, ...bands.flat().map(([, high]) => high)) || 1
  const box = { x: isCompact(size) ? 11 : 8, width: isCompact(size) ? 54 : 70 }
  const shown = view.events ? pickEvents(events, view.window) : []
  const xPct = (month: Month) => box.x + ((month - since) / count) * box.width
  const plotTop = 6 + (countRows(shown, xPct, size) * EVENT_ROW_PX * 100) / size.heightPx
  const plot = { ...box, y: plotTop, height: 100 - plotTop - (AXIS_PX / size.heightPx) * 100 }
  // A month's sum stands at its end, so the window opens at zero at its beginning.
  const x = scale([0, count], [0, 100])
  const y = scale([0, top * 1.02], [100, 0])
  const draw = (band: readonly (readonly [number, number])[]) => {
    const edge = (side: 0 | 1) => [[0, 0] as const, ...band].map((ends, at) => [round(x(at)), round(y(ends[side]))] as const)
    return stacked ? areaPath(edge(0), edge(1)) : linePath(edge(1))
  }
  const onPlot = (pct: number) => plot.y + (pct / 100) * plot.height
  const middles = bands.map((band) => {
    const [low, high] = band.at(-1) ?? [0, 0]
    return onPlot(y(stacked ? (low + high) / 2 : high))
  })
  const labels = spread(middles, (LABEL_PX / size.heightPx) * 100 * 2, plot.y + plot.height)
  const xAt = (month: Month) => round(plot.x + (x(month - since) / 100) * plot.width)
  const crossing = view.showTarget && stacked ? findCrossing(view, series) : null
  const step = Math.max(Math.ceil(count / (isCompact(size) ? 2.5 : 6)), 1)
  return {
    stacked,
    events: layoutEvents(shown, xPct, plot.y + plot.height, size),
    plot: { ...plot, height: round(plot.height) },
    series: series.map(({ key, values }, at) => ({
      key, path: draw(bands[at] ?? []), last: values.at(-1) ?? null,
      label: { x: round(plot.x + plot.width), y: round(labels[at] ?? 0) },
    })),
    yTicks: ticks(0, top, isCompact(size) ? 4 : 5).map((value) => ({ value, at: { y: round(onPlot(y(value))) } })),
    xTicks: Array.from({ length: Math.ceil(count / step) }, (_, at) => ({ month: since + at * step, at: { x: xAt(since + at * step) } })),
    goal: view.showTarget
      ? {
          at: { y: round(onPlot(y(GOAL_BN))) },
          crossing: crossing === null ? null : { month: crossing, at: { x: xAt(crossing + 1), y: round(onPlot(y(GOAL_BN))) } },
        }
      : null,
  }
}
