/** The context of the page's messages. */
import { createContext, useContext } from 'react'
import type { Messages } from './messages.ts'

export const MessagesContext = createContext<Messages | null>(null)

/** The words of the page. Throws outside a page. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (!messages) throw new Error('no MessagesContext above this component')
  return messages
}
