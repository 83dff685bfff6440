/** The leaders chart with its actions: share it, and open it on its own page. */
import type { ReactElement } from 'react'
import { LeadersChart, type LeadersChartProps } from '../charts/leaders/LeadersChart.tsx'
import { getPath } from '../state/paths.ts'
import { formatLeaders } from '../state/leadersUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ChartActions } from './ChartActions.tsx'

interface LeadersFigureProps extends LeadersChartProps {
  readonly base: string
  /** Shows a link to the chart's own page, which has every control. */
  readonly open?: boolean | undefined
  /** On the chart's own page: shows a link to the `data.csv` beside it. */
  readonly isOwnPage?: boolean | undefined
}

export function LeadersFigure({ base, open, isOwnPage, ...chart }: LeadersFigureProps): ReactElement {
  const messages = useMessages()
  const { data, view, frame } = chart
  const { path, query } = formatLeaders(view, data)
  const footer = frame.isStatic ? null : (
    <ChartActions base={base} open={open ? joinAddress({ path: getPath('leaders', path, messages.lang), query }) : undefined}
      page={isOwnPage ? { kind: 'leaders', path, query } : undefined}
      loadShareData={async () => {
        const { toLeadersShareData } = await import('./leadersShareData.ts')
        return (within, all) => toLeadersShareData({ data, view, messages: all, base, within })
      }} />
  )
  return <LeadersChart {...chart} frame={{ ...frame, footer }} />
}
