/** Makes the story's claims answer: each is a root of its own, taken up once the page is readable. */
import { hydrateRoot } from 'react-dom/client'
import { LaterContext } from '../App.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { ClaimsGiven } from '../loadLater.ts'
import { CLAIM_IDS } from '../view/claim.ts'
import { claimIsland } from './claimIsland.tsx'

/** Takes up every claim that the build has drawn into the page. */
export function takeUpClaims({ aid, words, base, later, announcements }: ClaimsGiven & Pick<ClaimData, 'announcements'>): void {
  const data = { ...aid, announcements }
  for (const id of CLAIM_IDS) {
    const root = document.querySelector(`[data-island="${id}"]`)
    const island = <LaterContext value={later}>{claimIsland({ id, aid: data, words, base })}</LaterContext>
    if (root) hydrateRoot(root, island, { identifierPrefix: id })
  }
}
