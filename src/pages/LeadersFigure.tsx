/** The leaders chart with what a reader can do with it: share it, and open it on a page of its own. */
import type { ReactElement } from 'react'
import { LeadersChart, type LeadersChartProps } from '../charts/leaders/LeadersChart.tsx'
import { pathOf } from '../app/routes.ts'
import { formatLeaders } from '../state/leadersUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Actions } from './ChartActions.tsx'
import { leadersSubject } from './leadersShareData.ts'

interface LeadersFigureProps extends LeadersChartProps {
  readonly base: string
  /** With the way to the chart's own page, which has all the room and every control. */
  readonly open?: boolean | undefined
}

export function LeadersFigure({ base, open, ...chart }: LeadersFigureProps): ReactElement {
  const words = useWords()
  const { data, view, frame } = chart
  const { path, query } = formatLeaders(view, data)
  const footer = frame.still ? null : (
    <Actions base={base} open={open ? joinAddress({ path: pathOf('leaders', path, words.lang), query }) : undefined}
      subject={(within) => leadersSubject({ data, view, words, base, within })} />
  )
  return <LeadersChart {...chart} frame={{ ...frame, footer }} />
}
