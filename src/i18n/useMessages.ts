/** Hands the words of the page's language down to whatever writes. */
import { createContext, useContext } from 'react'
import type { Words } from './messages.ts'

export const WordsContext = createContext<Words | null>(null)

/** The words of the page. Throws outside a page. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no WordsContext above this component')
  return words
}
