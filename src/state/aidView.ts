/** Wishes and what becomes of them: the nearest view of the aid chart that the data can answer. */
import { AID_TYPES, type AidIndex, type AidTypes, type DonorId, type MonthlyHead, type ReleaseId } from '../data/aid.ts'
import type { Month } from '../data/calendar.ts'
import type { AidView, By, Measure, Sort } from './view.ts'

export const AID_FORMS = ['bars', 'time', 'table'] as const
export type AidForm = (typeof AID_FORMS)[number]
export const ALL_TYPES: readonly AidTypes[] = ['all', ...AID_TYPES]

/** Every part a reader can ask for, whether or not they go together. */
export interface AidQuery {
  readonly type: AidTypes
  readonly measure: Measure
  readonly release: ReleaseId | 'both'
  readonly since: Month
  readonly until: Month
  readonly by: By
  readonly form: AidForm
  readonly sort: Sort
  readonly focus: readonly DonorId[]
  readonly promised: boolean
  readonly goal: boolean
}

/** The newest release, which `latest` stands for. Throws where the data hold none. */
export function getLatestRelease<R extends MonthlyHead>(aid: { readonly monthly: readonly R[] }): R {
  const latest = aid.monthly.at(-1)
  if (!latest) throw new Error('releases.csv: no release by month')
  return latest
}

/** Whether a window is all that a release covers. */
export function isFullSpan(release: MonthlyHead, since: Month, until: Month): boolean {
  return since === release.months.since && until === release.months.until
}

/** What a view asks for, laid out flat. */
export function toQuery(view: AidView, aid: AidIndex): AidQuery {
  const { type, by, sort, focus, measure, form } = view
  const { since, until } = view.kind === 'monthly' ? view.window : getLatestRelease(aid).months
  return {
    type, measure, release: view.release, since, until, by, form, sort, focus,
    promised: view.kind !== 'comparison' && view.promised,
    goal: view.kind === 'monthly' && view.goal,
  }
}

/** The nearest view to a wish. What does not go together gives way in this order: release, type, measure, form, the rest. */
export function normalizeAid(query: AidQuery, aid: AidIndex): AidView {
  const { type, by, sort, measure } = query
  const focus = query.focus.filter((id, at, all) => all.indexOf(id) === at && aid.donors.some((donor) => donor.id === id))
  const parts = { chart: 'aid', type, by, sort, focus } as const
  const untimed = query.form === 'time' ? 'bars' : query.form
  if (query.release === 'both') return { ...parts, kind: 'comparison', release: 'both', measure: 'eur', form: untimed }
  const totals = aid.totals.find((release) => release.id === query.release)
  if (totals) {
    return { ...parts, kind: 'totals', release: totals.id, measure, form: untimed, promised: query.promised }
  }
  const release = aid.monthly.find((candidate) => candidate.id === query.release) ?? getLatestRelease(aid)
  const clamp = (month: Month) => Math.min(Math.max(month, release.months.since), release.months.until)
  const ends = [clamp(query.since), clamp(query.until)] as const
  const window = { since: Math.min(...ends), until: Math.max(...ends) }
  const full = isFullSpan(release, window.since, window.until)
  return {
    ...parts, kind: 'monthly', release: release.id, measure, form: query.form, window,
    promised: query.promised && type === 'all' && full && query.form !== 'time',
    goal: query.goal && type === 'military' && measure === 'eur' && query.form === 'time',
  }
}

/** The view of a chart page whose address has no query. */
export function defaultQuery(aid: AidIndex): AidQuery {
  const latest = getLatestRelease(aid)
  return {
    type: 'all', measure: 'eur', release: latest.id, ...latest.months, by: 'donor', form: 'bars', sort: 'amount',
    focus: [], promised: false, goal: false,
  }
}

/** The span of the release a wish names, which an address without `since` and `until` means. */
export function getSpan(release: ReleaseId | 'both', aid: AidIndex): { readonly since: Month; readonly until: Month } {
  return (aid.monthly.find((candidate) => candidate.id === release) ?? getLatestRelease(aid)).months
}
