/** What comes later where the leaders chart stands: beside the rest, what its marks tell. */
import { Telling } from './charts/leaders/Telling.tsx'
import { TELLING } from './charts/leaders/useTelling.ts'
import type { LeadersEvidence } from './data/leaders.ts'
import * as later from './later.ts'
import type { Later } from './page/later.ts'
import { WordsContext } from './words/useWords.ts'
import type { Words } from './words/words.ts'

export function laterOf(words: Words, evidence: LeadersEvidence): Later {
  TELLING.give((props) => <WordsContext value={words}><Telling {...props} evidence={evidence} /></WordsContext>)
  return later.laterOf(words)
}
