/** One passage of the story, with its own figure for paper, for the page without scripts, and for tall frames. */
import { memo, Suspense, type ReactElement, type ReactNode } from 'react'
import { StaticHtml } from '../components/StaticHtml.tsx'
import type { StepId } from './steps.ts'
import styles from './Story.module.css'

/** The passages as the build draws them, each under the heading that names it, and the opening before them. */
export type Passages = ReadonlyMap<StepId | 'opening', ReactNode>

interface StepProps {
  readonly id: StepId
  /** The passage as the build draws it; undefined in a browser, which keeps the one it came with. */
  readonly passage: ReactNode
  /** The step's own figure: drawn by the build, taken up by no script; or alive, where the story is unrolled. */
  readonly figure: ReactNode
}

export const Step = memo(function Step({ id, passage, figure }: StepProps): ReactElement {
  return (
    <section className={styles.step} id={id} data-step={id} aria-labelledby={`${id}-heading`}>
      <StaticHtml className={styles.passage}>{passage}</StaticHtml>
      <Suspense>{figure}</Suspense>
    </section>
  )
})

/** A figure that nothing takes up. */
export function PrintFigure({ children }: { readonly children: ReactNode }): ReactElement {
  return <StaticHtml className={styles.printFigure}>{children}</StaticHtml>
}
