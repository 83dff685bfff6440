/** What the shapes and strokes of a timeline mean, for its picture. */
import { formatInDate } from '../charts/leaders/labels.ts'
import { listLegend } from '../charts/leaders/legend.ts'
import { drawShape, HOLLOW } from '../charts/leaders/shapes.ts'
import { VISIT_DAY } from '../data/storyDates.ts'
import type { LeadersData } from '../data/leaders.ts'
import type { Messages } from '../i18n/messages.ts'
import type { LegendItem } from '../share/shareData.ts'
import type { LeadersView } from '../state/view.ts'

export function listLeadersLegend(data: LeadersData, view: LeadersView, messages: Messages): readonly LegendItem[] {
  const { from, to } = view.range
  const marks = listLegend(data, view, messages).map(({ mark, text }): LegendItem => {
    if (mark === 'compatriot') return { label: text, paint: '--color-military-soft', shape: 'square' }
    if (mark === 'acting') return { label: text, paint: '--color-text', shape: 'hollow' }
    return { label: text, paint: '--color-text', shape: { path: drawShape(mark), isHollow: HOLLOW.includes(mark) } }
  })
  // On the picture the line has its day beside it only where there is room.
  const visit: LegendItem = { label: messages.leaders.visit({ day: formatInDate(VISIT_DAY, messages) }), paint: '--color-text', shape: 'line' }
  return VISIT_DAY >= from && VISIT_DAY <= to ? [...marks, visit] : marks
}
