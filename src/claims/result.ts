/** The answer of a claim as the card shows it large, and what it is an answer about. */
import { formatDay } from '../i18n/format.ts'
import type { Phrase } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, eurOf, moneyOf, shareOf, windowOf } from './labels.ts'
import { PLEDGED_BN } from './calculateClaim.ts'
import type { Working } from './claimTypes.ts'

/** The answer with its unit. */
export function answerOf(working: Working, words: Words): Phrase {
  switch (working.claim) {
    case 'ninety-nine':
      return working.answer === null ? ['–'] : shareOf(working.answer, words)
    case 'pledge':
      return eurOf(working.answer, words, PLEDGED_BN)
    case 'eight-billion':
      return [moneyOf(working.answer, working.currency, words)]
    case 'unprecedented':
      return eurOf(working.answer, words)
  }
}

/** What the data count here; it reads on from the answer. */
export function countedOf(claim: Claim, working: Working, words: Words): string {
  const { counted } = words.claims
  const window = windowOf(claim, working, words)
  switch (claim.claim) {
    case 'ninety-nine':
      return working.answer === null
        ? counted.nothing({ window })
        : counted.ninetyNine({ window, type: claim.type, counted: countedWord(claim), eu: claim.eu })
    case 'pledge':
      return counted.pledge({ window, usa: claim.usa })
    case 'eight-billion': {
      const first = working.rows[0]
      const day = first?.kind === 'announced' ? formatDay(first.announcement.day, words.formats) : ''
      return counted.eightBillion({ separate: claim.separate, day })
    }
    case 'unprecedented':
      return counted.unprecedented({ window, type: claim.type })
  }
}
