/** The opening: the headline above a strip of all terms since 1952, which zooms in as the reader scrolls. */
import { m, transform, useScroll } from 'framer-motion'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { getLeaderNames } from '../charts/leaders/labels.ts'
import { formatIsoDay, parseDay } from '../data/calendar.ts'
import { getTermEnd, type LeadersData } from '../data/leaders.ts'
import { StaticHtml } from '../components/StaticHtml.tsx'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
import { useScrollStyle } from './useScrollStyle.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { STEP_IDS } from './steps.ts'
import styles from './Hero.module.css'

/** Reading time of the passages at 230 words a minute, without the step on method. */
export const MINUTES = 4
/** The leaders named on the strip: the first, the longest-serving, and the two of the story. */
const NAMED = ['ismay', 'luns', 'stoltenberg', 'rutte']
/** The range of the first chart, at which the zoom ends. */
const CLOSE = { from: parseDay('2024-05-01') ?? 0, to: parseDay('2025-01-01') ?? 0 }

/** The shares of the opening that have scrolled away when the zoom ends, and when the names have faded. */
const CLOSE_AT = 0.6
const NAMES_GONE_AT = 0.2

interface HeroProps {
  readonly leaders: LeadersData
  /** Given by the build only. The browser keeps the prerendered ones. */
  readonly answers: ReactNode
  /** Disables the zoom, for the unrolled story. */
  readonly isStill: boolean
}

export function Hero({ leaders, answers, isStill }: HeroProps): ReactElement {
  const messages = useMessages()
  const from = leaders.terms[0]?.start ?? 0
  const share = (day: number) => ((day - from) / (leaders.asOf - from)) * 100
  const times = 100 / (share(CLOSE.to) - share(CLOSE.from))
  // The fixed point of the zoom.
  const origin = `${((share(CLOSE.from) * times) / (times - 1)).toFixed(4)}%`
  const header = useRef<HTMLElement>(null)
  const { scrollYProgress } = useScroll({ target: header, offset: ['start start', 'end start'] })
  const isUnmoved = useReducedMotion() || isStill
  // Exponential, so that equal scroll distances magnify by equal factors.
  const scaleX = useScrollStyle(() => (isUnmoved ? 1 : times ** transform(scrollYProgress.get(), [0, CLOSE_AT], [0, 1])))
  const opacity = useScrollStyle(() => (isUnmoved ? 1 : transform(scrollYProgress.get(), [0, NAMES_GONE_AT], [1, 0])))
  return (
    <header ref={header} className={styles.hero}>
      <p className={styles.dateline}>{messages.hero.dateline()}</p>
      <h1 className={styles.headline}>
        {messages.hero.headline()}<span className="visually-hidden">: </span>
        <span className={styles.subhead}>{messages.hero.subhead()}</span>
      </h1>
      <m.p className={styles.names} style={{ opacity }} aria-hidden="true">
        {leaders.terms.filter(({ id }) => NAMED.includes(id)).map((term) => (
          <span key={term.id} data-leader-name={term.id} style={{ insetInlineStart: `${((share(term.start) + share(getTermEnd(term, leaders.asOf))) / 2).toFixed(2)}%` }}>
            {getLeaderNames(term.id, messages).surname} <span>{formatIsoDay(term.start).slice(0, 4)}</span>
          </span>
        ))}
      </m.p>
      <svg className={styles.strip} width="100%" height="100%" aria-hidden="true">
        <m.g style={{ scaleX, originX: origin, originY: 0 }}>
          {leaders.terms.map((term) => (
            <rect key={term.id} data-acting={term.number === null || undefined} data-now={term.end === null || undefined}
              x={`${share(term.start).toFixed(2)}%`} width={`${(share(getTermEnd(term, leaders.asOf)) - share(term.start)).toFixed(2)}%`} y="0" height="100%" />
          ))}
        </m.g>
      </svg>
      <m.p className={styles.caption} style={{ opacity }}>{messages.hero.strip()}</m.p>
      <StaticHtml name="answers" className={styles.answers}>{answers}</StaticHtml>
      <p className={styles.reading}>{messages.hero.reading({ n: MINUTES, steps: STEP_IDS.length })}</p>
    </header>
  )
}
