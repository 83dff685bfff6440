/** The numbers as files at addresses that stay: one tidy table each, described by a Frictionless Data Package. */
import { csvFormatRows } from 'd3'
import { AID_TYPES, type AidData, type MonthlyRelease, type TotalsRelease } from '../data/aid.ts'
import { formatIsoDay, formatIsoMonth } from '../data/calendar.ts'
import type { LeadersData } from '../data/leaders.ts'
import { getPlaceName } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'

type Value = string | number | null

interface Field {
  readonly name: string
  /** A type of the Frictionless Table Schema. */
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth'
  readonly description: string
}

interface DataTable {
  /** The file name without its ending. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

export interface DataFile {
  /** Path from the root of the site. */
  readonly path: string
  readonly text: string
}

const KIEL_CONTACT = 'ukrainetracker@kielinstitut.de'
const KIEL_TERMS =
  `The Kiel Institute states no licence for the data of its Ukraine Support Tracker. Ask ${KIEL_CONTACT} before commercial publication.`

const DONOR_FIELDS: readonly Field[] = [
  { name: 'donor_id', type: 'string', description: 'ISO 3166-1 alpha-3, and EUU for the EU institutions.' },
  { name: 'donor', type: 'string', description: 'The name in English.' },
]

const CREDIT = 'Data source: Kiel Institute for the World Economy - Ukraine Support Tracker'

function toTotalsTable(release: TotalsRelease, aid: AidData, messages: Messages): DataTable {
  return {
    name: release.id,
    title: `Support to Ukraine, Release ${release.number}`,
    description: `${CREDIT}, Release ${release.number}. One cumulative count from January 2022 to ${formatIsoDay(release.through)}; published ${formatIsoDay(release.published)}. A missing value is not in this release.`,
    fields: [
      ...DONOR_FIELDS,
      { name: 'measure', type: 'string', description: 'allocated or committed.' },
      { name: 'type', type: 'string', description: 'military, financial or humanitarian.' },
      { name: 'eur', type: 'integer', description: 'Euros.' },
    ],
    primaryKey: ['donor_id', 'measure', 'type'],
    rows: aid.donors.flatMap(({ id }, donor) => {
      if (release.missing.includes(id)) return []
      return (['allocated', 'committed'] as const).flatMap((measure) =>
        AID_TYPES.map((type, at) => [id, getPlaceName(id, messages.formats), measure, type, release[measure][donor]?.[at] ?? null]),
      )
    }),
  }
}

function toMonthlyTable(release: MonthlyRelease, aid: AidData, messages: Messages): DataTable {
  return {
    name: release.id,
    title: `Support to Ukraine by month, Release ${release.number}`,
    description: `${CREDIT}, Release ${release.number}. Allocations by month from ${formatIsoMonth(release.months.since)} to ${formatIsoMonth(release.months.until)}; published ${formatIsoDay(release.published)}. Months without an allocation are left out. Kiel places undated items in single months, so single months are partly bookkeeping.`,
    fields: [
      ...DONOR_FIELDS,
      { name: 'month', type: 'yearmonth', description: 'YYYY-MM.' },
      { name: 'type', type: 'string', description: 'military, financial or humanitarian.' },
      { name: 'eur', type: 'integer', description: 'Euros allocated in the month.' },
    ],
    primaryKey: ['donor_id', 'month', 'type'],
    rows: aid.donors.flatMap(({ id }, donor) =>
      AID_TYPES.flatMap((type, at) => {
        const sums = release.cumulative[donor]?.[at] ?? []
        return sums.slice(1).flatMap((sum, index) => {
          const euros = sum - (sums[index] ?? 0)
          return euros === 0 ? [] : [[id, getPlaceName(id, messages.formats), formatIsoMonth(release.months.since + index), type, euros]]
        })
      }),
    ),
  }
}

