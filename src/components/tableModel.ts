/** The data of a view as a table. The page shows it; `csv.ts` of each chart writes it to a file. */
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
  /** Rows are months, quarters or years, and their keys ISO 8601 periods. */
  readonly isByPeriod?: boolean
}
