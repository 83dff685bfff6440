/** What a new release changes against the one before it, in lines of plain text for whoever adds it. */
import { range, sum } from 'd3'
import { AID_TYPES, toBn, type AidType, type DonorId } from '../data/aid.ts'
import { formatIsoMonth, toMonth, type Month } from '../data/calendar.ts'
import type { MonthRow } from '../data/schema.ts'
import { getMonthOfRow } from './releaseRules.ts'
import type { MonthlySource, Row, Sources } from './sources.ts'

const LARGEST = 10
/** Half of the last decimal that Kiel prints of a sum, in euros. */
const STEADY_EUR = 500
/** Percentage points by which a printed share may differ from the one worked out. */
const STEADY_PCT = 1e-4

const formatBillions = (euros: number) => toBn(euros).toFixed(3)
const formatSignedBillions = (euros: number) => `${euros > 0 ? '+' : ''}${formatBillions(euros)}`
const listOrNone = (items: readonly string[]) => (items.length === 0 ? 'none' : items.join(', '))

const getLastMonth = ({ release }: MonthlySource): Month => toMonth(release.value.through)

function sumEuros({ rows }: MonthlySource, type: AidType, until: Month, donor?: DonorId): number {
  return sum(rows, ({ value }) => (getMonthOfRow(value) <= until && (donor === undefined || value.iso === donor) ? value[type] : 0))
}

function listDonorNames({ rows }: MonthlySource): ReadonlyMap<DonorId, string> {
  return new Map(rows.map(({ value }) => [value.iso, value.country]))
}

function describeMonths(before: MonthlySource, after: MonthlySource): string {
  const [last, newest] = [getLastMonth(before), getLastMonth(after)]
  const added = range(last + 1, newest + 1).map(formatIsoMonth)
  return `Months: to ${formatIsoMonth(newest)}, before to ${formatIsoMonth(last)}; new: ${listOrNone(added)}`
}

function describeDonors(before: MonthlySource, after: MonthlySource): string {
  const [old, now] = [listDonorNames(before), listDonorNames(after)]
  const added = [...now].filter(([id]) => !old.has(id)).map(([id, name]) => `${name} (${id})`)
  return `Donors: ${now.size}, before ${old.size}; new: ${listOrNone(added)}`
}

function describeSums(before: MonthlySource, after: MonthlySource): readonly string[] {
  const common = Math.min(getLastMonth(before), getLastMonth(after))
  return [
    `Sums to ${formatIsoMonth(common)}, EUR bn, before and now, and to the end of the new release:`,
    ...AID_TYPES.map((type) => {
      const [old, now] = [sumEuros(before, type, common), sumEuros(after, type, common)]
      return `  ${type}: ${formatBillions(old)} -> ${formatBillions(now)} (${formatSignedBillions(now - old)}); ${formatBillions(sumEuros(after, type, Infinity))}`
    }),
  ]
}

function describeRevisions(before: MonthlySource, after: MonthlySource): readonly string[] {
  const common = Math.min(getLastMonth(before), getLastMonth(after))
  const revisions = [...listDonorNames(before)].flatMap(([id, name]) => AID_TYPES.map((type) => {
    const [old, now] = [sumEuros(before, type, common, id), sumEuros(after, type, common, id)]
    return { label: `${name}, ${type}`, old, now, change: now - old }
  })).filter(({ change }) => Math.abs(change) >= STEADY_EUR).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  return [
    `Revisions of the months that both cover: ${revisions.length}${revisions.length > LARGEST ? `, the ${LARGEST} largest` : ''}`,
    ...revisions.slice(0, LARGEST).map(({ label, old, now, change }) => `  ${label}: ${formatBillions(old)} -> ${formatBillions(now)} (${formatSignedBillions(change)})`),
  ]
}

/** Columns of a row that differ from what the other columns give. */
const IDENTITIES: readonly { readonly column: keyof MonthRow; readonly rule: string; readonly holds: (row: MonthRow) => boolean }[] = [
  {
    column: 'to_be_allocated', rule: 'commitments less what was allocated',
    holds: ({ commitments, total, to_be_allocated: rest }) => Math.abs(commitments - total - rest) <= 2 * STEADY_EUR,
  },
  {
    column: 'pct_gdp', rule: 'the total in percent of the GDP',
    holds: ({ total, gdp, pct_gdp: share }) => gdp === null || Math.abs((total / gdp) * 100 - share) <= STEADY_PCT,
  },
]

function describeBroken(after: MonthlySource): readonly string[] {
  const broken = IDENTITIES.flatMap(({ column, rule, holds }) => {
    const rows = after.rows.filter(({ value }) => !holds(value))
    const [first] = rows
    return first ? [`  ${column} is not ${rule} in ${rows.length} rows, first ${first.value.country} ${formatIsoMonth(getMonthOfRow(first.value))}`] : []
  })
  return [`No longer adds up: ${broken.length === 0 ? 'nothing' : ''}`.trim(), ...broken]
}

function describeGdp(before: MonthlySource, after: MonthlySource): string {
  const toGdp = (source: MonthlySource) => new Map(source.rows.map(({ value }) => [value.iso, value.gdp]))
  const [old, now] = [toGdp(before), toGdp(after)]
  const names = listDonorNames(after)
  const changed = [...old].filter(([id, gdp]) => now.has(id) && now.get(id) !== gdp).map(([id]) => names.get(id) ?? id)
  return `GDP changed: ${changed.length === 0 ? 'none' : `${changed.length} donors (${changed.slice(0, LARGEST).join(', ')}${changed.length > LARGEST ? ', …' : ''})`}`
}

function describeMissing(after: MonthlySource, { world, totals }: Sources): readonly string[] {
  const { number } = after.release.value
  const has = (rows: readonly Row<{ readonly release: number }>[]) => rows.some(({ value }) => value.release === number)
  return [
    ...(has(world) ? [] : [`Missing: world totals. aid_monthly_world.csv has no rows of R${number}, so the sums by month are not checked against Kiel's own.`]),
    ...(has(totals) ? [] : [`Missing: totals by donor. aid_totals.csv has no rows of R${number}, so the sums by donor are not checked against Kiel's own.`]),
  ]
}

/** The report on the release with this number, against the release by month published before it. */
export function reportRelease(sources: Sources, id: string): readonly string[] {
  const monthly = sources.releases.filter((source) => source.kind === 'monthly')
  const after = monthly.find(({ release }) => release.value.id === id)
  const before = after && monthly[monthly.indexOf(after) - 1]
  if (!after) throw new Error(`no release by month ${id}`)
  if (!before) return ['There is no earlier release by month to compare with.', ...describeMissing(after, sources)]
  return [
    `Against Release ${before.release.value.number}:`,
    describeMonths(before, after), describeDonors(before, after), ...describeSums(before, after), ...describeRevisions(before, after),
    describeGdp(before, after), ...describeBroken(after), ...describeMissing(after, sources),
  ]
}
