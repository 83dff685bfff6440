/** The words of the leaders chart that sentence, table and marks share: names, days, lengths. */
import { dateOf, monthOf, newYear, type Day } from '../../data/calendar.ts'
import { endOf, lengthOf, type LeadersData, type Milestone, type Term } from '../../data/leaders.ts'
import { formatDay, formatMonth, nameOf } from '../../i18n/format.ts'
import type { Figure } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'

interface LeaderNames {
  readonly name: string
  readonly surname: string
}

/** A leader's name, whole and short; the id where the language has none. */
export function leaderNames(id: string, words: Words): LeaderNames {
  const found = Object.entries(words.names.leaders).find(([key]) => key === id)?.[1]
  return { name: found?.name() ?? id, surname: found?.surname() ?? id }
}

/** What a milestone is called on the chart and beside it. */
export function milestoneNames(id: string, words: Words): { readonly short: string; readonly title: string } {
  const found = Object.entries(words.names.milestones).find(([key]) => key === id)?.[1]
  return { short: found?.short() ?? id, title: found?.title() ?? id }
}

/** Whether any day of a term lies in a range; a term in office is known up to `asOf`. */
export function isInRange(term: Term, range: DayRange, data: LeadersData): boolean {
  return term.start <= range.to && endOf(term, data.asOf + 1) > range.from
}

/** The terms of a range, by start. */
export function termsIn(range: DayRange, data: LeadersData): readonly Term[] {
  return data.terms.filter((term) => isInRange(term, range, data))
}

/** Whether a view has a milestone, in its range or beyond: by its kind, or because it is in focus. */
export function isChosen({ id, category }: Milestone, view: LeadersView): boolean {
  return view.milestones.includes(category) || id === view.focus
}

/** The milestones that a view shows, by day. */
export function milestonesIn(view: LeadersView, data: LeadersData): readonly Milestone[] {
  const { from, to } = view.range
  return data.milestones.filter((milestone) => milestone.day >= from && milestone.day <= to && isChosen(milestone, view))
}

/** "12 years and 268 days", with the days it stands for. */
export function lengthFigure(start: Day, end: Day, words: Words): Figure {
  const { years, days } = lengthOf(start, end)
  const say = words.leaders
  const text = years === 0 ? say.days({ n: days }) : days === 0 ? say.years({ n: years })
    : say.yearsAndDays({ years: say.years({ n: years }), days: say.days({ n: days }) })
  return { value: end - start, text }
}

/** How long a term lasted, or has lasted. */
export function lengthOfTerm(term: Term, data: LeadersData, words: Words): Figure {
  return lengthFigure(term.start, endOf(term, data.asOf), words)
}

/** A date in a sentence. */
export function inDate(day: Day, words: Words): string {
  return words.leaders.date({ day: formatDay(day, words.formats) })
}

/** The day of a milestone in a sentence, or its month where only that is known. */
export function milestoneDate({ day, precision }: Milestone, words: Words): string {
  return precision === 'day' ? inDate(day, words) : words.leaders.date({ day: formatMonth(monthOf(day), words.formats) })
}

/** "3 October", for close-ups whose axis names the year. */
export function dayOfYear({ day, precision }: Milestone, words: Words): string {
  const { month, date } = dateOf(day)
  if (precision === 'month') return words.formats.monthAlone[month] ?? ''
  return words.leaders.dayOfYear({ d: date, m: words.formats.monthInDate[month] ?? '' })
}

/** "from 1949 to 2026", or to the day where the years are not whole. */
export function rangeText({ from, to }: DayRange, words: Words): string {
  const [first, last] = [dateOf(from).year, dateOf(to).year]
  if (from !== newYear(first) || to !== newYear(last + 1) - 1) {
    return words.leaders.betweenDays({ from: inDate(from, words), to: inDate(to, words) })
  }
  return first === last ? words.leaders.inYear({ year: String(first) }) : words.leaders.betweenYears({ from: String(first), to: String(last) })
}

/** What is drawn. */
export function drawnLeaders(_data: LeadersData, view: LeadersView, words: Words): string {
  return words.leaders.drawn({ window: rangeText(view.range, words) })
}

/** The credit line with its date. */
export function sourceLeaders(data: LeadersData, words: Words): string {
  return words.leaders.source({ day: inDate(data.asOf, words) })
}

/** How a term is told in one line, for who can't see its bar. */
export function termLabel(term: Term, data: LeadersData, words: Words): string {
  const parts = {
    name: leaderNames(term.id, words).name, country: nameOf(term.country, words.formats), rank: rankOf(term, words),
    from: inDate(term.start, words), length: lengthOfTerm(term, data, words).text,
  }
  return term.end === null
    ? words.leaders.markOpen({ ...parts, asOf: inDate(data.asOf, words) })
    : words.leaders.markTerm({ ...parts, to: inDate(term.end, words) })
}

/** "14th Secretary General", or that someone stood in. */
export function rankOf({ number }: Term, words: Words): string {
  return number === null ? words.leaders.acting() : words.leaders.rank({ n: number })
}

/** How a milestone is told in one line. */
export function milestoneLabel(milestone: Milestone, words: Words): string {
  return words.leaders.markMilestone({
    title: milestoneNames(milestone.id, words).title, day: milestoneDate(milestone, words),
    category: words.leaders.category({ category: milestone.category }),
  })
}
