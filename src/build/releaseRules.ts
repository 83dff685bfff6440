/** Rules for the list of releases and for a release that counts by month. */
import { sum } from 'd3'
import { AID_TYPES, type DonorId } from '../data/aid.ts'
import { formatIsoMonth, toMonth, parseMonth } from '../data/calendar.ts'
import type { MonthRow } from '../data/schema.ts'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import { formatBillions, isSameThousand, checkUnique } from './validationRule.ts'
import { listDonorIds, type MonthlySource, type Row, type Sources } from './sources.ts'

/** Kiel counts from January 2022 (`aid_monthly_world.csv` begins there), whether a donor gave then or not. */
export const FIRST_MONTH = parseMonth('2022-01') ?? Number.NaN

/** The month that a row of a monthly release counts. */
export function getMonthOfRow({ year, month }: MonthRow): number {
  return year * 12 + month - 1
}

export function* checkReleases({ releases }: Sources): Generator<ValidationIssue> {
  const rows = releases.map(({ release }) => release)
  const monthly = releases.filter(({ kind }) => kind === 'monthly').map(({ release }) => release)
  yield* checkUnique(rows, ({ id }) => id, 'id', 'an id is given once')
  yield* checkUnique(rows, ({ number }) => `${number}`, 'number', 'a number is given once')
  yield* checkUnique(monthly, ({ file }) => file, 'file', 'a file by month holds one release')
  for (const { value, line } of rows) {
    if (toMonth(value.through + 1) === toMonth(value.through))
      yield toCellIssue(line, 'through', 'is the last day of a month')
    if (value.published <= value.through) yield toCellIssue(line, 'published', 'is after the last day covered')
  }
}

function* checkMonth({ value, line }: Row<MonthRow>, last: number): Generator<ValidationIssue> {
  const month = getMonthOfRow(value)
  if (month < FIRST_MONTH || month > last) {
    const column = month < FIRST_MONTH ? 'year' : 'month'
    const rule = `a month is from ${formatIsoMonth(FIRST_MONTH)} to ${formatIsoMonth(last)}, which the release covers`
    yield toCellIssue(line, column, rule, `${formatIsoMonth(month)}`)
  }
  const types = sum(AID_TYPES, (type) => value[type])
  if (!isSameThousand(value.total, types)) {
    yield toCellIssue(line, 'total', 'is the sum of the types', `${formatBillions(value.total)}, the types add up to ${formatBillions(types)}`)
  }
}

/**
 * The donors that a release must have: those of any release before it, and in the newest those that no other has.
 * A donor that is new in a later release is none of an earlier one.
 */
export function listRequiredDonors(source: Sources['releases'][number], { donors, releases }: Sources): Sources['donors'] {
  const at = releases.indexOf(source)
  const has = (others: Sources['releases'], id: DonorId) => others.some((other) => listDonorIds(other).has(id))
  const isNewest = at === releases.length - 1
  return donors.filter(({ value: { iso3 } }) => has(releases.slice(0, at), iso3) || (isNewest && !has(releases, iso3)))
}

function* checkMonthlyRelease(source: MonthlySource, sources: Sources): Generator<ValidationIssue> {
  const { release, rows } = source
  const { donors } = sources
  const known = new Set(donors.map(({ value }) => value.iso3))
  const last = toMonth(release.value.through)
  for (const row of rows) {
    if (!known.has(row.value.iso)) yield toCellIssue(row.line, 'iso', 'a donor is in donors.csv')
    yield* checkMonth(row, last)
  }
  yield* checkUnique(rows, (value) => `${value.iso} ${getMonthOfRow(value)}`, 'month', 'a donor has one row a month')
  const gdp = new Map(rows.map(({ value }) => [value.iso, value.gdp]))
  for (const { value, line } of rows) {
    if (value.gdp !== gdp.get(value.iso)) yield toCellIssue(line, 'gdp', 'a donor has one GDP in a release')
  }
  for (const { value, line } of listRequiredDonors(source, sources)) {
    if (!gdp.has(value.iso3)) yield toCellIssue(line, 'iso3', `a donor has a row in ${release.value.file}`)
  }
  if (!rows.some(({ value }) => getMonthOfRow(value) === last)) {
    yield toCellIssue(release.line, 'through', `${release.value.file} has a row of the last month covered`)
  }
}

export function* checkMonthlyReleases(sources: Sources): Generator<ValidationIssue> {
  for (const source of sources.releases) if (source.kind === 'monthly') yield* checkMonthlyRelease(source, sources)
}
