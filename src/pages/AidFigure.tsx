/** The aid chart with its actions: share it, and open it on its own page. */
import type { ReactElement, ReactNode } from 'react'
import { AidChart, type AidChartProps } from '../charts/aid/AidChart.tsx'
import { getLabel } from '../charts/aid/labels.ts'
import type { DonorId } from '../data/aid.ts'
import { getDonorUrl } from '../state/donorUrl.ts'
import { formatAid } from '../state/aidUrl.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ChartActions, type ChartActionsProps } from './ChartActions.tsx'
import styles from './Pages.module.css'

export interface AidFigureProps extends Omit<AidChartProps, 'base'>, Pick<ChartActionsProps, 'base' | 'open' | 'isOwnPage'> {
  /** Above the actions: a line about a newer release. */
  readonly note?: ReactNode
}

/** Links from the donors in focus to their pages. */
function DonorLinks({ ids, base }: { readonly ids: readonly DonorId[]; readonly base: string }): ReactElement {
  const messages = useMessages()
  return (
    <p className={styles.donorLinks} data-part="donors">
      {messages.aid.donorPages()}:
      {ids.map((id) => <a key={id} href={base + getDonorUrl(id, messages.lang)}>{getLabel(id, messages)}</a>)}
    </p>
  )
}

export function AidFigure({ base, open, isOwnPage, note, ...chart }: AidFigureProps): ReactElement {
  const { data, view, frame } = chart
  const footer = frame.isStatic ? null : (
    <>
      {view.groupBy === 'donor' && view.focus.length > 0 && <DonorLinks ids={view.focus} base={base} />}
      {note}
      <ChartActions base={base} page={{ kind: 'aid', ...formatAid(view, data) }} open={open} isOwnPage={isOwnPage} loadShareData={async () => {
        const { toAidShareData } = await import('./aidShareData.ts')
        return (input) => toAidShareData({ data, view, ...input })
      }} />
    </>
  )
  return <AidChart {...chart} base={base} frame={{ ...frame, footer }} />
}
