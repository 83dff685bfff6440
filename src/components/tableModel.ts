/** A table of a view: what stands behind a chart, on the page and as CSV. */
import type { NumericValue } from '../i18n/richText.ts'

/** A figure, words, or null where the release has no such figure. */
export type Cell = NumericValue | string | null

export interface Column {
  readonly key: string
  readonly label: string
}

export interface TableRow {
  /** The id of what the row is about. */
  readonly key: string
  readonly mark: Readonly<Record<`data-${string}`, string>>
  readonly name: string
  readonly cells: readonly Cell[]
}

export interface TableModel {
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

const UNQUOTED = /^[^",\n]*$/

function quote(text: string): string {
  return UNQUOTED.test(text) ? text : `"${text.replaceAll('"', '""')}"`
}

/** RFC 4180 with notes in its head rows; figures unrounded, what is not in the release empty. */
export function formatCsv(table: TableModel, notes: readonly string[]): string {
  const text = (cell: Cell) => (cell === null ? '' : typeof cell === 'string' ? cell : String(cell.value))
  const lines = [
    ...notes.map((note) => [`# ${note}`]),
    ['id', ...table.columns.map(({ label }) => label)],
    ...table.rows.map(({ key, name, cells }) => [key, name, ...cells.map(text)]),
  ]
  return lines.map((line) => line.map(quote).join(',')).join('\r\n') + '\r\n'
}
