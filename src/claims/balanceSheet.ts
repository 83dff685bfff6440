/** The balance sheet of a claim: rows, sums, and entries that are shown but not added. */
import type { Bloc } from '../data/aid.ts'
import type { RichText } from '../i18n/richText.ts'

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
