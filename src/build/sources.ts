/** Reads the folder of sources. Checks every row by its schema and records its file and line. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { gdp } from '../data/cell.ts'
import type { DonorId } from '../data/aid.ts'
import * as schema from '../data/schema.ts'
import { type Line, type Table, toCellIssue, toFileIssue, parseTable, throwOnIssues } from './validation.ts'

/** The values of a row, and its position in the file. */
export interface Row<T> {
  readonly value: T
  readonly line: Line
}

export interface MonthlySource {
  readonly kind: 'monthly'
  readonly release: Row<schema.ReleaseRow>
  readonly rows: readonly Row<schema.MonthRow>[]
  /** Empty where the release has no file of shares. */
  readonly euShares: readonly Row<schema.EuShareRow>[]
}

export interface TotalsSource {
  readonly kind: 'totals'
  readonly release: Row<schema.ReleaseRow>
  readonly rows: readonly Row<schema.TotalRow>[]
  /** 2021 GDP in whole euros, in the order of the donors. */
  readonly gdp: readonly (number | null)[]
}

/** The donors that a release has a row of. */
export function listDonorIds(source: MonthlySource | TotalsSource): ReadonlySet<DonorId> {
  return new Set(source.kind === 'monthly' ? source.rows.map(({ value }) => value.iso) : source.rows.map(({ value }) => value.iso3))
}

const FILES = {
  announcements: 'announcements.csv',
  changes: 'changes.csv',
  donors: 'donors.csv',
  members: 'nato_members.csv',
  milestones: 'milestones.csv',
  population: 'population.csv',
  precedents: 'precedents.csv',
  releases: 'releases.csv',
  terms: 'secretaries_general.csv',
  world: 'aid_monthly_world.csv',
} as const

/** The file beside Kiel's file by month in which the EU institutions' aid is shared out, where there is one. */
const toSharesFile = (file: string) => file.replace('_data_explorer', '_eu_aid_shares')

type RowSchema = v.GenericSchema & { readonly entries: v.ObjectEntries }

function readTable(folder: string, file: string): Table {
  const table = parseTable(join(folder, file), readFileSync(join(folder, file), 'utf8'))
  throwOnIssues(table.issues)
  return table
}

function checkRows<S extends RowSchema>(table: Table, rowSchema: S): readonly Row<v.InferOutput<S>>[] {
  const missing = Object.keys(rowSchema.entries).filter((column) => !table.header.includes(column))
  throwOnIssues(missing.map((column) => toFileIssue(table.source, `the header has ${column}`, `${table.header.join(',')}`)))
  const results = table.lines.map((line) => {
    const cells = [...line.cells].map(([column, cell]) => [column, cell.text])
    return { line, result: v.safeParse(rowSchema, Object.fromEntries(cells)) }
  })
  throwOnIssues(
    results.flatMap(({ line, result }) =>
      (result.issues ?? []).map((issue) => {
        const column = v.getDotPath(issue) ?? ''
        return toCellIssue(line, column, `${column} ${issue.message}`)
      }),
    ),
  )
  return results.flatMap(({ line, result }) => (result.success ? [{ value: result.output, line }] : []))
}

/** The column of `donors.csv` with the GDP for a release of totals. */
function readGdp(donors: Table, id: string): readonly (number | null)[] {
  const column = `gdp_2021_eur_bn_${id}`
  return checkRows(donors, v.object({ [column]: gdp })).map(({ value }) => value[column] ?? null)
}

function readRelease(folder: string, donors: Table, release: Row<schema.ReleaseRow>): MonthlySource | TotalsSource {
  const { id, number, file } = release.value
  if (!existsSync(join(folder, file))) throwOnIssues([toCellIssue(release.line, 'file', 'the file is in this folder')])
  const table = readTable(folder, file)
  if (table.header.includes('year')) {
    const shares = toSharesFile(file)
    const euShares = shares !== file && existsSync(join(folder, shares)) ? checkRows(readTable(folder, shares), schema.euShareSchema) : []
    return { kind: 'monthly', release, rows: checkRows(table, schema.monthSchema), euShares }
  }
  if (!table.header.includes('measure')) {
    const rule = 'a release has a column year, if it counts by month, or measure, if it counts totals'
    throwOnIssues([toFileIssue(table.source, rule, `${table.header.join(',')}`)])
  }
  const rows = checkRows(table, schema.totalSchema).filter(({ value }) => value.release === number)
  return { kind: 'totals', release, rows, gdp: readGdp(donors, id) }
}

/** Without this check a file that has no row in `releases.csv` would be ignored. */
function checkAllRead(folder: string, releases: readonly Row<schema.ReleaseRow>[]): void {
  const read: ReadonlySet<string> = new Set([...Object.values(FILES), ...releases.flatMap(({ value }) => [value.file, toSharesFile(value.file)])])
  const unread = readdirSync(folder).filter((file) => file.endsWith('.csv') && !read.has(file))
  throwOnIssues(
    unread.map((file) =>
      toFileIssue({ file: join(folder, file), text: '' }, 'the file of a release is named in releases.csv', 'no row'),
    ),
  )
}

/** Throws at the first file with a row that its schema does not allow. Rules over several rows are checked later. */
export function readSources(folder: string) {
  const read = <S extends RowSchema>(file: string, rowSchema: S) => checkRows(readTable(folder, file), rowSchema)
  const listed = read(FILES.releases, schema.releaseSchema)
  const donors = readTable(folder, FILES.donors)
  const releases = listed
    .map((release) => readRelease(folder, donors, release))
    .sort((a, b) => a.release.value.published - b.release.value.published)
  checkAllRead(folder, listed)
  const files = releases.filter(({ kind }) => kind === 'totals').map(({ release }) => release.value.file)
  return {
    donors: checkRows(donors, schema.donorSchema),
    /** Oldest first. */
    releases,
    /** Every row of every file of totals, those of monthly releases too. */
    totals: [...new Set(files)].flatMap((file) => read(file, schema.totalSchema)),
    world: read(FILES.world, schema.worldSchema),
    announcements: read(FILES.announcements, schema.announcementSchema),
    changes: read(FILES.changes, schema.changeSchema),
    population: read(FILES.population, schema.populationSchema),
    precedents: read(FILES.precedents, schema.precedentSchema),
    terms: read(FILES.terms, schema.termSchema),
    members: read(FILES.members, schema.memberSchema),
    milestones: read(FILES.milestones, schema.milestoneSchema),
  }
}

export type Sources = Readonly<ReturnType<typeof readSources>>
