/** What a reader should know before repeating the answer, with the current switches. */
import type { ClaimData } from '../data/aid.ts'
import { getPlaceName } from '../i18n/format.ts'
import { formatMessage, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, formatEur } from './labels.ts'
import { pickFollowed, type NinetyNineResult, type ClaimResult } from './claimTypes.ts'

function listMissingNames(result: ClaimResult, messages: Messages): readonly string[] {
  return result.rows.flatMap((row) => {
    if (row.kind === 'donor' && row.value === null) return [getPlaceName(row.donor, messages.formats)]
    return row.kind === 'bloc' ? row.donors.filter(({ value }) => value === null).map(({ donor }) => getPlaceName(donor, messages.formats)) : []
  })
}

/** The caveat about membership; only a release by month can separate before and after joining. */
function getMembersCaveat(claim: Claim, { beforeJoining }: NinetyNineResult, messages: Messages): RichText {
  const { caveat } = messages.claims
  if (!('joined' in claim) || claim.joined === 'always') return formatMessage(caveat.members)
  return beforeJoining === 0 ? formatMessage(caveat.joinedLater) : formatMessage(caveat.joined, { beforeJoining: formatEur(beforeJoining, messages) })
}

/** The caveats of a claim with its current switches, the most important first. */
export function getCaveats(claim: Claim, result: ClaimResult, aid: ClaimData, messages: Messages): readonly RichText[] {
  const { caveat } = messages.claims
  const governments = pickFollowed(claim, aid).donors.filter(({ bloc }) => bloc !== 'eu').length
  const tracked = formatMessage(caveat.tracked, { n: governments, counted: countedWord(claim) })
  const missing = listMissingNames(result, messages)
  const loan = 'loan' in result && result.loan !== null
    ? [formatMessage(caveat.loan, { amount: formatEur(result.loan, messages), release: messages.aid.release({ n: result.release.number }) })]
    : []
  switch (result.claim) {
    case 'ninety-nine': {
      const eu = result.rows.find(({ key }) => key === 'eu')
      return [
        ...(eu?.value === 0 && 'type' in claim && claim.type === 'military' ? [formatMessage(caveat.euNone)] : []),
        getMembersCaveat(claim, result, messages),
        tracked,
        ...(missing.length > 0 ? [formatMessage(caveat.missing, { names: missing.join(', ') })] : []),
        ...loan,
        formatMessage(caveat.method),
      ]
    }
    case 'pledge':
      return [formatMessage(caveat.natoBegan), formatMessage(caveat.definitions), tracked, formatMessage(caveat.undated)]
    case 'eight-billion':
      return [formatMessage(caveat.inference), formatMessage(caveat.authority), formatMessage(caveat.window), formatMessage(caveat.undated)]
    case 'unprecedented':
      return [formatMessage(caveat.noPrecedent), formatMessage(caveat.allocated), ...loan]
  }
}
