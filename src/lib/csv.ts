/** Tables for CSV: one header row, and each value in the unit that its header names. */
import { dsvFormat } from 'd3'

/** Dates and ids are text; null where there is no value. */
export type CsvValue = string | number | null

export interface CsvTable {
  /** Names with their units, unique. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

/** How a spreadsheet of the reader's language splits and writes numbers. */
export interface CsvDialect {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
}

/** RFC 4180 with decimal points: parsers read it without options. */
export const STANDARD_CSV: CsvDialect = { separator: ',', decimal: '.' }
/** What spreadsheets expect where the comma is the decimal separator. */
export const SEMICOLON_CSV: CsvDialect = { separator: ';', decimal: ',' }

/** At the start of a file. Without it Excel reads letters beyond ASCII in another encoding; pandas and Papa Parse skip it. */
export const BYTE_ORDER_MARK = '\ufeff'

/** On the page a share is a part of one; in a file it is a percentage, as its header says. */
export const PERCENT = 100

/** Multiplies without rounding errors of binary fractions: a share of 0.0295 is 2.95 percent. */
export function scaleExactly(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15))
}

/** The text of a file; numbers unrounded, no value empty, lines ended as RFC 4180 has them. */
export function formatCsv({ columns, rows }: CsvTable, { separator, decimal }: CsvDialect = STANDARD_CSV): string {
  const format = (value: CsvValue) => (value === null ? '' : typeof value === 'number' ? String(value).replace('.', decimal) : value)
  const lines = dsvFormat(separator).formatRows([columns, ...rows.map((row) => row.map(format))].map((row) => [...row]))
  return `${lines.replaceAll('\n', '\r\n')}\r\n`
}
