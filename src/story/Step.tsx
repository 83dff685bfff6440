/** One passage of the story, with its own figure for paper, for the page without scripts, and for tall frames. */
import { memo, Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'
import { PROSE_COMPONENTS } from './prose.tsx'
import type { StepId } from './steps.ts'
import styles from './Story.module.css'

export type Passage = ComponentType<{ readonly components?: Readonly<Record<string, unknown>> }>

interface StepProps {
  readonly id: StepId
  readonly passage: Passage
  /** The step's own figure: drawn by the build, taken up by no script; or alive, where the story is unrolled. */
  readonly figure: ReactNode
  readonly after?: ReactNode
}

export const Step = memo(function Step({ id, passage: Text, figure, after }: StepProps): ReactElement {
  const words = useWords()
  return (
    <section className={styles.step} id={id} data-step={id} aria-labelledby={`${id}-heading`}>
      <Suspense>
        <div className={styles.passage}>
          <h2 id={`${id}-heading`} tabIndex={-1}>{words.steps[id].heading()}</h2>
          <Text components={PROSE_COMPONENTS} />
        </div>
        {figure}
        {after}
      </Suspense>
    </section>
  )
})

/** Markup that the build has drawn and that no script takes up: the browser keeps what the page came with. */
export function StillFigure({ children }: { readonly children: ReactNode }): ReactElement {
  if (import.meta.env.SSR) return <div className={styles.still}>{children}</div>
  return <div className={styles.still} suppressHydrationWarning dangerouslySetInnerHTML={KEPT} />
}

const KEPT = { __html: '' } as const
