/** The aid chart with its actions: share it, and open it on its own page. */
import type { ReactElement, ReactNode } from 'react'
import { AidChart, type AidChartProps } from '../charts/aid/AidChart.tsx'
import { getLabel } from '../charts/aid/labels.ts'
import type { DonorId } from '../data/aid.ts'
import { formatDonor } from '../state/donorUrl.ts'
import { getPath } from '../state/paths.ts'
import { formatAid } from '../state/aidUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ChartActions } from './ChartActions.tsx'
import styles from './Pages.module.css'

export interface AidFigureProps extends AidChartProps {
  readonly base: string
  /** Shows a link to the chart's own page, which has every control. */
  readonly open?: boolean | undefined
  /** On the chart's own page: shows a link to the `data.csv` beside it. */
  readonly isOwnPage?: boolean | undefined
  /** Above the actions: a line about a newer release. */
  readonly note?: ReactNode
}

/** Links from the donors in focus to their pages. */
function DonorLinks({ ids, base }: { readonly ids: readonly DonorId[]; readonly base: string }): ReactElement {
  const messages = useMessages()
  return (
    <p className={styles.donorLinks} data-part="donors">
      {messages.aid.donorPages()}:
      {ids.map((id) => <a key={id} href={base + getPath('donor', formatDonor({ donor: id, other: null }).path, messages.lang)}>{getLabel(id, messages)}</a>)}
    </p>
  )
}

export function AidFigure({ base, open, isOwnPage, note, ...chart }: AidFigureProps): ReactElement {
  const messages = useMessages()
  const { data, view, frame } = chart
  const { path, query } = formatAid(view, data)
  const footer = frame.isStatic ? null : (
    <>
      {view.groupBy === 'donor' && view.focus.length > 0 && <DonorLinks ids={view.focus} base={base} />}
      {note}
      <ChartActions base={base} open={open ? joinAddress({ path: getPath('aid', path, messages.lang), query }) : undefined}
        page={isOwnPage ? { kind: 'aid', path, query } : undefined}
        loadShareData={async () => {
          const { toAidShareData } = await import('./aidShareData.ts')
          return (within, all) => toAidShareData({ data, view, messages: all, base, within })
        }} />
    </>
  )
  return <AidChart {...chart} base={base} frame={{ ...frame, footer }} />
}
