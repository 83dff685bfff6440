/** What was allocated in each year or quarter of a window, as series. Chart, summary, table and CSV all read these. */
import { range, sum } from 'd3'
import { AID_TYPES, sumMonths, typeIndexes, type AidData, type AidType } from '../../data/aid.ts'
import { getYear, type Month, type Months } from '../../data/calendar.ts'
import type { FlowView, Period } from '../../state/view.ts'
import { getDenominators, measureEuros } from './measure.ts'
import { getGroups, getRelease, type RowKey } from './rows.ts'

const MONTHS: Readonly<Record<Period, number>> = { year: 12, quarter: 3 }

/** The months of a year or quarter that a window holds. */
export interface FlowPeriod extends Months {
  readonly year: number
  /** 1 to 4; null for a year. */
  readonly quarter: number | null
  /** Whether the window holds all of it. */
  readonly isComplete: boolean
}

export interface FlowSeries {
  /** A type, a group, a donor, or all donors. */
  readonly key: RowKey | AidType | 'total'
  /** One a period: EUR bn, a share of GDP as a part of one, or EUR per inhabitant; null where the measure is unknown. */
  readonly values: readonly (number | null)[]
}

export interface Flow {
  readonly periods: readonly FlowPeriod[]
  readonly series: readonly FlowSeries[]
  /** What all series make together; null where they are no parts of one sum, or nothing is known. */
  readonly totals: readonly (number | null)[] | null
  /** What the series are. */
  readonly seriesKind: 'type' | 'group' | 'donor' | 'all'
}

/** The years or quarters of a window, in order. */
export function toPeriods(window: Months, per: Period): readonly FlowPeriod[] {
  const length = MONTHS[per]
  const first = Math.floor(window.since / length)
  const last = Math.floor(window.until / length)
  return range(first, last + 1).map((period) => {
    const start: Month = period * length
    const since = Math.max(start, window.since)
    const until = Math.min(start + length - 1, window.until)
    return { since, until, year: getYear(start), quarter: per === 'quarter' ? (start % 12) / 3 + 1 : null, isComplete: until - since + 1 === length }
  })
}

/** Blocs or regions; the donors in focus; where none is, the types, or all donors of one type. */
export function toFlow(view: FlowView, data: AidData): Flow {
  const release = getRelease(view, data)
  if (release.kind !== 'monthly') throw new Error(`${view.release} is no release by month`)
  const periods = toPeriods(view.window, view.per)
  const denominators = getDenominators(view.measure, release, data)
  const types = typeIndexes(view.type)
  const everyone = data.donors.map((_, at) => at)
  const toValues = (donors: readonly number[], counted: readonly number[]) => periods.map((period) =>
    measureEuros((donor) => sum(counted, (type) => sumMonths(release, donor, type, period)), donors, denominators))
  const groups = getGroups(view, data)
  const totals = toValues(everyone, types)
  if (view.groupBy !== 'donor') {
    const series = groups.map(({ key, donors }) => ({ key, values: toValues(donors, types) }))
    return { periods, series, totals: view.measure === 'eur' ? totals : null, seriesKind: 'group' }
  }
  if (view.focus.length > 0) {
    const chosen = view.focus.flatMap((id) => groups.filter(({ key }) => key === id))
    const series = chosen.map(({ key, donors }) => ({ key, values: toValues(donors, types) }))
    const together = toValues(chosen.flatMap(({ donors }) => donors), types)
    return { periods, series, totals: view.measure === 'eur' ? together : null, seriesKind: 'donor' }
  }
  if (types.length > 1) {
    const series = types.flatMap((type) => {
      const key = AID_TYPES[type]
      return key ? [{ key, values: toValues(everyone, [type]) }] : []
    })
    return { periods, series, totals, seriesKind: 'type' }
  }
  return { periods, series: [{ key: 'total', values: totals }], totals, seriesKind: 'all' }
}
