/** The share data of an aid chart. */
import { subtitleAid, sourceAid } from '../charts/aid/AidChart.tsx'
import { describeAid } from '../charts/aid/summary.ts'
import { csvAid } from '../charts/aid/csv.ts'
import { AID_TYPES, type AidData } from '../data/aid.ts'
import type { ShareData } from '../share/ShareDialog.tsx'
import { formatAid } from '../state/aidUrl.ts'
import { getReleases } from '../state/aidView.ts'
import { formatLiveReleases } from '../state/releases.ts'
import type { AidView } from '../state/view.ts'
import { toCommonShareData, FRAME_PX, type ShareDataInput } from './shareData.ts'

export function aidShareData({ data, view, ...of }: ShareDataInput & { readonly data: AidData; readonly view: AidView }): ShareData {
  const { messages, within } = of
  const { path, query } = formatAid(view, data)
  const live = formatLiveReleases(getReleases(view), data)
  return {
    ...toCommonShareData('aid', path, live && path.replace(/[^/]+$/, live), query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? messages.aid.title(),
    subtitle: subtitleAid(data, view, messages),
    summary: describeAid(data, view, messages),
    source: sourceAid(data, view, messages),
    heightPx: FRAME_PX.chart,
    numbers: csvAid(data, view, messages),
    legend: view.type === 'all' && view.kind !== 'comparison' && view.chartType === 'bars'
      ? [
          ...AID_TYPES.map((type) => ({ label: messages.aid.type({ type }), paint: `--color-${type}` })),
          ...(view.kind === 'monthly' && view.eu === 'shared' ? [{ label: messages.aid.type({ type: 'throughEu' }), paint: '--color-military', hollow: true }] : []),
          ...(view.showCommitments ? [{ label: messages.aid.type({ type: 'promised' }), paint: '--color-text-muted', hollow: true }] : []),
        ]
      : [],
  }
}
