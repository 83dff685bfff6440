/** Encodes the checked sources of aid for the browser: an index of names, and the amounts. */
import { group, sum } from 'd3'
import {
  AID_TYPES, type AidEvent, type AidIndex, type AidType, type Announcement, type Bloc, type Donor, type Euros, type Precedent, type Region, type ReleaseHead, type TermMonths,
} from '../data/aid.ts'
import { type Months, toMonth } from '../data/calendar.ts'
import type { EncodedAmounts, EncodedMonthly } from '../data/decode.ts'
import type { DonorRow, TotalRow } from '../data/schema.ts'
import { FIRST_MONTH, getMonthOfRow } from './releaseRules.ts'
import { listDonorIds, type MonthlySource, type Sources, type TotalsSource } from './sources.ts'

const UNITS = { '': 1, m: 1e6, bn: 1e9 } as const

function toBloc({ iso3, donor_type, nato_member }: DonorRow): Bloc {
  if (iso3 === 'USA') return 'usa'
  if (donor_type === 'eu_institutions') return 'eu'
  return nato_member ? 'allies' : 'outside'
}

/** European countries outside the EU that count as Europe. */
const EUROPE_BEYOND_EU: readonly string[] = ['GBR', 'NOR', 'CHE', 'ISL']

function toRegion({ iso3, donor_type, eu_member }: DonorRow): Region {
  if (iso3 === 'USA') return 'usa'
  return donor_type === 'eu_institutions' || eu_member || EUROPE_BEYOND_EU.includes(iso3) ? 'europe' : 'others'
}

function encodeDonor(row: DonorRow, population: Sources['population']): Omit<Donor, 'id'> {
  const since = row.nato_member_since
  return {
    bloc: toBloc(row),
    natoSince: since === null ? null : toMonth(since),
    region: toRegion(row),
    population: population.find(({ value }) => value.iso3 === row.iso3)?.value.population ?? null,
  }
}

function encodeHead(source: MonthlySource | TotalsSource, donors: Sources['donors']): ReleaseHead {
  const { id, number, published, through } = source.release.value
  const present = listDonorIds(source)
  return { id, number, published, through, missing: donors.map(({ value }) => value.iso3).filter((donor) => !present.has(donor)) }
}

function mapTypes<T>(of: (type: AidType) => T): readonly [T, T, T] {
  const [military, financial, humanitarian] = AID_TYPES
  return [of(military), of(financial), of(humanitarian)]
}

function encodeTotals({ rows, gdp }: TotalsSource, donors: AidIndex['donors']): EncodedAmounts['totals'][number] {
  const getEuros = ({ id }: Pick<Donor, 'id'>, measure: TotalRow['measure']): Euros | null => {
    const [military, financial, humanitarian] = mapTypes((type) =>
      rows.find(({ value }) => value.iso3 === id && value.measure === measure && value.type === type)?.value.eur_bn,
    )
    if (military === undefined || financial === undefined || humanitarian === undefined) return null
    return [military, financial, humanitarian]
  }
  return {
    kind: 'totals',
    gdp,
    allocated: donors.map((donor) => getEuros(donor, 'allocations') ?? [0, 0, 0]),
    committed: donors.map((donor) => getEuros(donor, 'commitments')),
  }
}

function getMonths({ release }: MonthlySource): Months {
  return { since: FIRST_MONTH, until: toMonth(release.value.through) }
}

