/** The opening, made of the data: the headline over every term since 1952, which comes close up as the reader scrolls. */
import type { CSSProperties, ReactElement } from 'react'
import { getLeaderNames } from '../charts/leaders/labels.ts'
import { formatIsoDay, parseDay } from '../data/calendar.ts'
import { getTermEnd, type LeadersData } from '../data/leaders.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { STEP_IDS } from './steps.ts'
import styles from './Hero.module.css'

/** Minutes that the passages take at 230 words each, the method left out. */
export const MINUTES = 4
/** Who is named on the strip: the first, the longest, and the two of the story. */
const NAMED = ['ismay', 'luns', 'stoltenberg', 'rutte']
/** What the first chart shows: the strip comes as close as that. */
const CLOSE = { from: parseDay('2024-05-01') ?? 0, to: parseDay('2025-01-01') ?? 0 }

export function Hero({ leaders }: { readonly leaders: LeadersData }): ReactElement {
  const messages = useMessages()
  const from = leaders.terms[0]?.start ?? 0
  const share = (day: number) => ((day - from) / (leaders.asOf - from)) * 100
  const times = 100 / (share(CLOSE.to) - share(CLOSE.from))
  // The place that stays where it is while the rest moves away from it.
  const close: CSSProperties & Record<`--${string}`, string> = { '--times': times.toFixed(3), '--origin': `${((share(CLOSE.from) * times) / (times - 1)).toFixed(4)}%` }
  return (
    <header className={styles.hero}>
      <p className={styles.dateline}>{messages.hero.dateline()}</p>
      <h1 className={styles.headline}>
        {messages.hero.headline()}<span className="visually-hidden">: </span>
        <span className={styles.subhead}>{messages.hero.subhead()}</span>
      </h1>
      <p className={styles.names} aria-hidden="true">
        {leaders.terms.filter(({ id }) => NAMED.includes(id)).map((term) => (
          <span key={term.id} data-leader-name={term.id} style={{ insetInlineStart: `${((share(term.start) + share(getTermEnd(term, leaders.asOf))) / 2).toFixed(2)}%` }}>
            {getLeaderNames(term.id, messages).surname} <span>{formatIsoDay(term.start).slice(0, 4)}</span>
          </span>
        ))}
      </p>
      <svg className={styles.strip} width="100%" height="100%" aria-hidden="true">
        <g style={close}>
          {leaders.terms.map((term) => (
            <rect key={term.id} data-acting={term.number === null || undefined} data-now={term.end === null || undefined}
              x={`${share(term.start).toFixed(2)}%`} width={`${(share(getTermEnd(term, leaders.asOf)) - share(term.start)).toFixed(2)}%`} y="0" height="100%" />
          ))}
        </g>
      </svg>
      <p className={styles.caption}>{messages.hero.strip()}</p>
      <p className={styles.questions}>
        <a href="#visit">{messages.page.questionLeads()}</a> <a href="#support">{messages.hero.questionPays()}</a>
      </p>
      <p className={styles.reading}>{messages.hero.reading({ n: MINUTES, steps: STEP_IDS.length })}</p>
    </header>
  )
}
