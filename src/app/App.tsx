/** The providers of every page: its messages and the settings of Motion. */
import { MotionConfig } from 'framer-motion'
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
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

export function App({ messages, children }: AppProps): ReactElement {
  useEffect(() => {
    markReady()
    loadFonts()
  }, [])
  // Motion's own `user` setting does not follow changes and fails if the browser refuses media queries.
  const isReduced = useReducedMotion()
  return (
    <MessagesContext value={messages}>
      <MotionConfig reducedMotion={isReduced ? 'always' : 'never'}>{children}</MotionConfig>
    </MessagesContext>
  )
}
