/** An aid chart as it is shared. */
import { createElement } from 'react'
import { formatAidSubtitle, formatAidSource } from '../charts/aid/AidChart.tsx'
import { AidPlot } from '../charts/aid/AidPlot.tsx'
import { describeAid } from '../charts/aid/summary.ts'
import { toAidCsv } from '../charts/aid/csv.ts'
import type { AidData } from '../data/aid.ts'
import type { LayoutSize } from '../lib/layoutTypes.ts'
import type { ShareData } from '../share/shareData.ts'
import { formatAid } from '../state/aidUrl.ts'
import { getReleases } from '../state/aidView.ts'
import { formatLiveReleases } from '../state/releases.ts'
import type { AidView } from '../state/view.ts'
import { listAidLegend } from './aidLegend.ts'
import { toCommonShareData, FRAME_PX, type ShareDataInput } from './commonShareData.ts'

/** A layout for at most eight rows: in a taller picture they stand further apart. */
const MAX_ROWS_PX = 8 * 25 + 22

function limitRows({ widthPx, heightPx }: LayoutSize): LayoutSize {
  return { widthPx, heightPx: Math.min(heightPx, MAX_ROWS_PX) }
}

export function toAidShareData({ data, view, ...of }: ShareDataInput & { readonly data: AidData; readonly view: AidView }): ShareData {
  const { messages, within } = of
  const { path, query } = formatAid(view, data)
  const isRows = view.kind === 'comparison' || view.chartType === 'bars'
  const live = formatLiveReleases(getReleases(view), data)
  return {
    ...toCommonShareData('aid', path, live && path.replace(/[^/]+$/, live), query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? messages.aid.title(),
    subtitle: formatAidSubtitle(data, view, messages),
    summary: describeAid(data, view, messages),
    source: formatAidSource(data, view, messages),
    heightPx: FRAME_PX.chart,
    numbers: toAidCsv(data, view, messages),
    legend: listAidLegend(data, view, messages),
    renderPlot: view.chartType === 'table' ? null : (size) => createElement(AidPlot, { data, view, size: isRows ? limitRows(size) : size, frame: { isStatic: true } }),
  }
}
