/** The table behind the leaders chart: the terms of a range and the milestones shown. */
import { formatIsoDay } from '../../data/calendar.ts'
import { endOf, type LeadersData, type Milestone } from '../../data/leaders.ts'
import { formatNumber, nameOf } from '../../i18n/format.ts'
import type { Words } from '../../i18n/messages.ts'
import type { LeadersView } from '../../state/view.ts'
import type { TableOf, TableRow } from '../../components/tableModel.ts'
import { leaderNames, milestonesIn, milestoneNames, rangeText, termsIn } from './labels.ts'

/** A month where only that is known. */
function isoOf({ day, precision }: Milestone): string {
  return formatIsoDay(day).slice(0, precision === 'month' ? 'YYYY-MM'.length : undefined)
}

/** The table of any view. Days are written as ISO dates, so that columns sort and the CSV can be computed with. */
export function tableLeaders(data: LeadersData, view: LeadersView, words: Words): TableOf {
  const terms = termsIn(view.range, data).map((term): TableRow => {
    const days = endOf(term, data.asOf) - term.start
    const country = nameOf(term.country, words.formats)
    return {
      key: term.id,
      mark: { 'data-leader': term.id },
      name: leaderNames(term.id, words).name,
      cells: [
        term.number === null ? `${country} (${words.leaders.acting()})` : country,
        formatIsoDay(term.start),
        term.end === null ? words.leaders.inOffice() : formatIsoDay(term.end),
        { value: days, text: formatNumber(days, 0, words.formats) },
      ],
    }
  })
  const milestones = milestonesIn(view, data).map((milestone): TableRow => ({
    key: milestone.id,
    mark: { 'data-milestone': milestone.id },
    name: milestoneNames(milestone.id, words).title,
    cells: [words.leaders.category({ category: milestone.category }), isoOf(milestone), '', ''],
  }))
  return {
    caption: words.leaders.caption({ window: rangeText(view.range, words) }),
    columns: [
      { key: 'name', label: words.leaders.columnName() },
      { key: 'kind', label: words.leaders.columnKind() },
      { key: 'from', label: words.leaders.columnFrom() },
      { key: 'to', label: words.leaders.columnTo() },
      { key: 'length', label: words.leaders.columnLength() },
    ],
    rows: [...terms, ...milestones],
  }
}
