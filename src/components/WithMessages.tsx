/** Adds message files to those of the page; suspends until they have loaded. */
import { use, useMemo, type ReactElement, type ReactNode } from 'react'
import { loadMessages, type Namespace } from '../i18n/loadMessages.ts'
import { MessagesContext, useMessages } from '../i18n/useMessages.ts'

export function WithMessages({ namespaces, children }: { readonly namespaces: readonly Namespace[]; readonly children: ReactNode }): ReactElement {
  const messages = useMessages()
  const more = use(loadMessages(messages.lang, namespaces))
  const all = useMemo(() => ({ ...messages, ...more }), [messages, more])
  return <MessagesContext value={all}>{children}</MessagesContext>
}
