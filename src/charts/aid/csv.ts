/** The numbers of an aid chart as a file: the table on the page, each value in the unit of its head. */
import type { AidData } from '../../data/aid.ts'
import type { Messages } from '../../i18n/messages.ts'
import { PERCENT, scaleExactly, type CsvTable, type CsvValue } from '../../lib/csv.ts'
import type { AidView } from '../../state/view.ts'
import type { Cell } from '../../components/tableModel.ts'
import { formatUnit } from './amounts.ts'
import { toAidTable } from './table.ts'

/** Columns that count places, not money. */
const UNITLESS = ['rank']

function toValue(cell: Cell, factor: number): CsvValue {
  if (cell === null || typeof cell === 'string') return cell
  return scaleExactly(cell.value, factor)
}

/** The table of any view; rows by period have the period (ISO 8601) as their id, others the id of the donor or group. */
export function toAidCsv(data: AidData, view: AidView, messages: Messages): CsvTable {
  const { columns, rows, isByPeriod } = toAidTable(data, view, messages)
  const [first, ...values] = columns
  const factor = (key: string) => (view.measure === 'gdp' && !UNITLESS.includes(key) ? PERCENT : 1)
  const unit = formatUnit(view.measure, data, messages)
  const label = first?.label ?? ''
  return {
    columns: isByPeriod ? [label, ...values.map((column) => `${column.label}, ${unit}`)] : [messages.share.csvId(), label, ...values.map((column) => column.label)],
    rows: rows.map(({ key, name, cells }) => [...(isByPeriod ? [key] : [key, name]), ...cells.map((cell, at) => toValue(cell, factor(values[at]?.key ?? '')))]),
  }
}
