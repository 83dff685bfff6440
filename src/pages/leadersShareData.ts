/** A leaders chart as it is shared. */
import { createElement } from 'react'
import { formatLeadersSubtitle, formatLeadersSource } from '../charts/leaders/labels.ts'
import { describeLeaders } from '../charts/leaders/summary.ts'
import { toLeadersCsv } from '../charts/leaders/csv.ts'
import { LeadersPlot } from '../charts/leaders/LeadersChart.tsx'
import type { LeadersData } from '../data/leaders.ts'
import type { ShareData } from '../share/shareData.ts'
import { formatLeaders } from '../state/leadersUrl.ts'
import type { LeadersView } from '../state/view.ts'
import { listLeadersLegend } from './leadersLegend.ts'
import { toCommonShareData, FRAME_PX, type ShareDataInput } from './commonShareData.ts'

export function toLeadersShareData({ data, view, ...of }: ShareDataInput & { readonly data: LeadersData; readonly view: LeadersView }): ShareData {
  const { messages, within } = of
  const { path, query } = formatLeaders(view, data)
  return {
    ...toCommonShareData('leaders', path, null, query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? messages.page.questionLeads(),
    subtitle: formatLeadersSubtitle(view, messages),
    summary: describeLeaders(data, view, messages),
    source: formatLeadersSource(data, messages),
    heightPx: FRAME_PX.chart,
    numbers: toLeadersCsv(data, view, messages),
    legend: listLeadersLegend(data, view, messages),
    renderPlot: (size) => createElement(LeadersPlot, { data, view, size }),
  }
}
