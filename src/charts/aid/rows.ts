/** The numbers behind any view of the aid chart: one row a donor or bloc, ranked and ordered. Chart, sentence, table and CSV all read these. */
import { sum } from 'd3'
import {
  AID_TYPES, BLOCS, REGIONS, findRelease, listDonors, rank, sumKnown, sumMonths, toBn, typeIndexes,
  type AidData, type AidType, type Bloc, type DonorId, type MonthlyRelease, type Region, type TotalsRelease,
} from '../../data/aid.ts'
import { toMonth, type Day, type Months } from '../../data/calendar.ts'
import { getReleases } from '../../state/aidView.ts'
import { listReleases } from '../../state/releases.ts'
import { getDenominators, measureEuros } from './measure.ts'
import type { AidView, BarsView, ComparisonView, MonthlyView, Sort, TotalsView } from '../../state/view.ts'

export type RowKey = DonorId | Bloc | Region

/** A type of aid, or what a donor gave through the EU where its aid is shared out. */
export type AidPart = AidType | 'throughEu'

/** Amounts in EUR bn, shares of GDP as parts of one, or EUR per inhabitant; null where the release has no such figure. */
export interface AidRow {
  readonly key: RowKey
  /** Positions in `data.donors` that the row adds up. */
  readonly donors: readonly number[]
  readonly parts: readonly { readonly type: AidPart; readonly value: number | null }[]
  readonly total: number | null
  /** What was committed beyond what was allocated, negative where it was less; undefined where it is not asked. */
  readonly committedBeyond: number | null | undefined
  /** Competition rank by total, null where the total is unknown. */
  readonly rank: number | null
  readonly focused: boolean
}

/** Two counts of the same days, in EUR bn. */
export interface ComparisonRow {
  readonly key: RowKey
  readonly then: number | null
  readonly now: number | null
  readonly change: number | null
  /** Competition rank by the size of the change. */
  readonly rank: number | null
  readonly focused: boolean
}

/** The share of NATO's members in what the blocs of `rows` gave, as a part of one; null where nothing was given. */
export function getNatoShare(rows: readonly AidRow[]): number | null {
  const denominator = sum(rows, ({ total }) => total)
  return denominator > 0 ? sum(rows.filter(({ key }) => key === 'usa' || key === 'allies'), ({ total }) => total) / denominator : null
}

/** Compares keys by their names in the reader's language. */
export type NameOrder = (a: RowKey, b: RowKey) => number
type Ranked = Pick<AidRow, 'key' | 'rank'>
const LAST = Number.MAX_SAFE_INTEGER

interface Group {
  readonly key: RowKey
  readonly donors: readonly number[]
  readonly focused: boolean
}

/** The positions of the donors of the release or releases that a view shows. */
export function listViewDonors(view: AidView, data: AidData): readonly number[] {
  const { release, older } = getReleases(view)
  const shown = listReleases(data).filter(({ id }) => id === release || id === older)
  const present = new Set(shown.flatMap((one) => listDonors(one, data.donors)))
  return data.donors.flatMap((_, at) => (present.has(at) ? [at] : []))
}

/** The rows of a view: every donor, the four blocs, or the three regions. */
export function getGroups(view: AidView, data: AidData): readonly Group[] {
  const present = listViewDonors(view, data)
  if (view.groupBy === 'donor') {
    return present.flatMap((at) => data.donors.slice(at, at + 1).map(({ id }) => ({ key: id, donors: [at], focused: view.focus.includes(id) })))
  }
  const groups: readonly (Bloc | Region)[] = view.groupBy === 'bloc' ? BLOCS : REGIONS
  const isIn = ({ bloc, region }: AidData['donors'][number], group: Bloc | Region) => (view.groupBy === 'bloc' ? bloc : region) === group
  return groups.map((group) => {
    const donors = present.filter((at) => data.donors.slice(at, at + 1).some((donor) => isIn(donor, group)))
    return { key: group, donors, focused: view.focus.some((id) => donors.some((at) => data.donors[at]?.id === id)) }
  })
}

/** The release of a view that shows one. Throws if the view is not normalized. */
export function getRelease(view: TotalsView | MonthlyView, data: AidData): TotalsRelease | MonthlyRelease {
  return findRelease(view.release, data)
}

/** What one donor was counted to have given of one type in a view, in euros. */
export function sumAllocated(release: TotalsRelease | MonthlyRelease, donor: number, type: number, window: Months | null): number {
  if (release.kind === 'totals') return release.allocated[donor]?.[type] ?? 0
  return sumMonths(release, donor, type, window ?? release.months)
}

/** Committed beyond allocated, in euros; null where the release lacks the donor's commitments. */
function sumCommitted(release: TotalsRelease | MonthlyRelease, donor: number, types: readonly number[]): number | null {
  const given = sum(types, (type) => sumAllocated(release, donor, type, null))
  if (release.kind === 'monthly') return (release.committed[donor] ?? 0) - given
  const committed = release.committed[donor]
  return committed ? sum(types, (type) => committed[type]) - given : null
}

/** The positions of the donors of a view whose commitments its release lacks. */
export function listUncommitted(view: BarsView, data: AidData): readonly number[] {
  const release = getRelease(view, data)
  return release.kind === 'totals' ? listViewDonors(view, data).filter((at) => !release.committed[at]) : []
}

/** Each donor's part of the EU institutions' aid, in whole euros, if the view divides it among the members; otherwise null. */
function getSharedEu(view: BarsView, release: TotalsRelease | MonthlyRelease): readonly number[] | null {
  return view.kind === 'monthly' && view.eu === 'shared' && release.kind === 'monthly' ? release.euShares : null
}

