/** The answer of a claim as the card shows it large, and what it is an answer about. */
import { formatDay } from '../i18n/format.ts'
import type { RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, formatEur, formatMoney, formatClaimShare, formatWindow } from './labels.ts'
import { PLEDGED_BN } from './calculateClaim.ts'
import type { ClaimResult } from './claimTypes.ts'

/** The answer with its unit. */
export function getResult(working: ClaimResult, messages: Messages): RichText {
  switch (working.claim) {
    case 'ninety-nine':
      return working.answer === null ? ['–'] : formatClaimShare(working.answer, messages)
    case 'pledge':
      return formatEur(working.answer, messages, PLEDGED_BN)
    case 'eight-billion':
      return [formatMoney(working.answer, working.currency, messages)]
    case 'unprecedented':
      return formatEur(working.answer, messages)
  }
}

/** What the data count here; it reads on from the answer. */
export function formatCounted(claim: Claim, working: ClaimResult, messages: Messages): string {
  const { counted } = messages.claims
  const window = formatWindow(claim, working, messages)
  switch (claim.claim) {
    case 'ninety-nine':
      return working.answer === null
        ? counted.nothing({ window })
        : counted.ninetyNine({ window, type: claim.type, counted: countedWord(claim), eu: claim.eu })
    case 'pledge':
      return counted.pledge({ window, usa: claim.usa })
    case 'eight-billion': {
      const first = working.rows[0]
      const day = first?.kind === 'announced' ? formatDay(first.announcement.day, messages.formats) : ''
      return counted.eightBillion({ separate: claim.separate, day })
    }
    case 'unprecedented':
      return counted.unprecedented({ window, type: claim.type })
  }
}
