/** What a reader should know before repeating the answer, as the switches stand. */
import type { ClaimData } from '../data/aid.ts'
import { nameOf } from '../i18n/format.ts'
import { say, type Phrase } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { countedWord, eurOf } from './labels.ts'
import type { NinetyNineWorking, Working } from './claimTypes.ts'

function missingNames(working: Working, words: Words): readonly string[] {
  return working.rows.flatMap((row) => {
    if (row.kind === 'donor' && row.value === null) return [nameOf(row.donor, words.formats)]
    return row.kind === 'bloc' ? row.donors.filter(({ value }) => value === null).map(({ donor }) => nameOf(donor, words.formats)) : []
  })
}

/** Who counts as a member; only a release by month can tell before from after. */
function membersCaution(claim: Claim, { early }: NinetyNineWorking, words: Words): Phrase {
  const { caution } = words.claims
  if (!('joined' in claim) || claim.joined === 'always') return say(caution.members)
  return early === 0 ? say(caution.joinedLater) : say(caution.joined, { early: eurOf(early, words) })
}

/** The cautions of a claim as its switches stand, the weightiest first. */
export function cautionsOf(claim: Claim, working: Working, aid: ClaimData, words: Words): readonly Phrase[] {
  const { caution } = words.claims
  const governments = aid.donors.filter(({ bloc }) => bloc !== 'eu').length
  const tracked = say(caution.tracked, { n: governments, counted: countedWord(claim) })
  const missing = missingNames(working, words)
  const loan = 'loan' in working && working.loan !== null
    ? [say(caution.loan, { amount: eurOf(working.loan, words), release: words.aid.release({ n: working.release.number }) })]
    : []
  switch (working.claim) {
    case 'ninety-nine': {
      const eu = working.rows.find(({ key }) => key === 'eu')
      return [
        ...(eu?.value === 0 && 'type' in claim && claim.type === 'military' ? [say(caution.euNone)] : []),
        membersCaution(claim, working, words),
        tracked,
        ...(missing.length > 0 ? [say(caution.missing, { names: missing.join(', ') })] : []),
        ...loan,
        say(caution.method),
      ]
    }
    case 'pledge':
      return [say(caution.natoBegan), say(caution.definitions), tracked, say(caution.undated)]
    case 'eight-billion':
      return [say(caution.inference), say(caution.authority), say(caution.window), say(caution.undated)]
    case 'unprecedented':
      return [say(caution.noPrecedent), say(caution.allocated), ...loan]
  }
}
