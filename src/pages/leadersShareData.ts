/** A leaders chart as it is shared. */
import { drawnLeaders, sourceLeaders } from '../charts/leaders/labels.ts'
import { describeLeaders } from '../charts/leaders/summary.ts'
import { tableLeaders } from '../charts/leaders/table.ts'
import type { LeadersData } from '../data/leaders.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import { formatLeaders } from '../state/leadersUrl.ts'
import type { LeadersView } from '../state/view.ts'
import { commonOf, FRAME_PX, type SubjectOf } from './shareData.ts'

export function leadersSubject({ data, view, ...of }: SubjectOf & { readonly data: LeadersData; readonly view: LeadersView }): Subject {
  const { words, within } = of
  const { path, query } = formatLeaders(view, data)
  return {
    ...commonOf('leaders', path, null, query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? words.page.questionLeads(),
    drawn: drawnLeaders(data, view, words),
    sentence: describeLeaders(data, view, words),
    source: sourceLeaders(data, words),
    heightPx: FRAME_PX.chart,
    table: tableLeaders(data, view, words),
    legend: [],
  }
}
