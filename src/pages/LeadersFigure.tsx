/** The leaders chart with its actions: share it, and open it on its own page. */
import type { ReactElement } from 'react'
import { LeadersChart, type LeadersChartProps } from '../charts/leaders/LeadersChart.tsx'
import { formatLeaders } from '../state/leadersUrl.ts'
import { ChartActions, type ChartActionsProps } from './ChartActions.tsx'

type LeadersFigureProps = LeadersChartProps & Pick<ChartActionsProps, 'base' | 'open' | 'isOwnPage'>

export function LeadersFigure({ base, open, isOwnPage, ...chart }: LeadersFigureProps): ReactElement {
  const { data, view, frame } = chart
  const footer = frame.isStatic ? null : (
    <ChartActions base={base} page={{ kind: 'leaders', ...formatLeaders(view, data) }} open={open} isOwnPage={isOwnPage} loadShareData={async () => {
      const { toLeadersShareData } = await import('./leadersShareData.ts')
      return (input) => toLeadersShareData({ data, view, ...input })
    }} />
  )
  return <LeadersChart {...chart} frame={{ ...frame, footer }} />
}
