/** What stands around every page: its words, and what is loaded after it can be read. */
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { loadFonts } from '../runtime/loadFonts.ts'
import { LATER, type Later } from '../pages/laterParts.ts'
import type { Messages } from '../i18n/messages.ts'
import { whenIdle } from '../lib/whenIdle.ts'
import { MessagesContext } from '../i18n/useMessages.ts'

interface AppProps {
  readonly messages: Messages
  readonly base: string
  /** Fetches what comes later; null where nothing moves and nothing is shared. */
  readonly loadLater: (() => Promise<Later>) | null
  readonly children: ReactNode
}

function markReady(): void {
  document.documentElement.dataset['ready'] = ''
  delete document.documentElement.dataset['awaitingView']
}

export function App({ messages, base, loadLater, children }: AppProps): ReactElement {
  useEffect(() => {
    markReady()
    whenIdle(() => loadFonts(base))
    // Where it can't be had, the page stays as it is: still, and without the dialog.
    loadLater?.().then(LATER.give, () => undefined)
  }, [base, loadLater])
  return <MessagesContext value={messages}>{children}</MessagesContext>
}