function encodeMonthly(source: MonthlySource, donors: AidIndex['donors']): EncodedMonthly {
  const { rows } = source
  const months = getMonths(source)
  const unit = rows.every(({ value }) => AID_TYPES.every((type) => value[type] % 1000 === 0)) ? 1000 : 1
  const byDonor = group(rows.map(({ value }) => value), ({ iso }) => iso)
  const perDonor = donors.map(({ id }) => byDonor.get(id) ?? [])
  return {
    kind: 'monthly',
    gdp: perDonor.map(([first]) => first?.gdp ?? null),
    committed: perDonor.map((own) => sum(own, ({ commitments }) => commitments)),
    euShares: source.euShares.length === 0 ? null : donors.map(({ id }) => source.euShares.find(({ value }) => value.iso === id)?.value.eu_share_bn ?? 0),
    unit,
    months: perDonor.map((own) =>
      mapTypes((type) => {
        const amounts = new Map(own.map((row) => [getMonthOfRow(row) - months.since, row[type] / unit]))
        const texts = Array.from({ length: months.until - months.since + 1 }, (_, n) => amounts.get(n) || '')
        return texts.join('.').replace(/\.+$/, '')
      }),
    ),
  }
}

/** Whoever was in office in a release's months, no month counted twice: the month of a handover is the successor's. */
function encodeTerms(terms: Sources['terms'], covered: Months): readonly TermMonths[] {
  return terms
    .filter(({ value }) => value.no !== null)
    .map(({ value: { id, start, end } }) => ({
      id,
      months: {
        since: Math.max(toMonth(start), covered.since),
        until: Math.min(end === null ? covered.until : toMonth(end) - 1, covered.until),
      },
    }))
    .filter(({ months }) => months.since <= months.until)
}

/** Milestones that charts of aid over time mark beside the summits: the change of office and the US pause. */
const EVENT_IDS: readonly string[] = ['rutte-2024', 'us-pause-2025']
/** A meeting on the day after a summit: too close to be shown separately. */
const WITH_SUMMIT: readonly string[] = ['council-2023']

function encodeEvents(milestones: Sources['milestones'], covered: Months): readonly AidEvent[] {
  return milestones
    .filter(({ value: { id, category } }) => EVENT_IDS.includes(id) || (category === 'summit' && !WITH_SUMMIT.includes(id)))
    .map(({ value: { id, date } }) => ({ id, day: date.day }))
    .filter(({ day }) => covered.since <= toMonth(day) && toMonth(day) <= covered.until)
    .sort((a, b) => a.day - b.day)
}

export function encodePrecedents({ precedents }: Sources): readonly Precedent[] {
  return precedents.map(({ value: { id, period, amount, share_of_gdp, published, source } }) => ({
    id, period, amount, shareOfGdp: share_of_gdp, published, source,
  }))
}

export function encodeAnnouncements({ announcements }: Sources): readonly Announcement[] {
  return announcements.map(({ value: { id, iso3, date, amount, unit, currency, source } }) => ({
    id, donor: iso3, day: date, amount: amount === null ? null : Math.round(amount * UNITS[unit]), currency, source,
  }))
}

function groupByKind({ releases }: Sources) {
  return {
    totals: releases.filter((source) => source.kind === 'totals'),
    monthly: releases.filter((source) => source.kind === 'monthly'),
  }
}

export function encodeIndex(sources: Sources): AidIndex {
  const { totals, monthly } = groupByKind(sources)
  const heads = monthly.map((source) => ({ ...encodeHead(source, sources.donors), months: getMonths(source), hasEuShares: source.euShares.length > 0 }))
  const covered = heads.at(-1)?.months
  return {
    donors: sources.donors.map(({ value }) => ({ id: value.iso3 })),
    totals: totals.map((source) => encodeHead(source, sources.donors)),
    monthly: heads,
    terms: covered ? encodeTerms(sources.terms, covered) : [],
    events: covered ? encodeEvents(sources.milestones, covered) : [],
    populationYear: sources.population[0]?.value.year ?? Number.NaN,
  }
}

/** What `decodeAid` decodes beside the index; the sources must have passed their rules. */
export function encodeAmounts(sources: Sources, { donors }: AidIndex): EncodedAmounts {
  const { totals, monthly } = groupByKind(sources)
  return {
    donors: sources.donors.map(({ value }) => encodeDonor(value, sources.population)),
    totals: totals.map((source) => encodeTotals(source, donors)),
    monthly: monthly.map((source) => encodeMonthly(source, donors)),
  }
}
