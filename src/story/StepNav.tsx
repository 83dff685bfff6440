/** Links to the steps, and the reading progress. Plain anchors, so that they work without scripts. */
import { m, useScroll } from 'framer-motion'
import type { ReactElement } from 'react'
import { useScrollStyle } from './useScrollStyle.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { STEP_IDS, type StepId } from './steps.ts'
import styles from './StepNav.module.css'

export function StepNav({ step }: { readonly step: StepId }): ReactElement {
  const messages = useMessages()
  const { scrollYProgress } = useScroll()
  const scaleX = useScrollStyle(() => scrollYProgress.get())
  const at = STEP_IDS.indexOf(step)
  const count = { n: at + 1, all: STEP_IDS.length }
  const previous = STEP_IDS[at - 1]
  const next = STEP_IDS[at + 1]
  return (
    <nav className={styles.nav} aria-label={messages.story.steps()}>
      <div className={styles.progress} aria-hidden="true"><m.div style={{ scaleX, originX: 0 }} /></div>
      <details className={styles.list}>
        <summary>
          <span className={styles.jump}>{messages.story.jump()}</span>
          <span className={styles.count} aria-hidden="true">{messages.story.stepCount(count)}</span>
          <span className={styles.at} aria-hidden="true">{messages.story.stepAt(count)}</span>
        </summary>
        <ol>
          {STEP_IDS.map((id) => (
            <li key={id}><a href={`#${id}`} aria-current={id === step ? 'step' : undefined}>{messages.steps[id].nav()}</a></li>
          ))}
        </ol>
        <p>{messages.story.keys()}</p>
      </details>
      {previous && <a className={styles.turn} href={`#${previous}`} rel="prev" aria-label={messages.story.previous()}>↑</a>}
      {next && <a className={styles.turn} href={`#${next}`} rel="next" aria-label={messages.story.next()}>↓</a>}
    </nav>
  )
}
