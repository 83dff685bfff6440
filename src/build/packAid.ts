/** The checked sources of aid, in the short form that travels to the reader. */
import { sum } from 'd3'
import {
  AID_TYPES,
  type AidType,
  type Announcement,
  type Bloc,
  type Donor,
  type Euros,
  type TermMonths,
  type TotalsRelease,
} from '../data/aid.ts'
import { type Months, monthOf } from '../data/calendar.ts'
import type { PackedAid, PackedRelease } from '../data/decode.ts'
import type { AnnouncementRow, DonorRow, ReleaseRow, TotalRow } from '../data/schema.ts'
import { FIRST_MONTH, monthOfRow } from './releaseRules.ts'
import type { MonthlySource, Sources, TotalsSource } from './sources.ts'

const UNITS = { '': 1, m: 1e6, bn: 1e9 } as const

function blocOf({ iso3, donor_type, nato_member }: DonorRow): Bloc {
  if (iso3 === 'USA') return 'usa'
  if (donor_type === 'eu_institutions') return 'eu'
  return nato_member ? 'allies' : 'outside'
}

function packDonor(row: DonorRow): Donor {
  const since = row.nato_member_since
  return { id: row.iso3, bloc: blocOf(row), natoSince: since === null ? null : monthOf(since) }
}

function packAnnouncement({ id, iso3, date, amount, unit, currency, source }: AnnouncementRow): Announcement {
  const whole = amount === null ? null : Math.round(amount * UNITS[unit])
  return { id, donor: iso3, day: date, amount: whole, currency, source }
}

const packHead = ({ id, number, published, through }: ReleaseRow) => ({ id, number, published, through })

function byType<T>(of: (type: AidType) => T): readonly [T, T, T] {
  const [military, financial, humanitarian] = AID_TYPES
  return [of(military), of(financial), of(humanitarian)]
}

function packTotals({ release, rows, gdp }: TotalsSource, donors: readonly Donor[]): TotalsRelease {
  const find = (donor: Donor, measure: TotalRow['measure']) =>
    byType((type) =>
      rows.find(({ value }) => value.iso3 === donor.id && value.measure === measure && value.type === type),
    )
  const eurosOf = (donor: Donor, measure: TotalRow['measure']): Euros | null => {
    const [military, financial, humanitarian] = find(donor, measure)
    if (!military || !financial || !humanitarian) return null
    return [military.value.eur_bn, financial.value.eur_bn, humanitarian.value.eur_bn]
  }
  return {
    ...packHead(release.value),
    counts: 'totals',
    gdp,
    allocated: donors.map((donor) => eurosOf(donor, 'allocations') ?? [0, 0, 0]),
    committed: donors.map((donor) => eurosOf(donor, 'commitments')),
  }
}

function packMonthly({ release, rows }: MonthlySource, donors: readonly Donor[]): PackedRelease {
  const months = { since: FIRST_MONTH, until: monthOf(release.value.through) }
  const unit = rows.every(({ value }) => AID_TYPES.every((type) => value[type] % 1000 === 0)) ? 1000 : 1
  const perDonor = donors.map((donor) => rows.map(({ value }) => value).filter(({ iso }) => iso === donor.id))
  return {
    ...packHead(release.value),
    counts: 'monthly',
    gdp: perDonor.map(([first]) => first?.gdp ?? null),
    committed: perDonor.map((own) => sum(own, ({ commitments }) => commitments)),
    months,
    unit,
    packed: perDonor.map((own) =>
      byType((type) => {
        const amounts = new Map(own.map((row) => [monthOfRow(row) - months.since, row[type] / unit]))
        const texts = Array.from({ length: months.until - months.since + 1 }, (_, n) => amounts.get(n) || '')
        return texts.join('.').replace(/\.+$/, '')
      }),
    ),
  }
}

/** Whoever was in office in a release's months, no month counted twice: the month of a handover is the successor's. */
function packTerms(terms: Sources['terms'], covered: Months | undefined): readonly TermMonths[] {
  if (!covered) return []
  return terms
    .filter(({ value }) => value.no !== null)
    .map(({ value: { id, start, end } }) => ({
      id,
      months: {
        since: Math.max(monthOf(start), covered.since),
        until: Math.min(end === null ? covered.until : monthOf(end) - 1, covered.until),
      },
    }))
    .filter(({ months }) => months.since <= months.until)
}

/** What `decodeAid` unpacks; the sources must have passed their rules. */
export function packAnnouncements({ announcements }: Sources): readonly Announcement[] {
  return announcements.map(({ value }) => packAnnouncement(value))
}

export function packAid({ donors: rows, releases, terms }: Sources): PackedAid {
  const donors = rows.map(({ value }) => packDonor(value))
  const monthly = releases.flatMap((source) => (source.form === 'monthly' ? [packMonthly(source, donors)] : []))
  return {
    donors,
    totals: releases.flatMap((source) => (source.form === 'totals' ? [packTotals(source, donors)] : [])),
    monthly,
    terms: packTerms(terms, monthly.at(-1)?.months),
  }
}
