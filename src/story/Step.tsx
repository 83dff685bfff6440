/** A passage of the story with its own figure, which is shown in print, without scripts, and in the unrolled story. */
import { memo, Suspense, type ReactElement, type ReactNode } from 'react'
import { StaticHtml } from '../components/StaticHtml.tsx'
import type { StepId } from './steps.ts'
import styles from './Story.module.css'

/** The rendered passages by step, and the answers of the opening. */
export type Passages = ReadonlyMap<StepId | 'answers', ReactNode>

/** The name of a step's prerendered figure. */
export function getFigureName(step: StepId): string {
  return `figure/${step}`
}

interface StepProps {
  readonly id: StepId
  /** Given by the build only. The browser keeps the prerendered one. */
  readonly passage: ReactNode
  /** Its interactive figure in the unrolled story; undefined where the prerendered one stays. */
  readonly figure: ReactNode
}

/** Renders only if its own figure changes: React hydrates a step before it can render it again. */
export const Step = memo(function Step({ id, passage, figure }: StepProps): ReactElement {
  return (
    <section className={styles.step} id={id} data-step={id} aria-labelledby={`${id}-heading`}>
      <StaticHtml name={`passage/${id}`} className={styles.passage}>{passage}</StaticHtml>
      <Suspense>{figure === undefined ? <PrintFigure step={id} /> : figure}</Suspense>
    </section>
  )
})

/** A prerendered figure that is not hydrated. */
export function PrintFigure({ step, children }: { readonly step: StepId; readonly children?: ReactNode }): ReactElement {
  return <StaticHtml name={getFigureName(step)} className={styles.printFigure}>{children}</StaticHtml>
}
