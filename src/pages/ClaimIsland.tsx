/** A claim of the story by itself, as the build prerenders it and as the browser hydrates it. */
import type { ReactElement } from 'react'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { ClaimId } from '../state/claim.ts'
import { MessagesContext } from '../i18n/useMessages.ts'
import type { Messages } from '../i18n/messages.ts'
import { StoryClaim } from './StoryClaim.tsx'

interface ClaimIslandProps {
  readonly id: ClaimId
  readonly aid: ClaimData
  readonly messages: Messages
  readonly base: string
}

export function ClaimIsland({ id, aid, messages, base }: ClaimIslandProps): ReactElement {
  return <MessagesContext value={messages}><ErrorBoundary name={`claim/${id}`} resetKey={id}><StoryClaim id={id} aid={aid} base={base} /></ErrorBoundary></MessagesContext>
}
