/** What the shapes and tints of a view mean; only those it has. */
import { CATEGORIES, type Category, type LeadersData } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { LeadersView } from '../../state/view.ts'
import { findFocusedTerm, getMilestones, getTerms, isCompatriot } from './labels.ts'

export interface LegendEntry {
  /** A kind of milestone, a leader of the same country as the one in focus, or an acting leader. */
  readonly mark: Category | 'compatriot' | 'acting'
  readonly text: string
}

export function listLegend(data: LeadersData, view: LeadersView, messages: Messages): readonly LegendEntry[] {
  const shown = getMilestones(view, data)
  const terms = getTerms(view.range, data)
  const focused = findFocusedTerm(view, data)
  return [
    ...CATEGORIES.filter((kind) => shown.some(({ category }) => category === kind)).map((mark) => ({ mark, text: messages.leaders.category({ category: mark }) })),
    ...(focused && terms.some((term) => isCompatriot(term, view, data))
      ? [{ mark: 'compatriot' as const, text: messages.leaders.compatriots({ country: getPlaceName(focused.country, messages.formats) }) }] : []),
    ...(terms.some(({ number }) => number === null) ? [{ mark: 'acting' as const, text: messages.leaders.acting() }] : []),
  ]
}
