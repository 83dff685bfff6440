/** The components that the prose may use: figures, quotes, words that name a mark, claims. */
import { createContext, useContext, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { RichText } from '../components/RichText.tsx'
import type { ClaimId } from '../state/claim.ts'
import { getFact, type Facts } from './facts.ts'
import styles from './Story.module.css'

export type Passage = ComponentType<{ readonly components?: Readonly<Record<string, unknown>> }>

export interface ProseContext {
  readonly facts: Facts
  /** Renders the card that checks a claim. */
  readonly renderClaim: (id: ClaimId) => ReactNode
  readonly report: ReactNode
  /** A note about a release that is newer than the story's; null if there is none. */
  readonly newer: ReactNode
  /** The list of changes of the site, newest first. */
  readonly changes: ReactNode
}

export const Prose = createContext<ProseContext | null>(null)

function useProse(): ProseContext {
  const prose = useContext(Prose)
  if (!prose) throw new Error('no Prose above this passage')
  return prose
}

function Fact({ id }: { readonly id: string }): ReactElement {
  return <RichText of={getFact(useProse().facts, id)} />
}

interface MarkProps {
  readonly donor?: string
  readonly bloc?: string
  readonly leader?: string
  readonly milestone?: string
  readonly type?: string
  readonly children: ReactNode
}

/** Words that name a mark of the step's chart. `data-highlights` is the mark's attribute and value, such as `donor=USA`. */
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

export const PROSE_COMPONENTS = { Fact, Mark, Claim, Quote, ReportError, NewerRelease, Changes } as const
