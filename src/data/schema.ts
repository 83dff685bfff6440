/** One schema per source: what a row must be, cell by cell; build only. Amounts become whole euros, dates days. */
import * as v from 'valibot'
import { AID_TYPES } from './aid.ts'
import * as cell from './cell.ts'
import { CATEGORIES } from './leaders.ts'

/** `donors.csv`; each release that counts totals adds a column `gdp_2021_eur_bn_<id>`. */
export const donorSchema = v.object({
  donor: cell.filled,
  iso3: cell.donorId,
  iso2: cell.iso2,
  donor_type: v.picklist(['country', 'eu_institutions'], 'is country or eu_institutions'),
  nato_member: cell.flag,
  nato_member_since: cell.dayOrNothing,
  eu_member: cell.flag,
})

/** `releases.csv`. */
export const releaseSchema = v.object({
  id: cell.releaseId,
  number: cell.count,
  published: cell.day,
  through: cell.day,
  file: cell.csvName,
  label: cell.filled,
})

/** Kiel's own file behind its charts, the form a next release comes in: donor by month. */
export const monthSchema = v.object({
  country: cell.filled,
  iso: cell.kielDonor,
  year: cell.year,
  month: cell.monthOfYear,
  total: cell.euros,
  financial: cell.euros,
  humanitarian: cell.euros,
  military: cell.euros,
  commitments: cell.euros,
  /** Negative where more was allocated than committed in a month. */
  to_be_allocated: cell.signedEuros,
  gdp: cell.gdp,
  pct_gdp: cell.number,
})

/** `aid_totals.csv`: one figure per release, donor, measure and type. */
export const totalSchema = v.object({
  donor: cell.filled,
  iso3: cell.donorId,
  measure: v.picklist(['allocations', 'commitments'], 'is allocations or commitments'),
  type: v.picklist([...AID_TYPES, 'total'], `is ${AID_TYPES.join(', ')} or total`),
  eur_bn: cell.euros,
  release: cell.kielRelease,
  data_through: cell.day,
  basis: cell.filled,
})

/** `aid_monthly_world.csv`: what all donors gave, by month and release. */
export const worldSchema = v.object({
  month: cell.month,
  military: cell.euros,
  financial: cell.euros,
  humanitarian: cell.euros,
  total_allocated: cell.euros,
  total_committed: cell.eurosOrNothing,
  us_allocated: cell.eurosOrNothing,
  europe_allocated: cell.eurosOrNothing,
  other_allocated: cell.eurosOrNothing,
  release: cell.kielRelease,
})

/** `announcements.csv`. */
export const announcementSchema = v.object({
  id: cell.slug,
  iso3: cell.donorId,
  date: cell.day,
  amount: cell.positiveOrNothing,
  currency: cell.currencyOrNothing,
  unit: v.picklist(['', 'm', 'bn'], 'is m, bn or empty'),
  what: cell.filled,
  source: cell.source,
  note: v.string(),
})

/** `population.csv`. */
export const populationSchema = v.object({
  donor: cell.filled,
  iso3: cell.donorId,
  year: cell.year,
  population: cell.inhabitants,
})

/** `kiel_…_eu_aid_shares.csv`, beside the file by month: each EU member's part of the EU institutions' aid, all types, full span. */
export const euShareSchema = v.object({
  country: cell.filled,
  iso: cell.donorId,
  bilateral_pct_gdp: cell.number,
  eu_share_pct_gdp: cell.number,
  total_pct_gdp: cell.number,
  eu_share_bn: cell.euros,
})

/** `precedents.csv`: quotes; what was said then, never summed or compared by us. */
export const precedentSchema = v.object({
  id: cell.slug,
  what: cell.filled,
  period: cell.filled,
  amount: cell.positiveOrNothing,
  unit: v.string(),
  share_of_gdp: cell.positiveOrNothing,
  per: cell.filled,
  compared_with: cell.filled,
  said_by: cell.filled,
  published: cell.date,
  source: cell.source,
  note: v.string(),
})

/** `secretaries_general.csv`. */
export const termSchema = v.object({
  id: cell.termId,
  no: cell.countOrNothing,
  name: cell.filled,
  display_name: cell.filled,
  country: cell.filled,
  iso3: cell.iso3,
  start: cell.day,
  end: cell.dayOrNothing,
  acting: cell.flag,
  alt_start: cell.dayOrNothing,
  alt_end: cell.dayOrNothing,
  source_1: cell.source,
  source_2: cell.sourceOrNothing,
  note: v.string(),
})

/** `nato_members.csv`; a second source may be a title without an address. */
export const memberSchema = v.object({
  country: cell.filled,
  iso2: cell.iso2,
  iso3: cell.iso3,
  accession_date: cell.day,
  enlargement_no: cell.count,
  wave: cell.filled,
  eu_member: cell.flag,
  in_kiel_tracker: cell.flag,
  source_1: cell.source,
  source_2: v.string(),
  note: v.string(),
})

/** `milestones.csv`. */
export const milestoneSchema = v.object({
  id: cell.milestoneId,
  date: cell.date,
  precision: v.picklist(['day', 'month'], 'is day or month'),
  title: cell.filled,
  detail: v.string(),
  category: v.picklist(CATEGORIES, `is one of ${CATEGORIES.join(', ')}`),
  source: cell.source,
  note: v.string(),
})

/** `changes.csv`: changes of the site; releases are in `releases.csv`. */
export const changeSchema = v.object({
  id: cell.slug,
  date: cell.day,
  kind: v.picklist(['correction', 'step', 'feature'], 'is correction, step or feature'),
  step: v.string(),
})

export type DonorRow = v.InferOutput<typeof donorSchema>
export type ReleaseRow = v.InferOutput<typeof releaseSchema>
export type MonthRow = v.InferOutput<typeof monthSchema>
export type TotalRow = v.InferOutput<typeof totalSchema>
export type EuShareRow = v.InferOutput<typeof euShareSchema>
