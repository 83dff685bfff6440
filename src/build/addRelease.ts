/** Adds a release by month to the sources: checks it together with them, then copies the file and writes its row. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { csvFormatRows } from 'd3-dsv'
import { formatIsoDay, formatIsoMonth, getFirstDay, MS_PER_DAY, parseDay, parseMonth, type Day } from '../data/calendar.ts'
import { checkSources, compileAid } from './data.ts'
import { reportRelease } from './releaseReport.ts'
import { parseTable, throwOnIssues, type Table } from './validation.ts'

const USAGE = 'npm run add-release -- FILE --number 30 --published 2026-10-20'

interface NewRelease {
  /** The path as it was given. The file has Kiel's columns: one row per donor and month. */
  readonly file: string
  readonly number: number
  readonly published: Day
}

function parseRelease(args: readonly string[]): NewRelease {
  const options = { number: { type: 'string' }, published: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, ...more] = positionals
  const published = parseDay(values.published ?? '')
  if (file === undefined || more.length > 0) throw new Error(`one FILE is needed: ${USAGE}`)
  if (!/^[1-9]\d{0,5}$/.test(values.number ?? '')) throw new Error(`--number is the number of the release: ${USAGE}`)
  if (published === undefined) throw new Error(`--published is the day it was published, YYYY-MM-DD: ${USAGE}`)
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`)
  return { file, number: Number(values.number), published }
}

/** The last month in a file; null if no row has a month, which the rules then report. */
function findLastMonth({ lines }: Table): number | null {
  const months = lines.flatMap(({ cells }) => parseMonth(`${cells.get('year')?.text}-${(cells.get('month')?.text ?? '').padStart(2, '0')}`) ?? [])
  return months.length === 0 ? null : Math.max(...months)
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region' })
const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
/** Codes of groups and former countries, and second codes of a country, which `Intl.DisplayNames` also names. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'UN', 'EZ', 'UK', 'SU', 'DD', 'FX', 'YU', 'TP', 'ZR', 'BU', 'QU'])

function findIso2(country: string): string | undefined {
  return LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).find((code) => !NO_COUNTRY.has(code) && REGION_NAMES.of(code) === country)
}

/** Rows of `donors.csv` for the new countries of a release. The rules report a country without a known code. */
function toDonorRows(table: Table, donors: Table, members: Table): readonly (readonly string[])[] {
  const text = (line: Table['lines'][number], column: string) => line.cells.get(column)?.text ?? ''
  const known = new Set(donors.lines.map((line) => text(line, 'iso3')))
  const added = new Map(table.lines.filter((line) => !known.has(text(line, 'iso')) && text(line, 'iso') !== 'EU').map((line) => [text(line, 'iso'), line]))
  return [...added].flatMap(([iso3, line]) => {
    const donor = text(line, 'country')
    const iso2 = findIso2(donor)
    const since = members.lines.find((member) => text(member, 'iso3') === iso3)
    const cells: Readonly<Record<string, string>> = {
      donor, iso3, iso2: iso2 ?? '', donor_type: 'country', nato_member: since ? '1' : '0', nato_member_since: since ? text(since, 'accession_date') : '',
      eu_member: '0', gdp_2021_eur_bn: text(line, 'gdp'),
    }
    return iso2 === undefined || !/^[A-Z]{3}$/.test(iso3) ? [] : [donors.header.map((column) => cells[column] ?? '')]
  })
}

function appendRows(content: string, rows: readonly (readonly string[])[]): string {
  const end = content.includes('\r\n') ? '\r\n' : '\n'
  const lines = rows.map((row) => csvFormatRows([[...row]]) + end).join('')
  return rows.length === 0 ? content : content + (content.endsWith('\n') ? '' : end) + lines
}

const formatDayInWords = (day: Day) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day * MS_PER_DAY)

/**
 * Adds the release that the arguments name to a folder of sources and returns the report on it. Throws an error whose
 * message names file, line, column and rule, and changes nothing, if a check fails.
 */
export function addRelease(args: readonly string[], folder: string): string {
  const { file, number, published } = parseRelease(args)
  const id = `r${number}`
  const name = `kiel_${id}_data_explorer.csv`
  const read = (source: string) => readFileSync(join(folder, source), 'utf8')
  if (existsSync(join(folder, name))) throw new Error(`${join(folder, name)} is there already`)
  const content = readFileSync(file, 'utf8')
  const table = parseTable(file, content)
  throwOnIssues(table.issues)
  const last = findLastMonth(table)
  const through = last === null ? published - 1 : getFirstDay(last + 1) - 1
  const newDonors = toDonorRows(table, parseTable('donors.csv', read('donors.csv')), parseTable('nato_members.csv', read('nato_members.csv')))
  const row = [id, String(number), formatIsoDay(published), formatIsoDay(through), name, `Release ${number}, published ${formatDayInWords(published)}`]
  const files = new Map([
    [name, content],
    ['releases.csv', appendRows(read('releases.csv'), [row])],
    ...(newDonors.length > 0 ? [['donors.csv', appendRows(read('donors.csv'), newDonors)] as const] : []),
  ])
  const scratch = mkdtempSync(join(tmpdir(), 'add-release-'))
  try {
    cpSync(folder, scratch, { recursive: true })
    for (const [source, text] of files) writeFileSync(join(scratch, source), text)
    const sources = checkSources(scratch)
    compileAid(sources)
    const report = reportRelease(sources, id)
    for (const [source, text] of files) writeFileSync(join(folder, source), text)
    return [
      `Release ${number}, to ${formatIsoMonth(last ?? 0)}, added: ${join(folder, name)} and its row in releases.csv.`,
      ...newDonors.map(([donor = '']) => `A row for ${donor} was added to donors.csv.`),
      ...report,
      'Look at:',
      '  the ten largest revisions: are they Kiel’s, or a slip of the file?',
      ...(newDonors.length > 0 ? ['  the new rows in donors.csv: code, membership of NATO and the EU; without a row in population.csv a donor has no figure per head'] : []),
      '  PROVENANCE.md: where the file was copied from, and when',
      '  npm test, then chart/aid/all/eur/latest/ and its comparison with the release before',
      'The story, its figures and every published address keep their releases.',
    ].join('\n')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // The reader of the message knows the file by the path that was given.
    throw new Error(error.message.replaceAll(join(scratch, name), file).replaceAll(scratch, folder.replace(/\/$/, '')), { cause: error })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
