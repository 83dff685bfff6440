/** The tooltip with its messages and the evidence it cites, as a chunk that loads after the chart answers. */
import type { ReactElement } from 'react'
import { evidence } from 'virtual:leaders-evidence'
import { WithMessages } from '../../components/WithMessages.tsx'
import { MarkTooltip, type MarkTooltipProps } from './MarkTooltip.tsx'

const NAMESPACES = ['tooltip'] as const

export function EvidenceTooltip(props: Omit<MarkTooltipProps, 'evidence'>): ReactElement | null {
  return <WithMessages namespaces={NAMESPACES}><MarkTooltip {...props} evidence={evidence} /></WithMessages>
}
