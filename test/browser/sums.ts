/** Sums over the files of the sources, worked out without the product's code: what pages are compared with. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'

const FOLDER = 'src/data/sources/'
const read = (file: string) => csvParse(readFileSync(`${FOLDER}${file}`, 'utf8'))

/** One month of a donor in Release 29, EUR bn. */
export interface Item {
  readonly donor: string
  readonly year: number
  readonly month: number
  readonly total: number
  readonly military: number
  readonly financial: number
  readonly humanitarian: number
}

export interface Donor {
  readonly id: string
  readonly isEuMember: boolean
  /** 2021, EUR bn; undefined where the release has none. */
  readonly gdp: number | undefined
  /** 2024; undefined where the source has none. */
  readonly population: number | undefined
}

const known = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text))

/** Kiel calls the EU institutions `EU`, our files `EUU`. */
const toId = (iso: string | undefined) => (iso === 'EU' ? 'EUU' : (iso ?? ''))

const populations = new Map(read('population.csv').map(({ iso3, population }) => [iso3, known(population)]))

export const DONORS: readonly Donor[] = read('donors.csv').map(({ iso3 = '', eu_member, gdp_2021_eur_bn }) => ({
  id: iso3, isEuMember: eu_member === '1', gdp: known(gdp_2021_eur_bn), population: populations.get(iso3),
}))

export const ITEMS: readonly Item[] = read('kiel_r29_data_explorer.csv').map(({ iso, year, month, total, military, financial, humanitarian }) => ({
  donor: toId(iso), year: Number(year), month: Number(month), total: Number(total), military: Number(military), financial: Number(financial), humanitarian: Number(humanitarian),
}))

/** Each EU member's part of the EU institutions' aid, EUR bn. */
export const EU_SHARES: ReadonlyMap<string, number> = new Map(read('kiel_r29_eu_aid_shares.csv').map(({ iso, eu_share_bn }) => [toId(iso), Number(eu_share_bn)]))

/** The provenance of the sources: its checked sums are quoted from here. */
export const PROVENANCE = readFileSync(`${FOLDER}PROVENANCE.md`, 'utf8')

/** Sums of `value` by `key`, EUR bn. */
export function sumBy<K>(key: (item: Item) => K, value: (item: Item) => number = ({ total }) => total): ReadonlyMap<K, number> {
  const sums = new Map<K, number>()
  for (const item of ITEMS) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item))
  return sums
}

const EUROPE_BESIDE_THE_EU = ['GBR', 'NOR', 'CHE', 'ISL']

export function getRegion(donor: string): 'usa' | 'europe' | 'others' {
  if (donor === 'USA') return 'usa'
  const isEurope = donor === 'EUU' || EUROPE_BESIDE_THE_EU.includes(donor) || DONORS.some(({ id, isEuMember }) => id === donor && isEuMember)
  return isEurope ? 'europe' : 'others'
}

export type Count = 'eur' | 'gdp' | 'head' | 'shared' | 'military'

/** What each donor gave by a count: EUR bn, a part of its GDP, or EUR per inhabitant. Without those that the count leaves out. */
export function countAll(count: Count): ReadonlyMap<string, number> {
  const sums = sumBy(({ donor }) => donor, ({ total, military }) => (count === 'military' ? military : total))
  return new Map(DONORS.flatMap(({ id, gdp, population }): [string, number][] => {
    const sum = sums.get(id) ?? 0
    switch (count) {
      case 'eur':
      case 'military':
        return [[id, sum]]
      case 'gdp':
        return gdp ? [[id, sum / gdp]] : []
      case 'head':
        return population ? [[id, (sum * 1e9) / population]] : []
      case 'shared':
        return id === 'EUU' ? [] : [[id, sum + (EU_SHARES.get(id) ?? 0)]]
    }
  }))
}

/** One more than the number of donors that gave more; undefined where the count leaves the donor out. Sums that differ by less than a euro are equal. */
export function rankOf(donor: string, values: ReadonlyMap<string, number>): number | undefined {
  const own = values.get(donor)
  return own === undefined ? undefined : 1 + [...values.values()].filter((value) => value > own + 1e-9).length
}
