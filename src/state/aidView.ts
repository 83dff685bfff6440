/** Wishes and what becomes of them: the nearest view of the aid chart that the data can answer. */
import { AID_TYPES, type AidIndex, type AidTypes, type DonorId, type MonthlyHead, type ReleaseId } from '../data/aid.ts'
import type { Month } from '../data/calendar.ts'
import type { AidView, By, Measure, Sort } from './view.ts'

export const AID_FORMS = ['bars', 'time', 'table'] as const
export type AidForm = (typeof AID_FORMS)[number]
export const ALL_TYPES: readonly AidTypes[] = ['all', ...AID_TYPES]

/** Every part a reader can ask for, whether or not they go together. */
export interface AidWish {
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
export function latestRelease<R extends MonthlyHead>(aid: { readonly monthly: readonly R[] }): R {
  const latest = aid.monthly.at(-1)
  if (!latest) throw new Error('releases.csv: no release by month')
  return latest
}

/** Whether a window is all that a release covers. */
export function isFullSpan(release: MonthlyHead, since: Month, until: Month): boolean {
  return since === release.months.since && until === release.months.until
}

/** What a view asks for, laid out flat. */
export function wishOf(view: AidView, aid: AidIndex): AidWish {
  const { type, by, sort, focus, measure, form } = view
  const { since, until } = view.counts === 'monthly' ? view.window : latestRelease(aid).months
  return {
    type, measure, release: view.release, since, until, by, form, sort, focus,
    promised: view.counts !== 'pair' && view.promised,
    goal: view.counts === 'monthly' && view.goal,
  }
}

/** The nearest view to a wish. What does not go together gives way in this order: release, type, measure, form, the rest. */
export function settleAid(wish: AidWish, aid: AidIndex): AidView {
  const { type, by, sort, measure } = wish
  const focus = wish.focus.filter((id, at, all) => all.indexOf(id) === at && aid.donors.some((donor) => donor.id === id))
  const parts = { chart: 'aid', type, by, sort, focus } as const
  const untimed = wish.form === 'time' ? 'bars' : wish.form
  if (wish.release === 'both') return { ...parts, counts: 'pair', release: 'both', measure: 'eur', form: untimed }
  const totals = aid.totals.find((release) => release.id === wish.release)
  if (totals) {
    return { ...parts, counts: 'totals', release: totals.id, measure, form: untimed, promised: wish.promised }
  }
  const release = aid.monthly.find((candidate) => candidate.id === wish.release) ?? latestRelease(aid)
  const clamp = (month: Month) => Math.min(Math.max(month, release.months.since), release.months.until)
  const ends = [clamp(wish.since), clamp(wish.until)] as const
  const window = { since: Math.min(...ends), until: Math.max(...ends) }
  const full = isFullSpan(release, window.since, window.until)
  return {
    ...parts, counts: 'monthly', release: release.id, measure, form: wish.form, window,
    promised: wish.promised && type === 'all' && full && wish.form !== 'time',
    goal: wish.goal && type === 'military' && measure === 'eur' && wish.form === 'time',
  }
}

/** The view of a chart page whose address has no query. */
export function defaultWish(aid: AidIndex): AidWish {
  const latest = latestRelease(aid)
  return {
    type: 'all', measure: 'eur', release: latest.id, ...latest.months, by: 'donor', form: 'bars', sort: 'amount',
    focus: [], promised: false, goal: false,
  }
}

/** The span of the release a wish names, which an address without `since` and `until` means. */
export function spanOf(release: ReleaseId | 'both', aid: AidIndex): { readonly since: Month; readonly until: Month } {
  return (aid.monthly.find((candidate) => candidate.id === release) ?? latestRelease(aid)).months
}
