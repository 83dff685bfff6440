/** The quote of a claim, and its verdict: one sentence from the data for any setting of the switches. */
import { formatMonthInDate } from '../i18n/format.ts'
import { joinRichText, formatMessage, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim, ClaimId, EightBillion, NinetyNine, Pledge, Unprecedented } from '../state/claim.ts'
import { countedWord, formatEur, formatMoney, formatClaimShare, formatClaimWindow } from './labels.ts'
import { JANUARY_2024, PLEDGED_BN, PLEDGE_YEAR } from '../data/storyDates.ts'
import type { EightBillionResult, NinetyNineResult, PledgeResult, UnprecedentedResult, ClaimResult } from './claimTypes.ts'

const CLAIMED_SHARE = 0.99
const CLAIMED_USD_BN = 8

/** The question that a claim raises, without an answer: a title, a preview. */
export function getQuestion(id: ClaimId, messages: Messages): string {
  return messages.claims.question[id]()
}

const REPORT = 'https://diplomatictimes.net/2024/10/03/new-nato-chief-visits-ukraine-pledges-more-military-and-financial-support'
const CONGRESS = 'https://ukrainianworldcongress.org/new-nato-secretary-general-rutte-visits-kyiv'
const WELLE = 'https://tiue.org/dw/en/nato-chief-mark-rutte-visits-kyiv/a-70395564'
const SUMMIT = 'https://en.interfax.com.ua/news/general/999593.html'

/** The claim as it was made, by whom and when, and where it can be read; figures in it are as they were said. */
export function getQuote({ claim }: Pick<Claim, 'claim'>, messages: Messages) {
  const { said, by, outlet } = messages.claims
  const second = {
    'ninety-nine': { name: outlet.congress(), href: CONGRESS },
    'pledge': { name: outlet.interfax(), href: SUMMIT },
    'eight-billion': { name: outlet.welle(), href: WELLE },
    'unprecedented': { name: outlet.congress(), href: CONGRESS },
  } as const
  return {
    text: [said[claim]()],
    by: by({ claim }),
    sources: [{ name: outlet.diplomaticTimes(), href: REPORT }, second[claim]],
  }
}

function judgeNinetyNine(claim: NinetyNine, result: NinetyNineResult, messages: Messages): RichText {
  const { verdict } = messages.claims
  const { answer, numerator, denominator, beforeJoining } = result
  const args = { window: formatClaimWindow(claim, result, messages), counted: countedWord(claim), eu: claim.eu }
  if (answer === null) return formatMessage(verdict.nothing, args)
  const share = formatClaimShare(answer, messages)
  if (claim.type === 'all') return formatMessage(verdict.all, { ...args, share })
  if (answer > CLAIMED_SHARE) return formatMessage(verdict.above, { ...args, share })
  return (numerator + beforeJoining) / denominator > CLAIMED_SHARE
    ? formatMessage(verdict.belowJoined, { ...args, share, beforeJoining: formatEur(beforeJoining, messages) })
    : formatMessage(verdict.below, { ...args, share })
}

/** How the chosen months relate to the pledged year. */
function judgeMonths({ window: { since, until }, usa }: Pledge, messages: Messages): RichText {
  const { verdict } = messages.claims
  if (until < PLEDGE_YEAR.since) return formatMessage(verdict.scope, { scope: 'before' })
  if (until - since !== 11) return formatMessage(verdict.months, { n: until - since + 1 })
  if (since === PLEDGE_YEAR.since) return usa === 'in' ? [] : formatMessage(verdict.scope, { scope: 'together' })
  return formatMessage(verdict.scope, { scope: since === JANUARY_2024 ? 'calendar' : 'other' })
}

function judgePledge(claim: Pledge, result: PledgeResult, messages: Messages): RichText {
  const { verdict } = messages.claims
  const { crossing, answer, beyond } = result
  const args = { usa: claim.usa, window: formatClaimWindow(claim, result, messages), amount: formatEur(answer, messages, PLEDGED_BN), until: formatMonthInDate(claim.window.until, messages.formats) }
  const first = crossing === null
    ? formatMessage(verdict.short, { ...args, missing: formatEur(-beyond, messages) })
    : formatMessage(crossing.month === claim.window.until ? verdict.crossedLast : verdict.crossed, { ...args, crossed: formatMonthInDate(crossing.month, messages.formats) })
  return joinRichText([first, judgeMonths(claim, messages)])
}

function judgeEightBillion(claim: EightBillion, result: EightBillionResult, messages: Messages): RichText {
  const { verdict } = messages.claims
  const window = formatClaimWindow(claim, result, messages)
  const sum = formatMoney(result.answer, result.currency, messages)
  return joinRichText([
    formatMessage(result.answer < CLAIMED_USD_BN ? verdict.near : verdict.over, { sum }),
    result.booked === 0 ? formatMessage(verdict.bookedNone, { window }) : formatMessage(verdict.booked, { window, booked: formatEur(result.booked, messages) }),
  ])
}

function judgeUnprecedented(claim: Unprecedented, result: UnprecedentedResult, messages: Messages): RichText {
  const args = { window: formatClaimWindow(claim, result, messages), type: claim.type }
  if (result.denominator === 0) return formatMessage(messages.claims.verdict.unprecedentedNone, args)
  return formatMessage(messages.claims.verdict.unprecedented, { ...args, total: formatEur(result.denominator, messages), nato: formatEur(result.numerator, messages) })
}

/** The verdict on a claim with its current switches. Throws where the result is of another claim. */
export function getVerdict(claim: Claim, result: ClaimResult, messages: Messages): RichText {
  if (claim.claim === 'ninety-nine' && result.claim === 'ninety-nine') return judgeNinetyNine(claim, result, messages)
  if (claim.claim === 'pledge' && result.claim === 'pledge') return judgePledge(claim, result, messages)
  if (claim.claim === 'eight-billion' && result.claim === 'eight-billion') return judgeEightBillion(claim, result, messages)
  if (claim.claim === 'unprecedented' && result.claim === 'unprecedented') return judgeUnprecedented(claim, result, messages)
  throw new Error(`the result of ${result.claim} beside the claim ${claim.claim}`)
}
