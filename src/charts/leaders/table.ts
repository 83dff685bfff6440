/** The table behind the leaders chart: the terms of a range and the milestones shown. */
import { formatIsoDay } from '../../data/calendar.ts'
import { getTermEnd, type LeadersData } from '../../data/leaders.ts'
import { formatNumber, getPlaceName } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { LeadersView } from '../../state/view.ts'
import type { TableModel, TableRow } from '../../components/tableModel.ts'
import { formatIsoDate, getLeaderNames, getMilestones, getMilestoneNames, formatRange, getTerms } from './labels.ts'

/** The table of any view. Days are written as ISO dates, so that columns sort and the CSV can be read by programs. */
export function toLeadersTable(data: LeadersData, view: LeadersView, messages: Messages): TableModel {
  const terms = getTerms(view.range, data).map((term): TableRow => {
    const days = getTermEnd(term, data.asOf) - term.start
    const country = getPlaceName(term.country, messages.formats)
    return {
      key: term.id,
      mark: { 'data-leader': term.id },
      name: getLeaderNames(term.id, messages).name,
      cells: [
        term.number === null ? `${country} (${messages.leaders.acting()})` : country,
        formatIsoDay(term.start),
        term.end === null ? messages.leaders.inOffice() : formatIsoDay(term.end),
        { value: days, text: formatNumber(days, 0, messages.formats) },
      ],
    }
  })
  const milestones = getMilestones(view, data).map((milestone): TableRow => ({
    key: milestone.id,
    mark: { 'data-milestone': milestone.id },
    name: getMilestoneNames(milestone.id, messages).title,
    cells: [messages.leaders.category({ category: milestone.category }), formatIsoDate(milestone), '', ''],
  }))
  return {
    caption: messages.leaders.caption({ window: formatRange(view.range, messages) }),
    columns: [
      { key: 'name', label: messages.leaders.columnName() },
      { key: 'kind', label: messages.leaders.columnKind() },
      { key: 'from', label: messages.leaders.columnFrom() },
      { key: 'to', label: messages.leaders.columnTo() },
      { key: 'length', label: messages.leaders.columnLength() },
    ],
    rows: [...terms, ...milestones],
  }
}
