/** What a mark tells: days, length, country, what happened, its sources, and both days where sources disagree. */
import type { ReactElement } from 'react'
import { newYear } from '../../data/calendar.ts'
import { endOf, type Evidence, type LeadersData, type LeadersEvidence, type Milestone, type Term, type TermId } from '../../data/leaders.ts'
import { nameOf } from '../../i18n/format.ts'
import { useWords } from '../../i18n/useMessages.ts'
import styles from './Leaders.module.css'
import { isMilestone, type PlacedMilestone, type PlacedTerm } from './timelineLayout.ts'
import { placeTelling } from './tooltipPosition.ts'
import { inDate, leaderNames, lengthOfTerm, milestoneDate, milestoneNames, rankOf } from './labels.ts'

export interface TellingProps {
  readonly id: string
  readonly data: LeadersData
  readonly evidence: LeadersEvidence
  readonly of: PlacedTerm | PlacedMilestone
  /** Whether time runs downwards. */
  readonly isDown: boolean
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly onTerm: ((id: TermId) => void) | undefined
}

/** Support to Ukraine is counted from here on; earlier terms have no months in the aid chart. */
const AID_SINCE = newYear(2022)

function hostOf(source: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source
}

function Sources({ of }: { readonly of: readonly string[] }): ReactElement {
  const words = useWords()
  return (
    <p className={styles.sources}>
      {words.tooltip.sources({ n: of.length })}{' '}
      {of.map((source, at) => (
        <span key={source}>{at > 0 && ', '}<a href={source} target="_blank" rel="noopener">{hostOf(source)}</a></span>
      ))}
    </p>
  )
}

function TermTelling({ term, data, evidence, onTerm }: Pick<TellingProps, 'data' | 'onTerm'> & { readonly term: Term; readonly evidence: Evidence | undefined }): ReactElement {
  const words = useWords()
  const { tooltip: say } = words
  const day = (at: number) => inDate(at, words)
  const length = lengthOfTerm(term, data, words)
  const text = term.end === null ? say.lengthOpen({ length: length.text, asOf: day(data.asOf) }) : say.length({ length: length.text })
  const { sources = [], altStart, altEnd } = evidence ?? {}
  const at = data.terms.indexOf(term)
  const [before, after] = [data.terms[at - 1], data.terms[at + 1]]
  return (
    <>
      <p className={styles.told}>{leaderNames(term.id, words).name}</p>
      <p>{nameOf(term.country, words.formats)}. {rankOf(term, words)}.</p>
      <p>{term.end === null ? say.open({ from: day(term.start) }) : say.term({ from: day(term.start), to: day(term.end) })}: <data value={String(length.value)}>{text}</data>.</p>
      <p>{before && say.after({ name: leaderNames(before.id, words).name })} {after && say.before({ name: leaderNames(after.id, words).name })}</p>
      {altStart !== undefined && <p>{say.altStart({ day: day(term.start), alt: day(altStart) })}</p>}
      {altEnd !== undefined && term.end !== null && <p>{say.altEnd({ day: day(term.end), alt: day(altEnd) })}</p>}
      {onTerm && endOf(term, data.asOf) > AID_SINCE && <p><button type="button" onClick={() => onTerm(term.id)}>{say.aid()}</button></p>}
      <Sources of={sources} />
    </>
  )
}

function MilestoneTelling({ milestone, evidence }: { readonly milestone: Milestone; readonly evidence: Evidence | undefined }): ReactElement {
  const words = useWords()
  const { title } = milestoneNames(milestone.id, words)
  const detail = Object.entries(words.tooltip.details).find(([id]) => id === milestone.id)?.[1]()
  return (
    <>
      <p className={styles.told}>{title}</p>
      <p>{milestoneDate(milestone, words)}. {words.leaders.category({ category: milestone.category })}. {milestone.precision === 'month' && words.tooltip.monthOnly()}</p>
      {detail && <p>{detail}</p>}
      <Sources of={evidence?.sources ?? []} />
    </>
  )
}

export function Telling({ id, data, evidence, of, isDown, onClose, onKeep, onLeave, onTerm }: TellingProps): ReactElement {
  const words = useWords()
  return (
    <div className={styles.telling} id={id} style={placeTelling(of, isDown)} onPointerEnter={onKeep} onPointerLeave={onLeave}>
      <button type="button" className={styles.close} aria-label={words.tooltip.close()} onClick={onClose}>×</button>
      {isMilestone(of) ? <MilestoneTelling milestone={of.content.milestone} evidence={evidence[of.content.milestone.id]} /> : <TermTelling term={of.content.term} data={data} evidence={evidence[of.content.term.id]} onTerm={onTerm} />}
    </div>
  )
}
