/** The opening, made of the data: the headline over every term since 1952. */
import type { ReactElement } from 'react'
import { endOf, type LeadersData } from '../data/leaders.ts'
import { useWords } from '../words/useWords.ts'
import { STEP_IDS } from './steps.ts'
import styles from './Opening.module.css'

/** Words that are read aloud in a minute. */
const MINUTES = 5

export function Opening({ leaders }: { readonly leaders: LeadersData }): ReactElement {
  const words = useWords()
  const from = leaders.terms[0]?.start ?? 0
  const share = (day: number) => ((day - from) / (leaders.asOf - from)) * 100
  return (
    <header className={styles.opening}>
      <p className={styles.dateline}>{words.page.dateline()}</p>
      <h1 className={styles.headline}>
        {words.page.headline()}<span className="unseen">: </span>
        <span className={styles.subhead}>{words.page.subhead()}</span>
      </h1>
      <svg className={styles.strip} width="100%" height="100%" role="img" aria-label={words.page.strip()}>
        {leaders.terms.map((term) => (
          <rect key={term.id} data-acting={term.number === null || undefined} data-now={term.end === null || undefined}
            x={`${share(term.start).toFixed(2)}%`} width={`${(share(endOf(term, leaders.asOf)) - share(term.start)).toFixed(2)}%`} y="0" height="100%" />
        ))}
      </svg>
      <p className={styles.questions}>
        <a href="#visit">{words.page.questionLeads()}</a> <a href="#support">{words.page.questionPays()}</a>
      </p>
      <p className={styles.reading}>{words.page.reading({ n: MINUTES, steps: STEP_IDS.length })}</p>
    </header>
  )
}
