/** What the colours and strokes of an aid chart mean, for its picture; only what the picture doesn't say beside its marks. */
import { toFlow } from '../charts/aid/flow.ts'
import { AID_TYPES, type AidData } from '../data/aid.ts'
import type { Messages } from '../i18n/messages.ts'
import type { LegendItem } from '../share/shareData.ts'
import type { AidView } from '../state/view.ts'

export function listAidLegend(data: AidData, view: AidView, messages: Messages): readonly LegendItem[] {
  const { aid, share } = messages
  if (view.kind === 'comparison') {
    return [
      { label: aid.countedLess(), paint: '--color-military', shape: 'outlined' },
      { label: aid.countedMore(), paint: '--color-military', shape: 'square' },
    ]
  }
  if (view.chartType === 'flow') {
    const isOpen = toFlow(view, data).periods.some(({ isComplete }) => !isComplete)
    return isOpen ? [{ label: share.openPeriod({ per: view.per }), paint: '--color-military', shape: 'faded' }] : []
  }
  if (view.chartType !== 'bars') return []
  return [
    ...(view.type === 'all' ? AID_TYPES.map((type): LegendItem => ({ label: aid.type({ type }), paint: `--color-${type}`, shape: 'square' })) : []),
    ...(view.kind === 'monthly' && view.eu === 'shared' ? [{ label: aid.type({ type: 'throughEu' }), paint: '--color-military', shape: 'hatched' as const }] : []),
    ...(view.showCommitments ? [{ label: aid.type({ type: 'promised' }), paint: '--color-text-muted', shape: 'hollow' as const }] : []),
  ]
}
