/** What comes later where the leaders chart stands: beside the rest, what its marks tell. */
import { MarkTooltip } from '../charts/leaders/MarkTooltip.tsx'
import { TELLING } from '../charts/leaders/useTooltip.ts'
import type { LeadersEvidence } from '../data/leaders.ts'
import * as later from './later.ts'
import type { Later } from './laterParts.ts'
import { MessagesContext } from '../i18n/useMessages.ts'
import type { Messages } from '../i18n/messages.ts'

export function laterOf(messages: Messages, evidence: LeadersEvidence): Later {
  TELLING.give((props) => <MessagesContext value={messages}><MarkTooltip {...props} evidence={evidence} /></MessagesContext>)
  return later.laterOf(messages)
}
