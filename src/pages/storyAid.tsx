/** The parts of the story that load after hydration: the aid chart, the charts to explore, and the claims. */
import type { ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WithMessages } from '../components/WithMessages.tsx'
import { claimData } from '../data/compiledClaims.ts'
import { loadMessages } from '../i18n/loadMessages.ts'
import type { Messages } from '../i18n/messages.ts'
import { CLAIM_IDS } from '../state/claim.ts'
import { AidFigure, type AidFigureProps } from './AidFigure.tsx'
import { ClaimIsland } from './ClaimIsland.tsx'
import { Explore, type ExploreProps } from './Explore.tsx'

const NAMESPACES = ['aid'] as const

export function StoryAidFigure(props: Omit<AidFigureProps, 'data'>): ReactElement {
  return <WithMessages namespaces={NAMESPACES}><AidFigure {...props} data={claimData} /></WithMessages>
}

export function StoryExplore(props: Omit<ExploreProps, 'aid'>): ReactElement {
  return <WithMessages namespaces={NAMESPACES}><Explore {...props} aid={claimData} /></WithMessages>
}

/** Hydrates each claim in the prose as a separate root, since the prose around it is not hydrated. */
export async function hydrateClaims(messages: Messages, base: string): Promise<void> {
  const more = await loadMessages(messages.lang, ['aid', 'claims'])
  for (const id of CLAIM_IDS) {
    const root = document.querySelector(`[data-claim-root="${id}"]`)
    if (root) hydrateRoot(root, <ClaimIsland id={id} aid={claimData} messages={{ ...messages, ...more }} base={base} />, { identifierPrefix: id, onRecoverableError: () => undefined })
  }
}
