/** What was said, and what can be said of it by the data: one careful line for any setting of the switches. */
import { joinPhrases, say, type Phrase } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'
import type { Claim, ClaimId, EightBillion, NinetyNine, Pledge, Unprecedented } from '../state/claim.ts'
import { countedWord, eurOf, moneyOf, monthIn, shareOf, windowOf } from './labels.ts'
import { PLEDGED_BN } from './calculateClaim.ts'
import type { EightBillionWorking, NinetyNineWorking, PledgeWorking, UnprecedentedWorking, Working } from './claimTypes.ts'

const CLAIMED_SHARE = 0.99
const CLAIMED_USD_BN = 8
/** The first twelve months after the pledge of 10 July 2024, and the year in which NATO's own count began. */
const PLEDGE_MONTH = 2024 * 12 + 6
const CALENDAR = 2024 * 12

/** The question that a claim raises, without an answer: a title, a preview. */
export function questionOf(id: ClaimId, words: Words): string {
  return words.claims.question[id]()
}

interface Source {
  readonly name: string
  readonly href: string
}

/** What was said, by whom and when, and where it can be read. */
interface Said {
  readonly words: Phrase
  readonly by: string
  readonly sources: readonly Source[]
}

const REPORT = 'https://diplomatictimes.net/2024/10/03/new-nato-chief-visits-ukraine-pledges-more-military-and-financial-support'
const CONGRESS = 'https://ukrainianworldcongress.org/new-nato-secretary-general-rutte-visits-kyiv'
const WELLE = 'https://tiue.org/dw/en/nato-chief-mark-rutte-visits-kyiv/a-70395564'
const SUMMIT = 'https://en.interfax.com.ua/news/general/999593.html'

/** The claim as it was made; figures in it are as they were said. */
export function saidOf({ claim }: Pick<Claim, 'claim'>, words: Words): Said {
  const { said, by, outlet } = words.claims
  const second = {
    'ninety-nine': { name: outlet.congress(), href: CONGRESS },
    'pledge': { name: outlet.interfax(), href: SUMMIT },
    'eight-billion': { name: outlet.welle(), href: WELLE },
    'unprecedented': { name: outlet.congress(), href: CONGRESS },
  } as const
  return {
    words: [said[claim]()],
    by: by({ claim }),
    sources: [{ name: outlet.diplomaticTimes(), href: REPORT }, second[claim]],
  }
}

function judgeNinetyNine(claim: NinetyNine, working: NinetyNineWorking, words: Words): Phrase {
  const { verdict } = words.claims
  const { answer, part, whole, early } = working
  const args = { window: windowOf(claim, working, words), counted: countedWord(claim), eu: claim.eu }
  if (answer === null) return say(verdict.nothing, args)
  const share = shareOf(answer, words)
  if (claim.type === 'all') return say(verdict.all, { ...args, share })
  if (answer > CLAIMED_SHARE) return say(verdict.above, { ...args, share })
  return (part + early) / whole > CLAIMED_SHARE
    ? say(verdict.belowJoined, { ...args, share, early: eurOf(early, words) })
    : say(verdict.below, { ...args, share })
}

/** How the months asked about stand to the year that was pledged. */
function judgeMonths({ window: { since, until }, usa }: Pledge, words: Words): Phrase {
  const { verdict } = words.claims
  if (until < PLEDGE_MONTH) return say(verdict.scope, { scope: 'before' })
  if (until - since !== 11) return say(verdict.months, { n: until - since + 1 })
  if (since === PLEDGE_MONTH) return usa === 'in' ? [] : say(verdict.scope, { scope: 'together' })
  return say(verdict.scope, { scope: since === CALENDAR ? 'calendar' : 'other' })
}

function judgePledge(claim: Pledge, working: PledgeWorking, words: Words): Phrase {
  const { verdict } = words.claims
  const { crossing, answer, beyond } = working
  const args = { usa: claim.usa, window: windowOf(claim, working, words), amount: eurOf(answer, words, PLEDGED_BN), until: monthIn(claim.window.until, words.formats) }
  const first = crossing === null
    ? say(verdict.short, { ...args, missing: eurOf(-beyond, words) })
    : say(crossing.month === claim.window.until ? verdict.crossedLast : verdict.crossed, { ...args, crossed: monthIn(crossing.month, words.formats) })
  return joinPhrases([first, judgeMonths(claim, words)])
}

function judgeEightBillion(claim: EightBillion, working: EightBillionWorking, words: Words): Phrase {
  const { verdict } = words.claims
  const window = windowOf(claim, working, words)
  const sum = moneyOf(working.answer, working.currency, words)
  return joinPhrases([
    say(working.answer < CLAIMED_USD_BN ? verdict.near : verdict.over, { sum }),
    working.booked === 0 ? say(verdict.bookedNone, { window }) : say(verdict.booked, { window, booked: eurOf(working.booked, words) }),
  ])
}

function judgeUnprecedented(claim: Unprecedented, working: UnprecedentedWorking, words: Words): Phrase {
  const args = { window: windowOf(claim, working, words), type: claim.type }
  if (working.whole === 0) return say(words.claims.verdict.unprecedentedNone, args)
  return say(words.claims.verdict.unprecedented, { ...args, total: eurOf(working.whole, words), nato: eurOf(working.part, words) })
}

/** The verdict on a claim as its switches stand. Throws where the working is another claim's. */
export function verdictOf(claim: Claim, working: Working, words: Words): Phrase {
  if (claim.claim === 'ninety-nine' && working.claim === 'ninety-nine') return judgeNinetyNine(claim, working, words)
  if (claim.claim === 'pledge' && working.claim === 'pledge') return judgePledge(claim, working, words)
  if (claim.claim === 'eight-billion' && working.claim === 'eight-billion') return judgeEightBillion(claim, working, words)
  if (claim.claim === 'unprecedented' && working.claim === 'unprecedented') return judgeUnprecedented(claim, working, words)
  throw new Error(`the working of ${working.claim} beside the claim ${claim.claim}`)
}
