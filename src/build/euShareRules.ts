/** Rules for the EU institutions' aid as a release divides it among the members. */
import { sum } from 'd3'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import { formatBillions, checkUnique } from './validationRule.ts'
import type { MonthlySource, Sources } from './sources.ts'

/** The file prints six decimals of a billion and of a percent: half of the last one, per row. */
const EUROS_ROUNDED = 500
const PERCENT_ROUNDED = 1e-6

function* checkShares({ release, rows, euShares }: MonthlySource, donors: Sources['donors']): Generator<ValidationIssue> {
  const members = new Set(donors.filter(({ value }) => value.eu_member).map(({ value }) => value.iso3))
  const shared = new Set(euShares.map(({ value }) => value.iso))
  const gdp = new Map(rows.map(({ value }) => [value.iso, value.gdp]))
  yield* checkUnique(euShares, ({ iso }) => iso, 'iso', 'a member has one row')
  for (const { value, line } of euShares) {
    if (!members.has(value.iso)) yield toCellIssue(line, 'iso', 'is an EU member in donors.csv')
    if (Math.abs(value.bilateral_pct_gdp + value.eu_share_pct_gdp - value.total_pct_gdp) > 2 * PERCENT_ROUNDED) {
      yield toCellIssue(line, 'total_pct_gdp', 'is the sum of the bilateral share and the share of the EU')
    }
    const gdpEuros = gdp.get(value.iso) ?? null
    if (gdpEuros !== null && Math.abs((value.eu_share_bn / gdpEuros) * 100 - value.eu_share_pct_gdp) > 2 * PERCENT_ROUNDED) {
      yield toCellIssue(line, 'eu_share_pct_gdp', `is the share of the EU over the GDP in ${release.value.file}`)
    }
  }
  for (const { value, line } of donors) {
    if (value.eu_member && !shared.has(value.iso3)) yield toCellIssue(line, 'iso3', `an EU member has a share of the EU's aid in ${release.value.id}`)
  }
  const last = euShares.at(-1)
  const institutions = new Set(donors.filter(({ value }) => value.donor_type === 'eu_institutions').map(({ value }) => value.iso3))
  const given = sum(rows, ({ value }) => (institutions.has(value.iso) ? value.total : 0))
  const total = sum(euShares, ({ value }) => value.eu_share_bn)
  if (last && Math.abs(given - total) > EUROS_ROUNDED * euShares.length) {
    yield toCellIssue(last.line, 'eu_share_bn', `the shares add up to the EU institutions in ${release.value.file}`, `${formatBillions(total)} against ${formatBillions(given)}`)
  }
}

export function* checkEuShares({ donors, releases }: Sources): Generator<ValidationIssue> {
  for (const source of releases) if (source.kind === 'monthly' && source.euShares.length > 0) yield* checkShares(source, donors)
}
