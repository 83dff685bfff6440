/** NATO members' share of the aid, row by row: the United States, other allies, EU institutions, each donor outside NATO. */
import { sum } from 'd3'
import { findRelease, sumKnown, toBn, typeIndexes, type ClaimData, type DonorId, type TotalsRelease } from '../data/aid.ts'
import type { NinetyNine } from '../state/claim.ts'
import { toBlocRow, getEurosIn, sumLoan, sumRows, type GetEuros } from './sumRows.ts'
import { findMonthly, getMonths, type NinetyNineResult, type Row } from './claimTypes.ts'

interface Split {
  /** What counts as given by a member, or by a donor that never was one. */
  readonly member: GetEuros
  /** What was given before the donor joined. */
  readonly beforeJoining: (donor: number) => number
}

function countedIn(release: TotalsRelease, counted: 'allocated' | 'committed', types: readonly number[]): GetEuros {
  return (donor) => {
    const euros = release[counted][donor]
    return euros ? sum(types, (type) => euros[type]) : null
  }
}

/** Splits each donor's months at its accession where the claim asks for it; the month of accession counts as a member's. */
function splitByMembership(claim: NinetyNine, aid: ClaimData): Split {
  const types = typeIndexes(claim.type)
  if (claim.kind === 'totals') {
    const release = findRelease(claim.release, aid)
    if (release.kind !== 'totals') throw new Error(`${claim.release} is no release of totals`)
    return { member: countedIn(release, claim.counted, types), beforeJoining: () => 0 }
  }
  const { since } = findMonthly(claim.release, aid).months
  const all = getEurosIn(claim.release, aid, types, { since, until: claim.until })
  const beforeJoining = (donor: number) => {
    const joined = aid.donors[donor]?.natoSince ?? null
    if (claim.joined === 'always' || joined === null || joined <= since) return 0
    return getEurosIn(claim.release, aid, types, { since, until: Math.min(joined - 1, claim.until) })(donor)
  }
  return { member: (donor) => all(donor) - beforeJoining(donor), beforeJoining }
}

function listRowsBeforeJoining(aid: ClaimData, beforeJoining: Split['beforeJoining']): readonly Row[] {
  return aid.donors.flatMap(({ id, natoSince }, at) =>
    natoSince === null || beforeJoining(at) === 0
      ? []
      : [{ kind: 'before', key: `before-${id}`, bloc: 'outside', donor: id, joined: natoSince, value: beforeJoining(at), inNumerator: false, inDenominator: true }],
  )
}

/** Removes donors that had not joined by the end from the list of allies. The sum holds nothing from them. */
function limitToMembers(row: ReturnType<typeof toBlocRow>, claim: NinetyNine, aid: ClaimData): Row {
  if (claim.kind === 'totals' || claim.joined === 'always') return row
  const members = aid.donors.filter(({ natoSince }) => natoSince !== null && natoSince <= claim.until).map(({ id }) => id)
  return { ...row, donors: row.donors.filter(({ donor }) => members.includes(donor)) }
}

function listOutsideRows(aid: ClaimData, getEuros: GetEuros): readonly Row[] {
  const outside = toBlocRow('outside', aid, getEuros, { inNumerator: false, inDenominator: true }).donors
  const given = outside.filter(({ value }) => value !== 0)
  const nothing: readonly DonorId[] = outside.filter(({ value }) => value === 0).map(({ donor }) => donor)
  const rows = given.map(({ donor, value }): Row => ({ kind: 'donor', key: donor, bloc: 'outside', donor, value, inNumerator: false, inDenominator: true }))
  return nothing.length === 0 ? rows : [...rows, { kind: 'nothing', key: 'nothing', bloc: 'outside', donors: nothing, value: 0, inNumerator: false, inDenominator: true }]
}

/** Throws where the release of the claim is not in the data. */
export function calculateNinetyNine(claim: NinetyNine, aid: ClaimData): NinetyNineResult {
  const { member, beforeJoining } = splitByMembership(claim, aid)
  const before = listRowsBeforeJoining(aid, beforeJoining)
  const release = findRelease(claim.release, aid)
  const months = getMonths(claim, release)
  const { share, ...sums } = sumRows([
    toBlocRow('usa', aid, member, { inNumerator: true, inDenominator: true }),
    limitToMembers(toBlocRow('allies', aid, member, { inNumerator: true, inDenominator: true }), claim, aid),
    toBlocRow('eu', aid, member, { inNumerator: false, inDenominator: claim.eu === 'in' }),
    ...before,
    ...listOutsideRows(aid, member),
  ])
  return {
    claim: claim.claim, ...sums, release, answer: share,
    beforeJoining: toBn(sumKnown(before.map(({ value }) => value)) ?? 0),
    loan: months && sumLoan(claim.release, aid, claim.type, months),
  }
}
