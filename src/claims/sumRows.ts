/** Rows and what they add up to; sums are taken in whole euros, so they are exact. */
import { sum } from 'd3'
import { BLOCS, sumKnown, sumMonths, toBn, type ClaimData, type ReleaseId, type AidTypes, type Bloc } from '../data/aid.ts'
import type { Months } from '../data/calendar.ts'
import { sumUsLoan } from '../charts/aid/labels.ts'
import { defaultQuery, normalizeAid } from '../state/aidView.ts'
import { findMonthly, type Row } from './claimTypes.ts'

/** What the donor at a position of the data gave, in whole euros; null where the release lacks the figure. */
export type GetEuros = (donor: number) => number | null

interface Sums {
  readonly rows: readonly Row[]
  /** In billions. */
  readonly numerator: number
  readonly denominator: number
  /** The numerator over the denominator; null where nothing is counted. */
  readonly share: number | null
}

/** A bloc with its donors one by one, the largest first. Values are whole euros. */
export function toBlocRow(bloc: Bloc, aid: ClaimData, getEuros: GetEuros, counts: { readonly inNumerator: boolean; readonly inDenominator: boolean }) {
  const donors = aid.donors
    .flatMap((donor, at) => (donor.bloc === bloc ? [{ donor: donor.id, value: getEuros(at) }] : []))
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return { kind: 'bloc', key: bloc, bloc, donors, value: sumKnown(donors.map(({ value }) => value)), ...counts } as const
}

/** The four blocs. All count in the denominator, NATO's two in the numerator. Values are whole euros. */
export function toBlocRows(aid: ClaimData, getEuros: GetEuros): readonly Row[] {
  return BLOCS.map((bloc) => toBlocRow(bloc, aid, getEuros, { inNumerator: bloc === 'usa' || bloc === 'allies', inDenominator: true }))
}

/** Rows of whole euros, or of whole units of another currency, in billions with their sums. */
export function sumRows(rows: readonly Row[]): Sums {
  const bn = (value: number | null) => (value === null ? null : toBn(value))
  const numerator = sum(rows, (row) => (row.inNumerator ? row.value : 0))
  const denominator = sum(rows, (row) => (row.inDenominator ? row.value : 0))
  const inBn = rows.map((row): Row =>
    row.kind === 'bloc'
      ? { ...row, value: bn(row.value), donors: row.donors.map(({ donor, value }) => ({ donor, value: bn(value) })) }
      : { ...row, value: bn(row.value) },
  )
  return { rows: inBn, numerator: toBn(numerator), denominator: toBn(denominator), share: denominator === 0 ? null : numerator / denominator }
}

/** What each donor allocated of these types in months of a release. */
export function getEurosIn(release: ReleaseId, aid: ClaimData, types: readonly number[], window: Months): (donor: number) => number {
  const found = findMonthly(release, aid)
  return (donor) => sum(types, (type) => sumMonths(found, donor, type, window))
}

/** The US financial aid booked in October 2024 that months of a release hold, in EUR bn; null where they do not. */
export function sumLoan(release: ReleaseId, aid: ClaimData, type: AidTypes, window: Months): number | null {
  return sumUsLoan(normalizeAid({ ...defaultQuery(aid), release, type, ...window }, aid), aid)
}
