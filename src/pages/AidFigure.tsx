/** The aid chart with what a reader can do with it: share it, and open it on a page of its own. */
import type { ReactElement } from 'react'
import { AidChart, type AidChartProps } from '../charts/aid/AidChart.tsx'
import { pathOf } from '../app/routes.ts'
import { formatAid } from '../state/aidUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Actions } from './ChartActions.tsx'
import { aidSubject } from './aidShareData.ts'

export interface AidFigureProps extends AidChartProps {
  readonly base: string
  /** With the way to the chart's own page, which has all the room and every control. */
  readonly open?: boolean | undefined
}

export function AidFigure({ base, open, ...chart }: AidFigureProps): ReactElement {
  const words = useWords()
  const { data, view, frame } = chart
  const { path, query } = formatAid(view, data)
  const footer = frame.still ? null : (
    <Actions base={base} open={open ? joinAddress({ path: pathOf('aid', path, words.lang), query }) : undefined}
      subject={(within) => aidSubject({ data, view, words, base, within })} />
  )
  return <AidChart {...chart} frame={{ ...frame, footer }} />
}