function toLeadersTables(leaders: LeadersData, messages: Messages): readonly DataTable[] {
  const names = new Map<string, { readonly name: () => string }>(Object.entries(messages.names.leaders))
  const titles = new Map<string, { readonly title: () => string }>(Object.entries(messages.names.milestones))
  return [
    {
      name: 'leaders',
      title: 'Secretaries General of NATO',
      description: `Terms to the day, as of ${formatIsoDay(leaders.asOf)}. Sources per row are named on the page.`,
      fields: [
        { name: 'id', type: 'string', description: 'The id used in links.' },
        { name: 'name', type: 'string', description: 'The name in English.' },
        { name: 'number', type: 'integer', description: 'Order among the Secretaries General; empty for an acting one.' },
        { name: 'country_id', type: 'string', description: 'ISO 3166-1 alpha-3.' },
        { name: 'start', type: 'date', description: 'First day in office.' },
        { name: 'end', type: 'date', description: 'Day of handing over, no longer part of the term; empty while in office.' },
      ],
      primaryKey: ['id'],
      rows: leaders.terms.map(({ id, number, country, start, end }) => [id, names.get(id)?.name() ?? id, number, country, formatIsoDay(start), end === null ? null : formatIsoDay(end)]),
    },
    {
      name: 'members',
      title: 'Members of NATO',
      description: 'Accession of each member, to the day.',
      fields: [
        { name: 'country_id', type: 'string', description: 'ISO 3166-1 alpha-3.' },
        { name: 'country', type: 'string', description: 'The name in English.' },
        { name: 'since', type: 'date', description: 'Day of accession.' },
      ],
      primaryKey: ['country_id'],
      rows: leaders.members.map(({ country, since }) => [country, getPlaceName(country, messages.formats), formatIsoDay(since)]),
    },
    {
      name: 'milestones',
      title: 'Milestones between Ukraine and NATO',
      description: 'Days; where only the month is known, its first day, with the precision beside it.',
      fields: [
        { name: 'id', type: 'string', description: 'The id used in links.' },
        { name: 'date', type: 'date', description: 'The day.' },
        { name: 'precision', type: 'string', description: 'day or month.' },
        { name: 'category', type: 'string', description: 'relations, summit, war, enlargement, leadership, aid or visit.' },
        { name: 'title', type: 'string', description: 'What happened, in English.' },
      ],
      primaryKey: ['id'],
      rows: leaders.milestones.map(({ id, day, precision, category }) => [id, formatIsoDay(day), precision, category, titles.get(id)?.title() ?? id]),
    },
  ]
}

/** One head, ISO dates, unrounded numbers, empty where there is no value (RFC 4180). */
function formatTable({ fields, rows }: DataTable): string {
  return `${csvFormatRows([fields.map(({ name }) => name), ...rows.map((row) => row.map((value) => (value === null ? '' : String(value))))])}\n`
}

function formatDataPackage(tables: readonly DataTable[], leaders: LeadersData, url: string | null): string {
  return `${JSON.stringify({
    profile: 'tabular-data-package',
    name: 'rutte-in-kyiv',
    title: 'Rutte in Kyiv: who leads NATO, and who pays for Ukraine’s defence',
    description: `${KIEL_TERMS} Leaders, members and milestones are facts gathered for this explainer, with their sources on the page.`,
    created: `${formatIsoDay(leaders.asOf)}T00:00:00Z`,
    ...(url === null ? {} : { homepage: url }),
    sources: [{ title: 'Kiel Institute for the World Economy, Ukraine Support Tracker', path: 'https://www.ifw-kiel.de/topics/war-against-ukraine/ukraine-support-tracker/', email: KIEL_CONTACT }],
    resources: tables.map(({ name, title, description, fields, primaryKey }) => ({
      profile: 'tabular-data-resource', name, path: `${name}.csv`, title, description, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
      schema: { fields, primaryKey, missingValues: [''] },
    })),
  }, null, 2)}\n`
}

function formatReadme(tables: readonly DataTable[]): string {
  const lines = tables.map(({ name, title, description }) => `${name}.csv\n  ${title}. ${description}`)
  return `Rutte in Kyiv: the numbers\n\n${lines.join('\n\n')}\n\nTerms\n  ${KIEL_TERMS}\n`
}

/** Every file of `data/`. `url` is the site's address where it is known; `messages` are English. */
export function listDataFiles(aid: AidData, leaders: LeadersData, messages: Messages, url: string | null): readonly DataFile[] {
  const tables = [
    ...aid.totals.map((release) => toTotalsTable(release, aid, messages)),
    ...aid.monthly.map((release) => toMonthlyTable(release, aid, messages)),
    ...toLeadersTables(leaders, messages),
  ]
  return [
    ...tables.map((table) => ({ path: `data/${table.name}.csv`, text: formatTable(table) })),
    { path: 'data/datapackage.json', text: formatDataPackage(tables, leaders, url) },
    { path: 'data/README.txt', text: formatReadme(tables) },
  ]
}
