/** What stands around every page: its words, its clock, and what is loaded after it can be read. */
import { createContext, startTransition, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { ClockContext, type Clock } from './charts/parts/useMoves.ts'
import { addType } from './addType.ts'
import { loadLater, type Later } from './loadLater.ts'
import type { Kind } from './pages.ts'
import type { Words } from './words/words.ts'
import { WordsContext } from './words/useWords.ts'

/** The page this document holds. */
export interface PageProps {
  readonly kind: Kind
  readonly address: string
  /** The way from this document to the root of the site, such as `../../`. */
  readonly base: string
}

/** What comes after the page is readable; null until then. */
export const LaterContext = createContext<Later | null>(null)

/** What comes after the page is readable; null until then. */
export function useLater(): Later | null {
  return useContext(LaterContext)
}

function prefersStill(): boolean {
  try {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches
  } catch {
    return false
  }
}

function markReady(): void {
  document.documentElement.dataset['ready'] = ''
  delete document.documentElement.dataset['pending']
}

export function App({ words, base, children }: { readonly words: Words; readonly base: string; readonly children: ReactNode }): ReactElement {
  const [later, setLater] = useState<Later | null>(null)
  const [clock, setClock] = useState<Clock | null>(null)
  useEffect(() => {
    markReady()
    addType(base)
    // In a transition, so that charts that React has not yet taken up are not hurried for it.
    return loadLater(base, (loaded) => startTransition(() => {
      setLater(() => loaded)
      setClock(() => (prefersStill() ? null : loaded.clock))
    }))
  }, [base])
  return (
    <WordsContext value={words}>
      <LaterContext value={later}>
        <ClockContext value={clock}>{children}</ClockContext>
      </LaterContext>
    </WordsContext>
  )
}
