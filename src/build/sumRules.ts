/** Rules for what must add up: files of totals, and the world's months against those of the donors. */
import { group, range, sum } from 'd3'
import { AID_TYPES, type AidType } from '../data/aid.ts'
import { formatIsoDay, formatIsoMonth, toMonth } from '../data/calendar.ts'
import type { TotalRow } from '../data/schema.ts'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import { FIRST_MONTH, listRequiredDonors, getMonthOfRow } from './releaseRules.ts'
import { formatBillions, isSameThousand, checkUnique } from './validationRule.ts'
import { listDonorIds, type MonthlySource, type Row, type Sources, type TotalsSource } from './sources.ts'

/** Figures that a release is known to lack; any other one missing is a mistake. */
const KNOWN_ABSENCES = [
  /** PROVENANCE.md of the sources: the row was cut off by the loader of the copy. */
  { number: 19, donor: 'IND', measure: 'commitments' },
] as const

const formatKey = ({ release, iso3, measure, type }: Pick<TotalRow, 'release' | 'iso3' | 'measure' | 'type'>) =>
  `${release} ${iso3} ${measure} ${type}`

const against = (found: number, expected: number) => `${formatBillions(found)} against ${formatBillions(expected)}`

export function* checkTotals({ donors, releases, totals }: Sources): Generator<ValidationIssue> {
  const known = new Set(donors.map(({ value }) => value.iso3))
  const throughs = new Map(releases.map(({ release }) => [release.value.number, release.value.through]))
  const amounts = new Map(totals.map(({ value }) => [formatKey(value), value.eur_bn]))
  yield* checkUnique(totals, formatKey, 'type', 'a donor, measure and type has one row a release')
  for (const { value, line } of totals) {
    const through = throughs.get(value.release)
    if (!known.has(value.iso3)) yield toCellIssue(line, 'iso3', 'a donor is in donors.csv')
    if (through === undefined) yield toCellIssue(line, 'release', 'a release is in releases.csv')
    else if (value.data_through !== through) {
      yield toCellIssue(line, 'data_through', `is the last day covered in releases.csv, ${formatIsoDay(through)}`)
    }
    const types = sum(AID_TYPES, (type) => amounts.get(formatKey({ ...value, type })))
    if (value.type === 'total' && !isSameThousand(value.eur_bn, types)) {
      yield toCellIssue(line, 'eur_bn', 'a total is the sum of the types', against(value.eur_bn, types))
    }
  }
}

function* checkComplete(source: TotalsSource, sources: Sources): Generator<ValidationIssue> {
  const { release, rows } = source
  const { number, file } = release.value
  const present = listDonorIds(source)
  const required = new Set(listRequiredDonors(source, sources).map(({ value }) => value.iso3))
  const donors = sources.donors.filter(({ value }) => present.has(value.iso3) || required.has(value.iso3))
  const given = new Set(rows.map(({ value }) => formatKey(value)))
  for (const { value: { iso3 }, line } of donors) {
    for (const measure of ['allocations', 'commitments'] as const) {
      if (KNOWN_ABSENCES.some((known) => known.number === number && known.donor === iso3 && known.measure === measure)) continue
      for (const type of AID_TYPES) {
        const key = formatKey({ release: number, iso3, measure, type })
        if (!given.has(key)) yield toCellIssue(line, 'iso3', `${file} has a row R${key}`, 'none')
      }
    }
  }
}

/** A monthly release's totals, where a file of totals has them too. */
function* checkMonthsAgainstTotals(
  { release, rows }: MonthlySource,
  totals: readonly Row<TotalRow>[],
): Generator<ValidationIssue> {
  for (const { value, line } of totals) {
    const { type } = value
    if (value.release !== release.value.number || value.measure !== 'allocations' || type === 'total') continue
    const months = sum(rows, (row) => (row.value.iso === value.iso3 ? row.value[type] : 0))
    if (isSameThousand(value.eur_bn, months)) continue
    yield toCellIssue(line, 'eur_bn', `is the sum of the months in ${release.value.file}`, against(value.eur_bn, months))
  }
}

function* checkMonthsAgainstWorld({ release, rows }: MonthlySource, world: Sources['world']): Generator<ValidationIssue> {
  const given = world.filter(({ value }) => value.release === release.value.number)
  if (given.length === 0) return
  const byMonth = group(rows, ({ value }) => getMonthOfRow(value))
  for (const { value, line } of given) {
    const sumMonth = (column: AidType | 'total' | 'commitments') => sum(byMonth.get(value.month) ?? [], (row) => row.value[column])
    const sums = [
      ...AID_TYPES.map((type) => ({ column: type, found: value[type], expected: sumMonth(type) })),
      { column: 'total_allocated', found: value.total_allocated, expected: sumMonth('total') },
      { column: 'total_committed', found: value.total_committed, expected: sumMonth('commitments') },
    ]
    for (const { column, found, expected } of sums) {
      if (found === null || isSameThousand(found, expected)) continue
      yield toCellIssue(line, column, `is the sum of the donors in ${release.value.file}`, against(found, expected))
    }
  }
  const listed = new Set(given.map(({ value }) => value.month))
  for (const month of range(FIRST_MONTH, toMonth(release.value.through) + 1)) {
    const rule = 'aid_monthly_world.csv has every month of a release it has'
    if (!listed.has(month)) yield toCellIssue(release.line, 'number', rule, `none of ${formatIsoMonth(month)}`)
  }
}

export function* checkWorld({ releases, world }: Sources): Generator<ValidationIssue> {
  const listed = new Set(releases.map(({ release }) => release.value.number))
  for (const { value, line } of world)
    if (!listed.has(value.release)) yield toCellIssue(line, 'release', 'a release is in releases.csv')
  yield* checkUnique(world, ({ release, month }) => `${release} ${month}`, 'month', 'a release has one row a month')
}

export function* checkSums(sources: Sources): Generator<ValidationIssue> {
  const { releases, totals, world } = sources
  for (const source of releases) {
    if (source.kind === 'totals') yield* checkComplete(source, sources)
    else {
      yield* checkMonthsAgainstTotals(source, totals)
      yield* checkMonthsAgainstWorld(source, world)
    }
  }
}
