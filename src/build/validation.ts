/** Reads CSV with the position of each cell, so that errors can name line and column. */

/** One thing wrong: `file:line:column rule — what was found`. */
export type ValidationIssue = string

interface Source {
  readonly file: string
  readonly text: string
}

interface Cell {
  readonly text: string
  /** Where it begins in the source, a quoted one at its quote. */
  readonly offset: number
}

/** One line of a table, which may span several lines of the file. */
export interface Line {
  readonly source: Source
  readonly cells: ReadonlyMap<string, Cell>
}

export interface Table {
  readonly source: Source
  readonly header: readonly string[]
  readonly lines: readonly Line[]
  readonly issues: readonly ValidationIssue[]
}

/** A cell and what ends it. Sticky: the scan stops at the first character that RFC 4180 has no place for. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/gy
const LINE_BREAK = /\r\n|\r|\n/

function formatIssue(source: Source, offset: number, rule: string, found: string): ValidationIssue {
  const before = source.text.slice(0, offset).split(LINE_BREAK)
  const column = (before.at(-1)?.length ?? 0) + 1
  return `${source.file}:${before.length}:${column} ${rule} — found ${found}`
}

/** An issue of a whole file, reported at its first cell. */
export function toFileIssue(source: Source, rule: string, found: string): ValidationIssue {
  return formatIssue(source, 0, rule, found)
}

/** An issue of one cell; `found` is its text unless something else says more. */
export function toCellIssue(line: Line, column: string, rule: string, found?: string): ValidationIssue {
  const cell = line.cells.get(column)
  const text = cell?.text ? JSON.stringify(cell.text) : 'nothing'
  return formatIssue(line.source, cell?.offset ?? 0, rule, found ?? text)
}

/** Splits a source into rows of cells; `end` is how far the scan came. */
function scan(text: string): { readonly rows: readonly (readonly Cell[])[]; readonly end: number } {
  const rows: Cell[][] = [[]]
  let end = 0
  for (const match of text.matchAll(CELL)) {
    const [whole, quoted, plain, mark] = match
    rows.at(-1)?.push({ text: quoted?.replaceAll('""', '"') ?? plain ?? '', offset: match.index })
    end = match.index + whole.length
    if (end === text.length && mark !== ',') break
    if (mark !== ',') rows.push([])
  }
  return { rows, end }
}

/** Reads a table; its first row names the columns, each once, and every row has as many cells. */
export function parseTable(file: string, content: string): Table {
  const source = { file, text: content.replace(/^\uFEFF/, '') }
  const { rows, end } = scan(source.text)
  const [head = [], ...body] = rows
  const header = head.map((cell) => cell.text)
  const lines = body.map((row) => ({ source, cells: new Map(row.map((cell, n) => [header[n] ?? '', cell])) }))
  const issues = [
    ...head
      .filter((cell, n) => header.indexOf(cell.text) !== n)
      .map((cell) => formatIssue(source, cell.offset, 'a column is named once', `${JSON.stringify(cell.text)} again`)),
    ...body
      .filter((row) => row.length !== header.length)
      .map((row) =>
        formatIssue(source, row[0]?.offset ?? 0, `a row has ${header.length} cells, as the header`, `${row.length}`),
      ),
  ]
  const broken = formatIssue(source, end, 'quotes enclose a whole cell and are doubled inside it', 'a stray quote')
  return { source, header, lines, issues: end < source.text.length ? [broken] : issues }
}

const MAX_LISTED = 20

/** Throws what is wrong, one line each, the first twenty. */
export function throwOnIssues(issues: readonly ValidationIssue[]): void {
  if (issues.length === 0) return
  const rest = issues.length - MAX_LISTED
  const more = rest > 0 ? [`and ${rest} more`] : []
  throw new Error([...issues.slice(0, MAX_LISTED), ...more].join('\n'))
}
