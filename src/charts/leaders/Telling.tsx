/** What a mark tells: days, length, country, what happened, its sources, and both days where sources disagree. */
import type { ReactElement } from 'react'
import { newYear } from '../../data/calendar.ts'
import { endOf, type LeadersData, type Milestone, type Term, type TermId } from '../../data/leaders.ts'
import { nameOf } from '../../words/locale.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Leaders.module.css'
import type { BoxStyle } from './tellingPlace.ts'
import { inDate, leaderNames, lengthOfTerm, milestoneDate, milestoneNames, rankOf } from './terms.ts'

interface TellingProps {
  readonly id: string
  readonly data: LeadersData
  readonly of: Term | Milestone
  readonly place: BoxStyle
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
      {words.leaders.telling.sources({ n: of.length })}{' '}
      {of.map((source, at) => (
        <span key={source}>{at > 0 && ', '}<a href={source} target="_blank" rel="noopener">{hostOf(source)}</a></span>
      ))}
    </p>
  )
}

function TermTelling({ term, data, onTerm }: { readonly term: Term; readonly data: LeadersData; readonly onTerm: TellingProps['onTerm'] }): ReactElement {
  const words = useWords()
  const { telling: say } = words.leaders
  const day = (at: number) => inDate(at, words)
  const length = lengthOfTerm(term, data, words)
  const text = term.end === null ? say.lengthOpen({ length: length.text, asOf: day(data.asOf) }) : say.length({ length: length.text })
  const at = data.terms.indexOf(term)
  const [before, after] = [data.terms[at - 1], data.terms[at + 1]]
  return (
    <>
      <p className={styles.told}>{leaderNames(term.id, words).name}</p>
      <p>{nameOf(term.country, words.formats)}. {rankOf(term, words)}.</p>
      <p>{term.end === null ? say.open({ from: day(term.start) }) : say.term({ from: day(term.start), to: day(term.end) })}: <data value={String(length.value)}>{text}</data>.</p>
      <p>{before && say.after({ name: leaderNames(before.id, words).name })} {after && say.before({ name: leaderNames(after.id, words).name })}</p>
      {term.altStart !== null && <p>{say.altStart({ day: day(term.start), alt: day(term.altStart) })}</p>}
      {term.altEnd !== null && term.end !== null && <p>{say.altEnd({ day: day(term.end), alt: day(term.altEnd) })}</p>}
      {onTerm && endOf(term, data.asOf) > AID_SINCE && <p><button type="button" onClick={() => onTerm(term.id)}>{say.aid()}</button></p>}
      <Sources of={term.sources} />
    </>
  )
}

function MilestoneTelling({ milestone }: { readonly milestone: Milestone }): ReactElement {
  const words = useWords()
  const { title, detail } = milestoneNames(milestone.id, words)
  return (
    <>
      <p className={styles.told}>{title}</p>
      <p>{milestoneDate(milestone, words)}. {words.leaders.category({ category: milestone.category })}. {milestone.precision === 'month' && words.leaders.telling.monthOnly()}</p>
      {detail !== '' && <p>{detail}</p>}
      <Sources of={[milestone.source]} />
    </>
  )
}

export function Telling({ id, data, of, place, onClose, onKeep, onLeave, onTerm }: TellingProps): ReactElement {
  const words = useWords()
  return (
    <div className={styles.telling} id={id} style={place} onPointerEnter={onKeep} onPointerLeave={onLeave}>
      <button type="button" className={styles.close} aria-label={words.leaders.telling.close()} onClick={onClose}>×</button>
      {'country' in of ? <TermTelling term={of} data={data} onTerm={onTerm} /> : <MilestoneTelling milestone={of} />}
    </div>
  )
}
