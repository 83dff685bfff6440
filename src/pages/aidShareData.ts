/** An aid chart as it is shared. */
import { drawnAid, sourceAid } from '../charts/aid/AidChart.tsx'
import { describeAid } from '../charts/aid/summary.ts'
import { tableAid } from '../charts/aid/table.ts'
import { AID_TYPES, type AidData } from '../data/aid.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import { formatAid } from '../state/aidUrl.ts'
import { latestRelease } from '../state/aidView.ts'
import type { AidView } from '../state/view.ts'
import { commonOf, FRAME_PX, type SubjectOf } from './shareData.ts'

export function aidSubject({ data, view, ...of }: SubjectOf & { readonly data: AidData; readonly view: AidView }): Subject {
  const { words, within } = of
  const { path, query } = formatAid(view, data)
  const latest = latestRelease(data).id
  const live = view.release === latest ? path.replace(/[^/]+$/, 'latest') : null
  return {
    ...commonOf('aid', path, live, query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? words.aid.title(),
    drawn: drawnAid(data, view, words),
    sentence: describeAid(data, view, words),
    source: sourceAid(data, view, words),
    heightPx: FRAME_PX.chart,
    table: tableAid(data, view, words),
    legend: view.type === 'all' && view.counts !== 'pair' && view.form === 'bars'
      ? [
          ...AID_TYPES.map((type) => ({ label: words.aid.type({ type }), paint: `--${type}` })),
          ...(view.promised ? [{ label: words.aid.type({ type: 'promised' }), paint: '--ink-soft', hollow: true }] : []),
        ]
      : [],
  }
}
