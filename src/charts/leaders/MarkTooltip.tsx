/** The tooltip of a mark: days, length, country, what happened, sources, and both days where sources disagree. */
import type { ReactElement } from 'react'
import { getNewYear } from '../../data/calendar.ts'
import { getTermEnd, type Evidence, type LeadersData, type LeadersEvidence, type Term, type TermId } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { Tooltip, type TooltipBoxProps } from '../../components/Tooltip.tsx'
import styles from '../../components/Tooltip.module.css'
import { MilestoneDetails, Sources } from './MilestoneDetails.tsx'
import { isMilestone, type PlacedMilestone, type PlacedTerm } from './layoutParts.ts'
import { placeTooltip } from './placeTooltip.ts'
import { formatInDate, getLeaderNames, formatTermLength, getMilestoneNames, formatRank } from './labels.ts'

export interface MarkTooltipProps extends TooltipBoxProps {
  readonly data: LeadersData
  readonly evidence: LeadersEvidence
  readonly of: PlacedTerm | PlacedMilestone
  /** Whether time runs downwards. */
  readonly isVertical: boolean
  readonly onTerm: ((id: TermId) => void) | undefined
}

/** Support to Ukraine is counted from here on; earlier terms have no months in the aid chart. */
const AID_SINCE = getNewYear(2022)

function TermTooltip({ term, data, evidence, onTerm }: Pick<MarkTooltipProps, 'data' | 'onTerm'> & { readonly term: Term; readonly evidence: Evidence | undefined }): ReactElement {
  const messages = useMessages()
  const { tooltip: labels } = messages
  const day = (at: number) => formatInDate(at, messages)
  const length = formatTermLength(term, data, messages)
  const text = term.end === null ? labels.lengthOpen({ length: length.text, asOf: day(data.asOf) }) : labels.length({ length: length.text })
  const { sources = [], altStart, altEnd } = evidence ?? {}
  const at = data.terms.indexOf(term)
  const [before, after] = [data.terms[at - 1], data.terms[at + 1]]
  return (
    <>
      <p className={styles.heading}>{getLeaderNames(term.id, messages).name}</p>
      <p>{`${getPlaceName(term.country, messages.formats)}. ${formatRank(term, messages)}.`}</p>
      <p>{term.end === null ? labels.open({ from: day(term.start) }) : labels.term({ from: day(term.start), to: day(term.end) })}: <data value={String(length.value)}>{text}</data>.</p>
      <p>{[before && labels.after({ name: getLeaderNames(before.id, messages).name }), after && labels.before({ name: getLeaderNames(after.id, messages).name })].filter((text) => text !== undefined).join(' ')}</p>
      {altStart !== undefined && <p>{labels.altStart({ day: day(term.start), alt: day(altStart) })}</p>}
      {altEnd !== undefined && term.end !== null && <p>{labels.altEnd({ day: day(term.end), alt: day(altEnd) })}</p>}
      {onTerm && getTermEnd(term, data.asOf) > AID_SINCE && <p><button type="button" onClick={() => onTerm(term.id)}>{labels.aid()}</button></p>}
      <Sources of={sources} />
    </>
  )
}

export function MarkTooltip({ data, evidence, of, isVertical, onTerm, ...box }: MarkTooltipProps): ReactElement {
  const messages = useMessages()
  const name = isMilestone(of) ? getMilestoneNames(of.content.milestone.id, messages).title : getLeaderNames(of.content.term.id, messages).name
  return (
    <Tooltip {...box} label={name} style={placeTooltip(of, isVertical)}>
      {isMilestone(of) ? <MilestoneDetails milestone={of.content.milestone} evidence={evidence[of.content.milestone.id]} /> : <TermTooltip term={of.content.term} data={data} evidence={evidence[of.content.term.id]} onTerm={onTerm} />}
    </Tooltip>
  )
}
