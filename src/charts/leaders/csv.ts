/** The numbers of the leaders chart as a file: its terms and milestones, with ISO dates. */
import { formatIsoDay } from '../../data/calendar.ts'
import { getTermEnd, type LeadersData } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { CsvTable } from '../../lib/csv.ts'
import type { LeadersView } from '../../state/view.ts'
import { formatIsoDate, getLeaderNames, getMilestoneNames, getMilestones, getTerms } from './labels.ts'

/** One row a term or milestone; the end is empty for a milestone and for whoever is in office, whose days run to the last data. */
export function toLeadersCsv(data: LeadersData, view: LeadersView, messages: Messages): CsvTable {
  const { leaders: label } = messages
  const terms = getTerms(view.range, data).map((term) => [
    term.id, getLeaderNames(term.id, messages).name, term.number === null ? label.acting() : label.secretaryGeneral(),
    getPlaceName(term.country, messages.formats), formatIsoDay(term.start), term.end === null ? null : formatIsoDay(term.end),
    getTermEnd(term, data.asOf) - term.start,
  ])
  const milestones = getMilestones(view, data).map((milestone) => [
    milestone.id, getMilestoneNames(milestone.id, messages).title, label.category({ category: milestone.category }), null, formatIsoDate(milestone), null, null,
  ])
  return {
    columns: [messages.share.csvId(), label.columnName(), label.columnCategory(), label.columnCountry(), label.columnFrom(), label.columnTo(), label.columnLength()],
    rows: [...terms, ...milestones],
  }
}
