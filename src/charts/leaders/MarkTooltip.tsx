/** The tooltip of a mark: days, length, country, what happened, sources, and both days where sources disagree. */
import { domAnimation, LazyMotion, m } from 'framer-motion'
import type { ReactElement } from 'react'
import { getNewYear } from '../../data/calendar.ts'
import { getTermEnd, type Evidence, type LeadersData, type LeadersEvidence, type Milestone, type Term, type TermId } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import { getHost } from '../../lib/getHost.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import styles from './Leaders.module.css'
import { isMilestone, type PlacedMilestone, type PlacedTerm } from './timelineLayout.ts'
import { tooltipPosition } from './tooltipPosition.ts'
import { formatInDate, getLeaderNames, formatTermLength, formatMilestoneDate, getMilestoneNames, formatRank } from './labels.ts'

export interface MarkTooltipProps {
  readonly id: string
  readonly data: LeadersData
  readonly evidence: LeadersEvidence
  readonly of: PlacedTerm | PlacedMilestone
  /** Whether time runs downwards. */
  readonly isVertical: boolean
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly onTerm: ((id: TermId) => void) | undefined
}

const FADE_S = 0.12

/** Support to Ukraine is counted from here on; earlier terms have no months in the aid chart. */
const AID_SINCE = getNewYear(2022)

function Sources({ of }: { readonly of: readonly string[] }): ReactElement {
  const messages = useMessages()
  return (
    <p className={styles.sources}>
      {messages.tooltip.sources({ n: of.length })}{' '}
      {of.map((source, at) => (
        <span key={source}>{at > 0 && ', '}<a href={source} target="_blank" rel="noopener">{getHost(source)}</a></span>
      ))}
    </p>
  )
}

function TermTooltip({ term, data, evidence, onTerm }: Pick<MarkTooltipProps, 'data' | 'onTerm'> & { readonly term: Term; readonly evidence: Evidence | undefined }): ReactElement {
  const messages = useMessages()
  const { tooltip: say } = messages
  const day = (at: number) => formatInDate(at, messages)
  const length = formatTermLength(term, data, messages)
  const text = term.end === null ? say.lengthOpen({ length: length.text, asOf: day(data.asOf) }) : say.length({ length: length.text })
  const { sources = [], altStart, altEnd } = evidence ?? {}
  const at = data.terms.indexOf(term)
  const [before, after] = [data.terms[at - 1], data.terms[at + 1]]
  return (
    <>
      <p className={styles.heading}>{getLeaderNames(term.id, messages).name}</p>
      <p>{`${getPlaceName(term.country, messages.formats)}. ${formatRank(term, messages)}.`}</p>
      <p>{term.end === null ? say.open({ from: day(term.start) }) : say.term({ from: day(term.start), to: day(term.end) })}: <data value={String(length.value)}>{text}</data>.</p>
      <p>{[before && say.after({ name: getLeaderNames(before.id, messages).name }), after && say.before({ name: getLeaderNames(after.id, messages).name })].filter((text) => text !== undefined).join(' ')}</p>
      {altStart !== undefined && <p>{say.altStart({ day: day(term.start), alt: day(altStart) })}</p>}
      {altEnd !== undefined && term.end !== null && <p>{say.altEnd({ day: day(term.end), alt: day(altEnd) })}</p>}
      {onTerm && getTermEnd(term, data.asOf) > AID_SINCE && <p><button type="button" onClick={() => onTerm(term.id)}>{say.aid()}</button></p>}
      <Sources of={sources} />
    </>
  )
}

function MilestoneTooltip({ milestone, evidence }: { readonly milestone: Milestone; readonly evidence: Evidence | undefined }): ReactElement {
  const messages = useMessages()
  const { title } = getMilestoneNames(milestone.id, messages)
  const detail = Object.entries(messages.tooltip.details).find(([id]) => id === milestone.id)?.[1]()
  return (
    <>
      <p className={styles.heading}>{title}</p>
      <p>{`${formatMilestoneDate(milestone, messages)}. ${messages.leaders.category({ category: milestone.category })}. ${milestone.precision === 'month' ? messages.tooltip.monthOnly() : ''}`}</p>
      {detail && <p>{detail}</p>}
      <Sources of={evidence?.sources ?? []} />
    </>
  )
}

export function MarkTooltip({ id, data, evidence, of, isVertical, onClose, onKeep, onLeave, onTerm }: MarkTooltipProps): ReactElement {
  const messages = useMessages()
  const name = isMilestone(of) ? getMilestoneNames(of.content.milestone.id, messages).title : getLeaderNames(of.content.term.id, messages).name
  return (
    // The features come with the tooltip, which is loaded after the page is readable.
    <LazyMotion features={domAnimation}>
      <m.div className={styles.tooltip} id={id} role="group" aria-label={name} style={tooltipPosition(of, isVertical)} onPointerEnter={onKeep} onPointerLeave={onLeave}
        initial={{ opacity: 0 }} animate={{ opacity: 1 }} exit={{ opacity: 0 }} transition={{ duration: FADE_S }}>
        <button type="button" className={styles.close} aria-label={messages.tooltip.close()} onClick={onClose}>×</button>
        {isMilestone(of) ? <MilestoneTooltip milestone={of.content.milestone} evidence={evidence[of.content.milestone.id]} /> : <TermTooltip term={of.content.term} data={data} evidence={evidence[of.content.term.id]} onTerm={onTerm} />}
      </m.div>
    </LazyMotion>
  )
}
