/** What stands around every page: its messages, and how things move. */
import { LazyMotion, MotionConfig, type FeatureBundle } from 'framer-motion'
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
import { loadFonts } from '../runtime/loadFonts.ts'
import type { Messages } from '../i18n/messages.ts'
import { MessagesContext } from '../i18n/useMessages.ts'

interface AppProps {
  readonly messages: Messages
  readonly base: string
  readonly children: ReactNode
}

function markReady(): void {
  document.documentElement.dataset['ready'] = ''
  delete document.documentElement.dataset['awaitingView']
}

/** Where the features can't be had, elements stand at once where they would move to. */
const loadFeatures = (): Promise<FeatureBundle> => import('./motionFeatures.ts').then(({ domAnimation }) => domAnimation, () => new Promise(() => undefined))

export function App({ messages, base, children }: AppProps): ReactElement {
  useEffect(() => {
    markReady()
    loadFonts(base)
  }, [base])
  // What `user` means, but live, and whole where the browser refuses media queries.
  const isReduced = useReducedMotion()
  return (
    <MessagesContext value={messages}>
      <MotionConfig reducedMotion={isReduced ? 'always' : 'never'}>
        <LazyMotion features={loadFeatures}>{children}</LazyMotion>
      </MotionConfig>
    </MessagesContext>
  )
}
