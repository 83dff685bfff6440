/** What comes later where the leaders chart stands: beside the rest, what its marks tell. */
import { Telling } from '../charts/leaders/MarkTooltip.tsx'
import { TELLING } from '../charts/leaders/useTooltip.ts'
import type { LeadersEvidence } from '../data/leaders.ts'
import * as later from './later.ts'
import type { Later } from './laterParts.ts'
import { WordsContext } from '../i18n/useMessages.ts'
import type { Words } from '../i18n/messages.ts'

export function laterOf(words: Words, evidence: LeadersEvidence): Later {
  TELLING.give((props) => <WordsContext value={words}><Telling {...props} evidence={evidence} /></WordsContext>)
  return later.laterOf(words)
}
