/** Places the leaders chart: content → columns or rows → placed marks with labels. Percent out, no DOM. */
import type { LeadersData } from '../../data/leaders.ts'
import type { Words } from '../../i18n/messages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { isNarrow, type Size } from '../../lib/layoutTypes.ts'
import { contentOf } from './timelineModel.ts'
import { layoutAcross } from './layoutHorizontal.ts'
import { layoutDown } from './layoutVertical.ts'
import type { Label, LeadersPicture } from './timelineLayout.ts'

/** The picture of any view at any size from 280 by 200 px: time runs to the right, or down where the picture is narrow. */
export function layoutLeaders(data: LeadersData, view: LeadersView, size: Size, words: Words, window: DayRange | null = null): LeadersPicture {
  const content = contentOf(data, view, words, window)
  return isNarrow(size) ? layoutDown(content, size, words) : layoutAcross(content, size, words)
}

/** Every label of a picture. */
export function labelsOf({ terms, milestones, steps, ticks, visit, window }: LeadersPicture): readonly Label[] {
  return [...terms, ...milestones, ...steps, ...ticks, ...(visit ? [visit] : []), ...(window ? [window] : [])].flatMap(({ label }) => label ?? [])
}

/** A term shorter than this part of the range is too short to press. */
const SHORT_PART = 1 / 40

/** The ids of the terms in a range whose bars are too short to press. */
export function shortTerms(data: LeadersData, range: DayRange): readonly string[] {
  return data.terms
    .map(({ id, start, end }) => ({ id, days: Math.min(end ?? data.asOf, range.to + 1) - Math.max(start, range.from) }))
    .filter(({ days }) => days > 0 && days < (range.to + 1 - range.from) * SHORT_PART)
    .map(({ id }) => id)
}
