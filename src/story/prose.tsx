/** What the prose may hold beside plain text: figures, quotes, words that name a mark, claims. */
import { createContext, useContext, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { RichText } from '../components/RichText.tsx'
import type { ClaimId } from '../state/claim.ts'
import type { RichText as Words } from '../i18n/richText.ts'
import styles from './Story.module.css'

export type Passage = ComponentType<{ readonly components?: Readonly<Record<string, unknown>> }>

export interface ProseContext {
  readonly facts: Readonly<Record<string, () => Words>>
  /** The card that checks a claim, from the room of claims. */
  readonly renderClaim: (id: ClaimId) => ReactNode
  readonly report: ReactNode
  /** That a newer release than the story's has been published; null where there is none. */
  readonly newer: ReactNode
  /** What changed on the site, the newest first. */
  readonly changes: ReactNode
}

export const Prose = createContext<ProseContext | null>(null)

function useProse(): ProseContext {
  const prose = useContext(Prose)
  if (!prose) throw new Error('no Prose above this passage')
  return prose
}

function Fact({ id }: { readonly id: string }): ReactElement {
  const fact = useProse().facts[id]
  if (!fact) throw new Error(`no fact ${id}`)
  return <RichText of={fact()} />
}

interface MarkProps {
  readonly donor?: string
  readonly bloc?: string
  readonly leader?: string
  readonly milestone?: string
  readonly type?: string
  readonly children: ReactNode
}

/** A word that names a mark of the step's chart; `data-highlights` says which, as a selector's attribute and value. */
function Mark({ children, ...names }: MarkProps): ReactElement {
  const [name = '', value = ''] = Object.entries(names).find(([, given]) => given !== undefined) ?? []
  return <span className={styles.mark} data-highlights={`${name}=${value}`}>{children}</span>
}

function Claim({ id, children }: { readonly id: ClaimId; readonly children: ReactNode }): ReactElement {
  const { renderClaim } = useProse()
  return (
    <div className={styles.claim}>
      {children}
      {renderClaim(id)}
    </div>
  )
}

function Quote({ children }: { readonly children: ReactNode }): ReactElement {
  return <q className={styles.quote}>{children}</q>
}

function ReportError(): ReactElement {
  return <p>{useProse().report}</p>
}

function NewerRelease(): ReactNode {
  return useProse().newer
}

function Changes(): ReactNode {
  return useProse().changes
}

/** Handed to every passage. */
export const PROSE_COMPONENTS = { Fact, Mark, Claim, Quote, ReportError, NewerRelease, Changes } as const
