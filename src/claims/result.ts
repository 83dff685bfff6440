/** The answer of a claim as the card shows it large, and what it is an answer about. */
import { formatDay } from '../i18n/format.ts'
import type { RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, formatEur, formatMoney, formatClaimShare, formatClaimWindow } from './labels.ts'
import { PLEDGED_BN } from '../data/storyDates.ts'
import type { ClaimResult } from './claimTypes.ts'

/** The answer with its unit. */
export function getResult(result: ClaimResult, messages: Messages): RichText {
  switch (result.claim) {
    case 'ninety-nine':
      return result.answer === null ? ['–'] : formatClaimShare(result.answer, messages)
    case 'pledge':
      return formatEur(result.answer, messages, PLEDGED_BN)
    case 'eight-billion':
      return [formatMoney(result.answer, result.currency, messages)]
    case 'unprecedented':
      return formatEur(result.answer, messages)
  }
}

/** What the figure counts; a phrase that continues the answer. */
export function formatCounted(claim: Claim, result: ClaimResult, messages: Messages): string {
  const { counted } = messages.claims
  const window = formatClaimWindow(claim, result, messages)
  switch (claim.claim) {
    case 'ninety-nine':
      return result.answer === null
        ? counted.nothing({ window })
        : counted.ninetyNine({ window, type: claim.type, counted: countedWord(claim), eu: claim.eu })
    case 'pledge':
      return counted.pledge({ window, usa: claim.usa })
    case 'eight-billion': {
      const first = result.rows[0]
      const day = first?.kind === 'announced' ? formatDay(first.announcement.day, messages.formats) : ''
      return counted.eightBillion({ separate: claim.separate, day })
    }
    case 'unprecedented':
      return counted.unprecedented({ window, type: claim.type })
  }
}
