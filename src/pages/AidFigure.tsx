/** The aid chart with what a reader can do with it: share it, and open it on a page of its own. */
import type { ReactElement, ReactNode } from 'react'
import { AidChart, type AidChartProps } from '../charts/aid/AidChart.tsx'
import { getPath } from '../state/paths.ts'
import { formatAid } from '../state/aidUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ChartActions } from './ChartActions.tsx'
import { aidShareData } from './aidShareData.ts'

export interface AidFigureProps extends AidChartProps {
  readonly base: string
  /** With the way to the chart's own page, which has all the room and every control. */
  readonly open?: boolean | undefined
  /** Above the actions: a line about a newer release. */
  readonly note?: ReactNode
}

export function AidFigure({ base, open, note, ...chart }: AidFigureProps): ReactElement {
  const messages = useMessages()
  const { data, view, frame } = chart
  const { path, query } = formatAid(view, data)
  const footer = frame.isStatic ? null : (
    <>
      {note}
      <ChartActions base={base} open={open ? joinAddress({ path: getPath('aid', path, messages.lang), query }) : undefined}
        getShareData={(within, all) => aidShareData({ data, view, messages: all, base, within })} />
    </>
  )
  return <AidChart {...chart} frame={{ ...frame, footer }} />
}
