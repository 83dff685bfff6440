/** One passage of the story, with its own figure for paper, for the page without scripts, and for tall frames. */
import { memo, Suspense, type ReactElement, type ReactNode } from 'react'
import { StaticHtml } from '../components/StaticHtml.tsx'
import type { StepId } from './steps.ts'
import styles from './Story.module.css'

/** The passages as the build prerenders them, each under the heading that names it; and the answers of the opening. */
export type Passages = ReadonlyMap<StepId | 'answers', ReactNode>

/** The name of a step's prerendered figure. */
export function getFigureName(step: StepId): string {
  return `figure/${step}`
}

interface StepProps {
  readonly id: StepId
  /** The passage as the build prerenders it; undefined in a browser, which keeps the one it came with. */
  readonly passage: ReactNode
  /** The step's own figure: prerendered and static; or alive, where the story is unrolled. */
  readonly figure: ReactNode
}

export const Step = memo(function Step({ id, passage, figure }: StepProps): ReactElement {
  return (
    <section className={styles.step} id={id} data-step={id} aria-labelledby={`${id}-heading`}>
      <StaticHtml name={`passage/${id}`} className={styles.passage}>{passage}</StaticHtml>
      <Suspense>{figure}</Suspense>
    </section>
  )
})

/** A figure that nothing takes up. */
export function PrintFigure({ step, children }: { readonly step: StepId; readonly children?: ReactNode }): ReactElement {
  return <StaticHtml name={getFigureName(step)} className={styles.printFigure}>{children}</StaticHtml>
}
