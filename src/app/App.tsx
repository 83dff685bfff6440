/** The providers of every page: its messages and the settings of Motion. */
import { LazyMotion, MotionConfig, type FeatureBundle } from 'framer-motion'
import { startTransition, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
import { MotionFeaturesContext } from '../hooks/useScrollStyle.ts'
import { loadFonts } from '../runtime/loadFonts.ts'
import type { Messages } from '../i18n/messages.ts'
import { MessagesContext } from '../i18n/useMessages.ts'

interface AppProps {
  readonly messages: Messages
  readonly children: ReactNode
}

function markReady(): void {
  document.documentElement.dataset['ready'] = ''
  delete document.documentElement.dataset['awaitingView']
}

/** Stands in for the features until they are loaded. */
const noFeatures = (): Promise<FeatureBundle> => new Promise(() => undefined)

export function App({ messages, children }: AppProps): ReactElement {
  const [features, setFeatures] = useState<FeatureBundle | null>(null)
  useEffect(() => {
    markReady()
    loadFonts()
    // If the features can't be loaded, elements appear at their final position without animation.
    import('./motionFeatures.ts').then(({ domAnimation }) => startTransition(() => setFeatures(domAnimation)), () => undefined)
  }, [])
  // Motion's own `user` setting does not follow changes and fails if the browser refuses media queries.
  const isReduced = useReducedMotion()
  return (
    <MessagesContext value={messages}>
      <MotionConfig reducedMotion={isReduced ? 'always' : 'never'}>
        <LazyMotion features={features ?? noFeatures}>
          <MotionFeaturesContext value={features !== null}>{children}</MotionFeaturesContext>
        </LazyMotion>
      </MotionConfig>
    </MessagesContext>
  )
}
