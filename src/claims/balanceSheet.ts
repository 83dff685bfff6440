/** The balance sheet of a claim: rows, sums, and entries that are shown but not added. The page and the CSV use it. */
import type { Bloc } from '../data/aid.ts'
import type { Cell, TableModel } from '../components/tableModel.ts'
import { toPlainText, type RichText } from '../i18n/richText.ts'

/** A figure with its words; null where the row does not count in the column. */
type SheetCell = RichText | null

export interface BalanceSheetRow {
  readonly key: string
  readonly mark: Readonly<Record<`data-${string}`, string>>
  readonly name: string
  /** Gives the row its colour in the strip. */
  readonly bloc?: Bloc | undefined
  readonly note?: RichText | undefined
  readonly source?: string | undefined
  readonly cells: readonly SheetCell[]
  /** The donors that the row adds up, with their figures. */
  readonly parts?: readonly { readonly key: string; readonly name: string; readonly value: RichText }[]
}

export interface BalanceSheet {
  readonly caption: string
  /** The first names the rows. */
  readonly columns: readonly string[]
  readonly rows: readonly BalanceSheetRow[]
  readonly sums: readonly BalanceSheetRow[]
  /** Beside the sum, never in it. */
  readonly reference: readonly { readonly heading: string; readonly rows: readonly BalanceSheetRow[] }[]
}

function toCell(cell: SheetCell): Cell {
  if (cell === null) return ''
  const figures = cell.filter((part) => typeof part !== 'string')
  return figures.length === 1 && figures[0] ? figures[0] : toPlainText(cell)
}

/** The sheet as the table that is shared: all of its rows and what they add up, one under another. */
export function toTable({ caption, columns, rows, sums, reference }: BalanceSheet): TableModel {
  const parts = (row: BalanceSheetRow): readonly BalanceSheetRow[] =>
    (row.parts ?? []).map(({ key, name, value }) => ({ key, name, mark: {}, cells: row.cells.map((cell) => cell && value) }))
  const all = [...rows.flatMap((row) => [row, ...parts(row)]), ...sums, ...reference.flatMap((group) => group.rows)]
  return {
    caption,
    columns: columns.map((label, at) => ({ key: String(at), label })),
    rows: all.map(({ key, mark, name, cells }) => ({ key, mark, name, cells: cells.map(toCell) })),
  }
}
