/** What a reader should know before repeating the answer, with the current switches. */
import type { ClaimData } from '../data/aid.ts'
import { getPlaceName } from '../i18n/format.ts'
import { formatMessage, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, formatEur } from './labels.ts'
import { pickFollowed, type NinetyNineResult, type ClaimResult } from './claimTypes.ts'

function missingNames(working: ClaimResult, messages: Messages): readonly string[] {
  return working.rows.flatMap((row) => {
    if (row.kind === 'donor' && row.value === null) return [getPlaceName(row.donor, messages.formats)]
    return row.kind === 'bloc' ? row.donors.filter(({ value }) => value === null).map(({ donor }) => getPlaceName(donor, messages.formats)) : []
  })
}

/** The caveat about membership; only a release by month can separate before and after joining. */
function membersCaution(claim: Claim, { early }: NinetyNineResult, messages: Messages): RichText {
  const { caution } = messages.claims
  if (!('joined' in claim) || claim.joined === 'always') return formatMessage(caution.members)
  return early === 0 ? formatMessage(caution.joinedLater) : formatMessage(caution.joined, { early: formatEur(early, messages) })
}

/** The caveats of a claim with its current switches, the most important first. */
export function getCaveats(claim: Claim, working: ClaimResult, aid: ClaimData, messages: Messages): readonly RichText[] {
  const { caution } = messages.claims
  const governments = pickFollowed(claim, aid).donors.filter(({ bloc }) => bloc !== 'eu').length
  const tracked = formatMessage(caution.tracked, { n: governments, counted: countedWord(claim) })
  const missing = missingNames(working, messages)
  const loan = 'loan' in working && working.loan !== null
    ? [formatMessage(caution.loan, { amount: formatEur(working.loan, messages), release: messages.aid.release({ n: working.release.number }) })]
    : []
  switch (working.claim) {
    case 'ninety-nine': {
      const eu = working.rows.find(({ key }) => key === 'eu')
      return [
        ...(eu?.value === 0 && 'type' in claim && claim.type === 'military' ? [formatMessage(caution.euNone)] : []),
        membersCaution(claim, working, messages),
        tracked,
        ...(missing.length > 0 ? [formatMessage(caution.missing, { names: missing.join(', ') })] : []),
        ...loan,
        formatMessage(caution.method),
      ]
    }
    case 'pledge':
      return [formatMessage(caution.natoBegan), formatMessage(caution.definitions), tracked, formatMessage(caution.undated)]
    case 'eight-billion':
      return [formatMessage(caution.inference), formatMessage(caution.authority), formatMessage(caution.window), formatMessage(caution.undated)]
    case 'unprecedented':
      return [formatMessage(caution.noPrecedent), formatMessage(caution.allocated), ...loan]
  }
}
