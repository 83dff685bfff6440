/** Calculates the sums behind each claim from the rows of the data. */
import { sum } from 'd3'
import { findRelease, toBn, typeIndexes, type ClaimData, type Announcement } from '../data/aid.ts'
import { findPledgeCrossing, PLEDGED_BN } from '../data/storyDates.ts'
import type { Claim, EightBillion, Pledge, Unprecedented } from '../state/claim.ts'
import { toBlocRow, toBlocRows, getEurosIn, sumLoan, sumRows } from './sumRows.ts'
import {
  findMonthly, getMonths, pickFollowed,
  type EightBillionResult, type PledgeResult, type Row, type UnprecedentedResult, type ClaimResult, type ResultFor,
} from './claimTypes.ts'
import { calculateNinetyNine } from './calculateNinetyNine.ts'

/** The package announced the day before. It is unknown whether the report's "nearly USD 8bn" includes it. */
export const SEPARATE = 'us-pda'

const MILITARY = typeIndexes('military')

function calculatePledge(claim: Pledge, aid: ClaimData): PledgeResult {
  const { since, until } = claim.window
  const rowsTo = (month: number) => {
    const sumEuros = getEurosIn(claim.release, aid, MILITARY, { since, until: month })
    const usa = claim.usa === 'in'
    return sumRows([
      toBlocRow('usa', aid, sumEuros, { inNumerator: usa, inDenominator: usa }),
      toBlocRow('allies', aid, sumEuros, { inNumerator: true, inDenominator: true }),
    ])
  }
  const { rows, numerator, denominator } = rowsTo(until)
  return {
    claim: claim.claim, rows, numerator, denominator, release: findMonthly(claim.release, aid),
    answer: denominator, beyond: denominator - PLEDGED_BN, crossing: findPledgeCrossing(claim.window, (month) => rowsTo(month).denominator),
  }
}

function toAnnouncedRow(announcement: Announcement, counts: boolean): Row {
  return { kind: 'announced', key: announcement.id, announcement, value: announcement.amount, inNumerator: counts, inDenominator: counts }
}

/** Adds only announcements in one currency, and never to Kiel's figures in euros. */
function calculateEightBillion(claim: EightBillion, aid: ClaimData): EightBillionResult {
  const usa = aid.donors.findIndex(({ bloc }) => bloc === 'usa')
  const isAmerican = ({ donor }: Announcement) => donor === aid.donors[usa]?.id
  const american = aid.announcements.filter(isAmerican).toSorted((a, b) => Number(a.id === SEPARATE) - Number(b.id === SEPARATE))
  const currency = american[0]?.currency ?? ''
  const { rows, numerator, denominator } = sumRows(
    american.map((one) => toAnnouncedRow(one, one.currency === currency && (claim.separate === 'in' || one.id !== SEPARATE))),
  )
  return {
    claim: claim.claim, rows, numerator, denominator, release: findMonthly(claim.release, aid), answer: denominator, currency,
    others: sumRows(aid.announcements.filter((one) => !isAmerican(one)).map((one) => toAnnouncedRow(one, false))).rows,
    booked: toBn(getEurosIn(claim.release, aid, MILITARY, claim.window)(usa)),
  }
}

function calculateUnprecedented(claim: Unprecedented, aid: ClaimData): UnprecedentedResult {
  const types = typeIndexes(claim.type)
  const release = findRelease(claim.release, aid)
  const window = getMonths(claim, release)
  const getEuros = release.kind === 'totals'
    ? (donor: number) => sum(types, (type) => release.allocated[donor]?.[type])
    : getEurosIn(claim.release, aid, types, window ?? release.months)
  const { rows, numerator, denominator } = sumRows(toBlocRows(aid, getEuros))
  return {
    claim: claim.claim, rows, numerator, denominator, release, answer: denominator,
    loan: window && sumLoan(claim.release, aid, claim.type, window),
  }
}

/** Calculates a claim with its current settings. Throws if the data has no such release. */
export function calculateClaim<C extends Claim>(claim: C, aid: ClaimData): ResultFor<C['claim']>
export function calculateClaim(claim: Claim, data: ClaimData): ClaimResult {
  const aid = pickFollowed(claim, data)
  switch (claim.claim) {
    case 'ninety-nine':
      return calculateNinetyNine(claim, aid)
    case 'pledge':
      return calculatePledge(claim, aid)
    case 'eight-billion':
      return calculateEightBillion(claim, aid)
    case 'unprecedented':
      return calculateUnprecedented(claim, aid)
  }
}