/** Groups without the EU institutions, whose aid the members' rows hold. */
function excludeEu(groups: readonly Group[], data: AidData): readonly Group[] {
  return groups
    .map((group) => ({ ...group, donors: group.donors.filter((donor) => data.donors[donor]?.bloc !== 'eu') }))
    .filter(({ donors }) => donors.length > 0)
}

/** The rows of a view of one release, unordered. */
function measureRows(view: BarsView, data: AidData): readonly AidRow[] {
  const release = getRelease(view, data)
  const window = view.kind === 'monthly' ? view.window : null
  const denominators = getDenominators(view.measure, release, data)
  const types = typeIndexes(view.type)
  const shares = getSharedEu(view, release)
  const groups = getGroups(view, data)
  const rows = (shares === null ? groups : excludeEu(groups, data)).map(({ key, donors, focused }) => {
    const own = types.flatMap((type) => {
      const name = AID_TYPES[type]
      return name ? [{ type: name, value: measureEuros((donor) => sumAllocated(release, donor, type, window), donors, denominators) }] : []
    })
    const throughEu = (donor: number) => shares?.[donor] ?? 0
    const total = measureEuros((donor) => sum(types, (type) => sumAllocated(release, donor, type, window)) + throughEu(donor), donors, denominators)
    const committedBeyond = view.showCommitments ? measureEuros((donor) => sumCommitted(release, donor, types), donors, denominators) : undefined
    const parts: AidRow['parts'] = shares === null ? own : [...own, { type: 'throughEu', value: measureEuros(throughEu, donors, denominators) }]
    return { key, donors, parts, total, committedBeyond, focused }
  })
  const ranks = rank(rows.map(({ total }) => total))
  return rows.map((row, at) => ({ ...row, rank: ranks[at] ?? null }))
}

/** By rank, what has none last; equal ranks by name. */
function orderBy(sort: Sort, names: NameOrder) {
  return (a: Ranked, b: Ranked) =>
    (sort === 'amount' ? (a.rank ?? LAST) - (b.rank ?? LAST) : 0) || names(a.key, b.key)
}

/** The rows of a view of one release in its order; `names` compares ids by their names in the reader's language. */
export function toRows(view: BarsView, data: AidData, names: NameOrder): readonly AidRow[] {
  return measureRows(view, data).toSorted(orderBy(view.sort, names))
}

/** Whether a view is bars of one release or their table. */
export function isBarsView(view: AidView): view is BarsView {
  return view.kind !== 'comparison' && (view.chartType === 'bars' || view.chartType === 'table')
}

export interface Comparison {
  readonly then: TotalsRelease | MonthlyRelease
  readonly now: TotalsRelease | MonthlyRelease
  /** The last day counted of each: the last one that both cover. Totals that run on beyond it can't be cut. */
  readonly thenThrough: Day
  readonly nowThrough: Day
  readonly window: Months
}

/** The two releases of a view and what both cover. Throws where the data lack one of them. */
export function getComparison(view: ComparisonView, data: AidData): Comparison {
  const then = findRelease(view.older, data)
  const now = findRelease(view.newer, data)
  const through = Math.min(then.through, now.through)
  const cut = (release: TotalsRelease | MonthlyRelease) => (release.kind === 'totals' ? release.through : through)
  return { then, now, thenThrough: cut(then), nowThrough: cut(now), window: { since: 0, until: toMonth(through) } }
}

/** Donor by donor as counted then and as counted now, the largest change first or by name. */
export function toComparisonRows(view: ComparisonView, data: AidData, names: NameOrder): readonly ComparisonRow[] {
  const { then, now, window } = getComparison(view, data)
  const types = typeIndexes(view.type)
  const count = (release: TotalsRelease | MonthlyRelease, donors: readonly number[]) => {
    const present = listDonors(release, data.donors)
    const euros = (donor: number) => sum(types, (type) => sumAllocated(release, donor, type, window))
    return sumKnown(donors.map((donor) => (present.includes(donor) ? euros(donor) : null)))
  }
  const rows = getGroups(view, data).map(({ key, donors, focused }) => {
    const before = count(then, donors)
    const after = count(now, donors)
    const known = (euros: number | null) => (euros === null ? null : toBn(euros))
    return { key, focused, then: known(before), now: known(after), change: before === null || after === null ? null : toBn(after - before) }
  })
  const ranks = rank(rows.map(({ change }) => (change === null ? null : Math.abs(change))))
  const ranked = rows.map((row, at) => ({ ...row, rank: ranks[at] ?? null }))
  return ranked.toSorted(orderBy(view.sort, names))
}

/** The sum of a view over all donors, from the euros, not from the rows; null where nothing is known. */
export function sumTotal(view: BarsView, data: AidData): number | null {
  const release = getRelease(view, data)
  const window = view.kind === 'monthly' ? view.window : null
  const types = typeIndexes(view.type)
  const shares = getSharedEu(view, release)
  const euros = (donor: number) => sum(types, (type) => sumAllocated(release, donor, type, window)) + (shares?.[donor] ?? 0)
  const counted = listDonors(release, data.donors).filter((at) => shares === null || data.donors[at]?.bloc !== 'eu')
  return measureEuros(euros, counted, getDenominators(view.measure, release, data))
}

/** What the EU institutions allocated over all types and months of a release, in EUR bn: the sum that is shared out. */
export function sumEuInstitutions(view: BarsView, data: AidData): number {
  const release = getRelease(view, data)
  const institutions = data.donors.flatMap(({ bloc }, at) => (bloc === 'eu' ? [at] : []))
  return toBn(sum(institutions, (donor) => sum(typeIndexes('all'), (type) => sumAllocated(release, donor, type, null))))
}
