/** Queries of the aid chart, and the closest view that the data can answer. */
import { AID_TYPES, type AidIndex, type AidTypes, type DonorId, type MonthlyHead, type ReleaseId } from '../data/aid.ts'
import type { Month, Months } from '../data/calendar.ts'
import { getStoryRelease, listReleases, pairReleases, type ReleaseChoice } from './releases.ts'
import type { AidView, EuCount, GroupBy, Measure, MonthlyView, Period, Sort } from './view.ts'
import { clamp } from '../lib/clamp.ts'

/** The values of `form` in addresses. A further one needs a view in `view.ts` and a case in `normalizeMonthly` (see CONTRIBUTING.md, "Add a chart"). */
export const CHART_TYPES = ['bars', 'time', 'flow', 'table'] as const
export type ChartType = (typeof CHART_TYPES)[number]
export const ALL_TYPES: readonly AidTypes[] = ['all', ...AID_TYPES]

/** Everything that a reader can ask for, including combinations that are not valid. */
export interface AidQuery extends ReleaseChoice {
  readonly type: AidTypes
  readonly measure: Measure
  readonly since: Month
  readonly until: Month
  readonly groupBy: GroupBy
  readonly chartType: ChartType
  readonly sort: Sort
  readonly focus: readonly DonorId[]
  readonly showCommitments: boolean
  readonly showTarget: boolean
  readonly per: Period
  readonly eu: EuCount
  readonly events: boolean
}

/** Whether a window is all that a release covers. */
export function isFullSpan(release: MonthlyHead, since: Month, until: Month): boolean {
  return since === release.months.since && until === release.months.until
}

/** The release or releases that a view shows. */
export function getReleases(view: AidView): ReleaseChoice {
  return view.kind === 'comparison' ? { release: view.newer, older: view.older } : { release: view.release, older: null }
}

/** A view as a flat query. */
export function toQuery(view: AidView, aid: AidIndex): AidQuery {
  return { ...defaultQuery(aid), ...view, ...getReleases(view), ...(view.kind === 'monthly' ? view.window : {}) }
}

/** Whether the EU's aid can be shared out: all types over the full span of a release with shares. */
function canShareEu(release: MonthlyHead, type: AidTypes, window: Months): boolean {
  return release.hasEuShares && type === 'all' && isFullSpan(release, window.since, window.until)
}

type MonthlyCommon = Pick<MonthlyView, 'chart' | 'kind' | 'type' | 'groupBy' | 'sort' | 'focus' | 'release' | 'measure' | 'window'>

/** Whether the line of the pledge applies: it is NATO's, of military aid in euros, and no region is the same as NATO. */
function canShowTarget({ type, measure, groupBy }: Pick<MonthlyView, 'type' | 'measure' | 'groupBy'>): boolean {
  return type === 'military' && measure === 'eur' && groupBy !== 'region'
}

function normalizeMonthly(query: AidQuery, parts: MonthlyCommon, release: MonthlyHead): MonthlyView {
  const { chartType, events } = query
  const { type, window } = parts
  switch (chartType) {
    case 'time':
      return { ...parts, chartType, showTarget: query.showTarget && canShowTarget(parts), events }
    case 'flow':
      return { ...parts, chartType, per: query.per, events }
    case 'bars':
    case 'table': {
      const eu = query.eu === 'shared' && canShareEu(release, type, window) ? 'shared' : 'apart'
      const isCommitted = type === 'all' && isFullSpan(release, window.since, window.until) && eu === 'apart'
      return { ...parts, chartType, showCommitments: query.showCommitments && isCommitted, eu }
    }
  }
}

/** Whether a donor is in one of the requested releases. */
function isFollowed(id: DonorId, { release, older }: ReleaseChoice, aid: AidIndex): boolean {
  const shown = listReleases(aid).filter((one) => one.id === release || one.id === older)
  return shown.length === 0 || shown.some(({ missing }) => !missing.includes(id))
}

/** Returns the closest valid view. Conflicts resolve in this order: release, type, measure, form, the rest. */
export function normalizeAid(query: AidQuery, aid: AidIndex): AidView {
  const { type, groupBy, sort, measure } = query
  const focus = query.focus.filter((id, at, all) => all.indexOf(id) === at && aid.donors.some((donor) => donor.id === id) && isFollowed(id, query, aid))
  const parts = { chart: 'aid', type, groupBy, sort, focus } as const
  const chartType = query.chartType === 'table' ? 'table' : 'bars'
  const pair = query.older === null ? null : pairReleases(query.older, query.release, aid)
  if (pair?.older) return { ...parts, kind: 'comparison', older: pair.older, newer: pair.release, measure: 'eur', chartType }
  const totals = aid.totals.find((release) => release.id === query.release)
  if (totals) return { ...parts, kind: 'totals', release: totals.id, measure, chartType, showCommitments: query.showCommitments }
  const release = aid.monthly.find((candidate) => candidate.id === query.release) ?? getStoryRelease(aid)
  const toCovered = (month: Month) => clamp(month, release.months.since, release.months.until)
  const ends = [toCovered(query.since), toCovered(query.until)] as const
  const window = { since: Math.min(...ends), until: Math.max(...ends) }
  return normalizeMonthly(query, { ...parts, kind: 'monthly', release: release.id, measure, window }, release)
}

/** Whether the query of a view can change to these parts and the view then shows them. */
export function isOffered(query: AidQuery, parts: Partial<AidQuery>, aid: AidIndex): boolean {
  const shown = new Map<string, unknown>(Object.entries(toQuery(normalizeAid({ ...query, ...parts }, aid), aid)))
  return Object.entries(parts).every(([key, value]) => shown.get(key) === value)
}

/** The query of an address that names nothing: all aid in euros, by the release of the story. */
export function defaultQuery(aid: AidIndex): AidQuery {
  const { id, months } = getStoryRelease(aid)
  return {
    type: 'all', measure: 'eur', release: id, older: null, ...months, groupBy: 'donor', chartType: 'bars', sort: 'amount',
    focus: [], showCommitments: false, showTarget: false, per: 'year', eu: 'apart', events: false,
  }
}

/** The span of a release by month, which an address without `since` and `until` means. */
export function getSpan(release: ReleaseId, aid: AidIndex): Months {
  return (aid.monthly.find((candidate) => candidate.id === release) ?? getStoryRelease(aid)).months
}
