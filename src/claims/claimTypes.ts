/** The results of claims: the rows that are added, their sums, and the release that they are from. */
import { findRelease, listDonors, pickDonors, type ClaimData, type Announcement, type Bloc, type DonorId, type MonthlyRelease, type ReleaseId, type TotalsRelease } from '../data/aid.ts'
import type { Month, Months } from '../data/calendar.ts'
import type { Claim } from '../state/claim.ts'

/** What one donor gave, in EUR bn; null where the release lacks the figure. */
export interface DonorValue {
  readonly donor: DonorId
  readonly value: number | null
}

interface Counted {
  readonly key: string
  /** EUR bn; for an announcement billions of its currency; null where there is no figure. */
  readonly value: number | null
  /** Counts in the amount that the claim is about. */
  readonly inNumerator: boolean
  /** Counts in the amount it is compared with. What counts in the numerator always counts here too. */
  readonly inDenominator: boolean
}

export type Row = Counted &
  (
    | { readonly kind: 'bloc'; readonly bloc: Bloc; readonly donors: readonly DonorValue[] }
    | { readonly kind: 'donor'; readonly bloc: Bloc; readonly donor: DonorId }
    /** What a member gave before the month in which it joined. */
    | { readonly kind: 'before'; readonly bloc: Bloc; readonly donor: DonorId; readonly joined: Month }
    /** Donors for whom nothing is counted. */
    | { readonly kind: 'nothing'; readonly bloc: Bloc; readonly donors: readonly DonorId[] }
    | { readonly kind: 'announced'; readonly announcement: Announcement }
  )

interface BaseResult {
  readonly rows: readonly Row[]
  /** Sums of the rows, unrounded: EUR bn, of announcements billions of `currency`. */
  readonly numerator: number
  readonly denominator: number
  readonly release: TotalsRelease | MonthlyRelease
}

export interface NinetyNineResult extends BaseResult {
  readonly claim: 'ninety-nine'
  /** The numerator over the denominator; null where nothing is counted. */
  readonly answer: number | null
  /** EUR bn that members gave before they joined, where it is left out of the part. */
  readonly beforeJoining: number
  /** US financial aid booked in October 2024, in EUR bn, where it is in the sum. */
  readonly loan: number | null
}

export interface PledgeResult extends BaseResult {
  readonly claim: 'pledge'
  /** EUR bn. */
  readonly answer: number
  /** Beyond the pledged sum, in EUR bn; negative where it is short of it. */
  readonly beyond: number
  /** The first month at whose end the sum reached what was pledged, and the sum then, in EUR bn. */
  readonly crossing: { readonly month: Month; readonly value: number } | null
}

export interface EightBillionResult extends BaseResult {
  readonly claim: 'eight-billion'
  /** Billions of `currency`. */
  readonly answer: number
  readonly currency: string
  /** What the other countries that Rutte named announced. */
  readonly others: readonly Row[]
  /** What Kiel books as US military aid in the window, in EUR bn; never added to the rest. */
  readonly booked: number
}

export interface UnprecedentedResult extends BaseResult {
  readonly claim: 'unprecedented'
  /** EUR bn, equal to the denominator. */
  readonly answer: number
  readonly loan: number | null
}

export type ClaimResult = NinetyNineResult | PledgeResult | EightBillionResult | UnprecedentedResult
export type ResultFor<C extends ClaimResult['claim']> = Extract<ClaimResult, { readonly claim: C }>

/** The data without the donors that a claim's release does not follow. */
export function pickFollowed(claim: Claim, aid: ClaimData): ClaimData {
  return pickDonors(aid, listDonors(findRelease(claim.release, aid), aid.donors))
}

/** The months a claim counts; null for a release that is one count. */
export function getMonths(claim: Claim, release: BaseResult['release']): Months | null {
  if ('window' in claim) return claim.window
  return claim.kind === 'monthly' && release.kind === 'monthly' ? { since: release.months.since, until: claim.until } : null
}

/** The release by month that a claim names. Throws where there is none. */
export function findMonthly(id: ReleaseId, aid: ClaimData): MonthlyRelease {
  const release = findRelease(id, aid)
  if (release.kind !== 'monthly') throw new Error(`${id} is no release by month`)
  return release
}
