/** What is known of a milestone, in a tooltip: its day and kind, what happened, its sources. */
import type { ReactElement } from 'react'
import type { Evidence, Milestone } from '../../data/leaders.ts'
import tooltip from '../../components/Tooltip.module.css'
import { getHost } from '../../lib/getHost.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { formatMilestoneDate, getMilestoneNames } from './labels.ts'

export function Sources({ of }: { readonly of: readonly string[] }): ReactElement {
  const messages = useMessages()
  return (
    <p className={tooltip.sources}>
      {messages.tooltip.sources({ n: of.length })}{' '}
      {of.map((source, at) => (
        <span key={source}>{at > 0 && ', '}<a href={source} target="_blank" rel="noopener">{getHost(source)}</a></span>
      ))}
    </p>
  )
}

export function MilestoneDetails({ milestone, evidence }: { readonly milestone: Milestone; readonly evidence: Evidence | undefined }): ReactElement {
  const messages = useMessages()
  const { title } = getMilestoneNames(milestone.id, messages)
  const detail = Object.entries(messages.tooltip.details).find(([id]) => id === milestone.id)?.[1]()
  return (
    <>
      <p className={tooltip.heading}>{title}</p>
      <p>{`${formatMilestoneDate(milestone, messages)}. ${messages.leaders.category({ category: milestone.category })}. ${milestone.precision === 'month' ? messages.tooltip.monthOnly() : ''}`}</p>
      {detail && <p>{detail}</p>}
      <Sources of={evidence?.sources ?? []} />
    </>
  )
}
