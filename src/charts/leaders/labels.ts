/** The words of the leaders chart that sentence, table and marks share: names, days, lengths. */
import { formatIsoDay, formatIsoMonth, toDateParts, toMonth, getNewYear, type Day } from '../../data/calendar.ts'
import { getTermEnd, getDuration, type LeadersData, type Milestone, type Term } from '../../data/leaders.ts'
import { formatDay, formatMonth, getPlaceName } from '../../i18n/format.ts'
import type { NumericValue } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'

interface LeaderNames {
  readonly name: string
  readonly surname: string
}

/** A leader's name, whole and short; the id where the language has none. */
export function getLeaderNames(id: string, messages: Messages): LeaderNames {
  const found = Object.entries(messages.names.leaders).find(([key]) => key === id)?.[1]
  return { name: found?.name() ?? id, surname: found?.surname() ?? id }
}

/** What a milestone is called on the chart and beside it. */
export function getMilestoneNames(id: string, messages: Messages): { readonly short: string; readonly title: string } {
  const found = Object.entries(messages.names.milestones).find(([key]) => key === id)?.[1]
  return { short: found?.short() ?? id, title: found?.title() ?? id }
}

/** Whether any day of a term lies in a range; a term in office is known up to `asOf`. */
export function isInRange(term: Term, range: DayRange, data: LeadersData): boolean {
  return term.start <= range.to && getTermEnd(term, data.asOf + 1) > range.from
}

/** The terms of a range, by start. */
export function getTerms(range: DayRange, data: LeadersData): readonly Term[] {
  return data.terms.filter((term) => isInRange(term, range, data))
}

/** The term in focus; undefined where none is. */
export function findFocusedTerm(view: LeadersView, data: LeadersData): Term | undefined {
  return data.terms.find(({ id }) => id === view.focus)
}

/** Whether a term is of the same country as the one in focus, in the scene that compares all leaders. */
export function isCompatriot(term: Term, view: LeadersView, data: LeadersData): boolean {
  const focused = findFocusedTerm(view, data)
  return view.scene === 'all' && focused !== undefined && term.number !== null && term.id !== focused.id && term.country === focused.country
}

/** Whether a view has a milestone, in its range or beyond: by its kind, or because it is in focus. */
export function isVisible({ id, category }: Milestone, view: LeadersView): boolean {
  return view.milestones.includes(category) || id === view.focus
}

/** The milestones that a view shows, by day. */
export function getMilestones(view: LeadersView, data: LeadersData): readonly Milestone[] {
  const { from, to } = view.range
  return data.milestones.filter((milestone) => milestone.day >= from && milestone.day <= to && isVisible(milestone, view))
}

/** "12 years and 268 days", with the number of days as its value. */
export function formatLength(start: Day, end: Day, messages: Messages): NumericValue {
  const { years, days } = getDuration(start, end)
  const { leaders } = messages
  const text = years === 0 ? leaders.days({ n: days }) : days === 0 ? leaders.years({ n: years })
    : leaders.yearsAndDays({ years: leaders.years({ n: years }), days: leaders.days({ n: days }) })
  return { value: end - start, text }
}

/** How long a term lasted, or has lasted. */
export function formatTermLength(term: Term, data: LeadersData, messages: Messages): NumericValue {
  return formatLength(term.start, getTermEnd(term, data.asOf), messages)
}

/** A date in a sentence. */
export function formatInDate(day: Day, messages: Messages): string {
  return messages.leaders.date({ day: formatDay(day, messages.formats) })
}

/** The day of a milestone in a sentence, or its month where only that is known. */
export function formatMilestoneDate({ day, precision }: Milestone, messages: Messages): string {
  return precision === 'day' ? formatInDate(day, messages) : messages.leaders.date({ day: formatMonth(toMonth(day), messages.formats) })
}

/** The day of a milestone as ISO 8601, or its month where only that is known. */
export function formatIsoDate({ day, precision }: Milestone): string {
  return precision === 'day' ? formatIsoDay(day) : formatIsoMonth(toMonth(day))
}

/** "3 October", for close-ups whose axis names the year. */
export function formatDayOfYear({ day, precision }: Milestone, messages: Messages): string {
  const { month, date } = toDateParts(day)
  if (precision === 'month') return messages.formats.monthAlone[month] ?? ''
  return messages.leaders.dayOfYear({ d: date, m: messages.formats.monthInDate[month] ?? '' })
}

/** "from 1949 to 2026", or to the day where the years are not whole. */
export function formatRange({ from, to }: DayRange, messages: Messages): string {
  const [first, last] = [toDateParts(from).year, toDateParts(to).year]
  if (from !== getNewYear(first) || to !== getNewYear(last + 1) - 1) {
    return messages.leaders.betweenDays({ from: formatInDate(from, messages), to: formatInDate(to, messages) })
  }
  return first === last ? messages.leaders.inYear({ year: String(first) }) : messages.leaders.betweenYears({ from: String(first), to: String(last) })
}

/** What is drawn. */
export function formatLeadersSubtitle(view: LeadersView, messages: Messages): string {
  return messages.leaders.subtitle({ window: formatRange(view.range, messages) })
}

/** The credit line with its date. */
export function formatLeadersSource(data: LeadersData, messages: Messages): string {
  return messages.leaders.source({ day: formatInDate(data.asOf, messages) })
}

/** A term in one line, for readers who can't see its bar. */
export function formatTermLabel(term: Term, data: LeadersData, messages: Messages): string {
  const parts = {
    name: getLeaderNames(term.id, messages).name, country: getPlaceName(term.country, messages.formats), rank: formatRank(term, messages),
    from: formatInDate(term.start, messages), length: formatTermLength(term, data, messages).text,
  }
  return term.end === null
    ? messages.leaders.markOpen({ ...parts, asOf: formatInDate(data.asOf, messages) })
    : messages.leaders.markTerm({ ...parts, to: formatInDate(term.end, messages) })
}

/** "14th Secretary General", or acting. */
export function formatRank({ number }: Term, messages: Messages): string {
  return number === null ? messages.leaders.acting() : messages.leaders.rank({ n: number })
}

/** A milestone in one line. */
export function formatMilestoneLabel(milestone: Milestone, messages: Messages): string {
  return messages.leaders.markMilestone({
    title: getMilestoneNames(milestone.id, messages).title, day: formatMilestoneDate(milestone, messages),
    category: messages.leaders.category({ category: milestone.category }),
  })
}
