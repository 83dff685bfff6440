/** Makes the story's claims answer: each is a root of its own, taken up once the page is readable. */
import { hydrateRoot } from 'react-dom/client'
import type { ClaimData } from '../data/aid.ts'
import { CLAIM_IDS } from '../state/claim.ts'
import type { Messages } from '../i18n/messages.ts'
import { claimIsland } from './claimIsland.tsx'

/** Takes up every claim that the build has drawn into the page. */
export function takeUpClaims(aid: ClaimData, messages: Messages, base: string): void {
  for (const id of CLAIM_IDS) {
    const root = document.querySelector(`[data-island="${id}"]`)
    if (root) hydrateRoot(root, claimIsland({ id, aid, messages, base }), { identifierPrefix: id })
  }
}
