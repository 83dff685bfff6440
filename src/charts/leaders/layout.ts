/** Places the leaders chart: content → columns or rows → placed marks with labels. Percent out, no DOM. */
import type { LeadersData } from '../../data/leaders.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { isCompact, type LayoutSize } from '../../lib/layoutTypes.ts'
import { toTimelineModel } from './timelineModel.ts'
import { layoutHorizontal } from './layoutHorizontal.ts'
import { layoutVertical } from './layoutVertical.ts'
import type { TimelineLayout } from './layoutParts.ts'

/** The picture of any view at any size from 280 by 200 px: time runs to the right, or down where the picture is narrow. */
export function layoutLeaders(data: LeadersData, view: LeadersView, size: LayoutSize, messages: Messages, window: DayRange | null = null): TimelineLayout {
  const content = toTimelineModel(data, view, messages, window)
  return isCompact(size) ? layoutVertical(content, size, messages) : layoutHorizontal(content, size, messages)
}

/** A term shorter than this part of the range is too short to press. */
const SHORT_PART = 1 / 40

/** The ids of the terms in a range whose bars are too short to press. */
export function getShortTerms(data: LeadersData, range: DayRange): readonly string[] {
  return data.terms
    .map(({ id, start, end }) => ({ id, days: Math.min(end ?? data.asOf, range.to + 1) - Math.max(start, range.from) }))
    .filter(({ days }) => days > 0 && days < (range.to + 1 - range.from) * SHORT_PART)
    .map(({ id }) => id)
}
