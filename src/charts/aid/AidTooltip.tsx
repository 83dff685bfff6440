/** The tooltip of a mark of the aid chart, as a chunk that loads after the chart answers: a donor's leads to its page, a marked day has its sources. */
import type { ReactElement } from 'react'
import { leaders } from 'virtual:leaders'
import { evidence } from 'virtual:leaders-evidence'
import { Tooltip, type TooltipBoxProps } from '../../components/Tooltip.tsx'
import { WithMessages } from '../../components/WithMessages.tsx'
import type { AidData } from '../../data/aid.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { getDonorUrl } from '../../state/donorUrl.ts'
import { MilestoneDetails } from '../leaders/MilestoneDetails.tsx'
import { getLabel } from './labels.ts'
import type { TooltipContent } from './tooltipContent.ts'

interface AidTooltipProps extends TooltipBoxProps {
  readonly data: AidData
  readonly content: TooltipContent
  /** The root of the site. */
  readonly base: string
}

const NAMESPACES = ['tooltip', 'leaders', 'names'] as const

export function AidTooltip(props: AidTooltipProps): ReactElement | null {
  return <WithMessages namespaces={NAMESPACES}><Details {...props} /></WithMessages>
}

function Details({ data, content, base, ...box }: AidTooltipProps): ReactElement {
  const messages = useMessages()
  const milestone = leaders.milestones.find(({ id }) => id === content.milestone)
  const donor = data.donors.find(({ id }) => id === content.donor)
  return (
    <Tooltip {...box} label={content.text} style={content.style}>
      {milestone ? <MilestoneDetails milestone={milestone} evidence={evidence[milestone.id]} /> : <p key={content.text}>{content.text}</p>}
      {donor && <p><a href={base + getDonorUrl(donor.id, messages.lang)}>{messages.aid.donorPage({ name: getLabel(donor.id, messages) })}</a></p>}
    </Tooltip>
  )
}
