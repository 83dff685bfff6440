/** A claim of the story by itself, as the build draws it and as the browser takes it up. */
import type { ReactElement } from 'react'
import { Keep } from '../components/ErrorBoundary.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { ClaimId } from '../state/claim.ts'
import { WordsContext } from '../i18n/useMessages.ts'
import type { Words } from '../i18n/messages.ts'
import { StoryClaim } from './StoryClaim.tsx'

interface ClaimIslandProps {
  readonly id: ClaimId
  readonly aid: ClaimData
  readonly words: Words
  readonly base: string
}

export function claimIsland({ id, aid, words, base }: ClaimIslandProps): ReactElement {
  return <WordsContext value={words}><Keep of={id}><StoryClaim id={id} aid={aid} base={base} /></Keep></WordsContext>
}
