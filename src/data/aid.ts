/** Types and queries of support to Ukraine by release. Amounts are whole euros. */
import { sum } from 'd3'
import type { Day, Month, Months } from './calendar.ts'
import type { MilestoneId, TermId } from './leaders.ts'
import { clamp } from '../lib/clamp.ts'

/** The `iso3` of `donors.csv`; `EUU` for the EU institutions. */
export type DonorId = string & { readonly __brand: 'donor' }
/** The `id` of `releases.csv`. */
export type ReleaseId = string & { readonly __brand: 'release' }

export const AID_TYPES = ['military', 'financial', 'humanitarian'] as const
export type AidType = (typeof AID_TYPES)[number]
export type AidTypes = AidType | 'all'

export const BLOCS = ['usa', 'allies', 'eu', 'outside'] as const
/** United States, other NATO allies (the 32 of October 2024), EU institutions, outside NATO. */
export type Bloc = (typeof BLOCS)[number]

export const REGIONS = ['usa', 'europe', 'others'] as const
/** United States; Europe (EU members and institutions, United Kingdom, Norway, Switzerland, Iceland); all others. */
export type Region = (typeof REGIONS)[number]

/** Whole euros: military, financial, humanitarian. */
export type Euros = readonly [number, number, number]

export interface Donor {
  readonly id: DonorId
  readonly bloc: Bloc
  readonly region: Region
  /** The month of accession of a NATO member, null outside the alliance. */
  readonly natoSince: Month | null
  /** Inhabitants in `AidData.populationYear`; null where the source has none (EU institutions, Taiwan). */
  readonly population: number | null
}

/** A day marked on charts over time: a change of office, a summit, the US pause. A mark does not say that the day caused a change. */
export interface AidEvent {
  readonly id: MilestoneId
  readonly day: Day
}

/** A release by its names and dates. */
export interface ReleaseHead {
  readonly id: ReleaseId
  /** Kiel's number of the release; addresses use the id. */
  readonly number: number
  readonly published: Day
  /** The last day the release covers. */
  readonly through: Day
  /** Donors of other releases that this one does not follow: it has no row of them, which is not a zero. */
  readonly missing: readonly DonorId[]
}

export interface MonthlyHead extends ReleaseHead {
  readonly months: Months
  /** Whether the EU's aid can be shared out to its members over the full span. */
  readonly hasEuShares: boolean
}

/** The donors, releases and events that views refer to, without the amounts. */
export interface AidIndex {
  readonly donors: readonly Pick<Donor, 'id'>[]
  /** Oldest first. */
  readonly totals: readonly ReleaseHead[]
  /** Oldest first; `latest` means the last. */
  readonly monthly: readonly MonthlyHead[]
  /** The Secretaries General in office in the months of the newest release, by start. */
  readonly terms: readonly TermMonths[]
  /** By day, within the months of the newest release. */
  readonly events: readonly AidEvent[]
  /** The year in which inhabitants were counted. */
  readonly populationYear: number
}

interface Economies {
  /** 2021 GDP in whole euros, as this release converts it, in the order of `donors`; null where it gives none. */
  readonly gdp: readonly (number | null)[]
}

/** One cumulative count, with commitments by type. */
export interface TotalsRelease extends ReleaseHead, Economies {
  readonly kind: 'totals'
  readonly allocated: readonly Euros[]
  /** Null where the release lacks the donor's commitments. */
  readonly committed: readonly (Euros | null)[]
}

/** A count by month, with commitments as one total per donor. */
export interface MonthlyRelease extends MonthlyHead, Economies {
  readonly kind: 'monthly'
  /** Per donor and type: running totals, `cumulative[donor][type][n]` being the sum of the first n months. */
  readonly cumulative: readonly (readonly [readonly number[], readonly number[], readonly number[]])[]
  readonly committed: readonly number[]
  /** Each donor's part of the EU institutions' aid over the full span, all types, in whole euros; 0 outside the EU. Null where the release has no such file. */
  readonly euShares: readonly number[] | null
}

export interface Announcement {
  readonly id: string
  readonly donor: DonorId
  readonly day: Day
  /** Null where none was given. In whole units of `currency`. */
  readonly amount: number | null
  readonly currency: string | null
  readonly source: string
}

/** What has been published as a precedent. A quote: never summed or compared with Kiel's figures of today. */
export interface Precedent {
  readonly id: string
  readonly period: string
  /** In `unit`; null where none was given. */
  readonly amount: number | null
  /** As a part of one; null where none was given. */
  readonly shareOfGdp: number | null
  readonly published: { readonly day: Day; readonly precision: 'day' | 'month' }
  readonly source: string
}

export interface AidData extends AidIndex {
  readonly donors: readonly Donor[]
  readonly totals: readonly TotalsRelease[]
  readonly monthly: readonly MonthlyRelease[]
}

/** The data of claims. Only claims use announcements and precedents. */
export interface ClaimData extends AidData {
  readonly announcements: readonly Announcement[]
  readonly precedents: readonly Precedent[]
}

/** A term and its months: from the month it began to the month before it ended. */
export interface TermMonths {
  readonly id: TermId
  readonly months: Months
}

export const EUR_PER_BN = 1e9

/** Euros to billions of euros. */
export function toBn(euros: number): number {
  return euros / EUR_PER_BN
}

/** The positions in `AID_TYPES` that a type includes. */
export function typeIndexes(type: AidTypes): readonly number[] {
  return type === 'all' ? [0, 1, 2] : [AID_TYPES.indexOf(type)]
}

/** What one donor allocated of one type in a window of months, in euros; months outside the release count nothing. */
export function sumMonths(release: MonthlyRelease, donor: number, type: number, window: Months): number {
  const series = release.cumulative[donor]?.[type] ?? []
  const at = (month: Month) => series[clamp(month - release.months.since, 0, series.length - 1)] ?? 0
  return at(window.until + 1) - at(window.since)
}

/** A release by its id. Throws where the data hold none of that id. */
export function findRelease(id: ReleaseId, { totals, monthly }: AidData): TotalsRelease | MonthlyRelease {
  const release = [...totals, ...monthly].find((candidate) => candidate.id === id)
  if (!release) throw new Error(`no release ${id}`)
  return release
}

/** The positions of the donors that a release follows. */
export function listDonors(release: ReleaseHead, donors: readonly Pick<Donor, 'id'>[]): readonly number[] {
  return donors.flatMap(({ id }, at) => (release.missing.includes(id) ? [] : [at]))
}

/** The data with the donors at these positions only. */
export function pickDonors<T extends AidData>(aid: T, positions: readonly number[]): T {
  if (positions.length === aid.donors.length) return aid
  const pick = <V>(values: readonly V[]): readonly V[] => positions.flatMap((at) => values.slice(at, at + 1))
  return {
    ...aid,
    donors: pick(aid.donors),
    totals: aid.totals.map((release) => ({ ...release, gdp: pick(release.gdp), allocated: pick(release.allocated), committed: pick(release.committed) })),
    monthly: aid.monthly.map((release) => ({ ...release, gdp: pick(release.gdp), cumulative: pick(release.cumulative), committed: pick(release.committed) })),
  }
}

/** Adds up what is known; null where nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : sum(known)
}

/**
 * Competition ranks, 1 for the largest; equal values share a rank, and what is unknown has none.
 * The order of the result is that of the values given.
 */
export function rank(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a)
  return values.map((value) => (value === null ? null : sorted.indexOf(value) + 1))
}
