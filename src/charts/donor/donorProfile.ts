/** One donor by every count: amounts and ranks, each from the rows of the chart that shows it. */
import { AID_TYPES, type AidData, type AidType, type DonorId } from '../../data/aid.ts'
import { defaultQuery, normalizeAid, type AidQuery } from '../../state/aidView.ts'
import { getStoryRelease, getVisitRelease } from '../../state/releases.ts'
import type { AidView, FlowView, Measure } from '../../state/view.ts'
import { isBarsView, toComparisonRows, toRows, type NameOrder } from '../aid/rows.ts'

export const COUNTS = ['eur', 'gdp', 'head', 'shared', 'military'] as const
/** In euros, of GDP, per inhabitant, with its share of the EU's aid, and of military aid in euros. */
export type Count = (typeof COUNTS)[number]

export interface Standing {
  readonly count: Count
  readonly measure: Measure
  /** Null where the count has none: no GDP, no population, or the EU institutions where their aid is shared out. */
  readonly value: number | null
  /** Null for an amount of 0, too: a place among donors that gave nothing says nothing. */
  readonly rank: number | null
  /** How many donors have the figure, those with 0 included. */
  readonly ranked: number
  /** Of `value`, what was given through the EU; 0 but for its members, and where it is not shared out. */
  readonly throughEu: number
  /** The chart of this count with the donor in focus. */
  readonly view: AidView
}

export interface DonorProfile {
  readonly donor: DonorId
  /** In the order of `COUNTS`. */
  readonly standings: readonly Standing[]
  /** EUR bn, all months. */
  readonly types: readonly { readonly type: AidType; readonly value: number }[]
  /** EUR bn to the last day that both releases cover. */
  readonly comparison: { readonly then: number; readonly now: number; readonly change: number; readonly view: AidView }
}

const QUERIES: Readonly<Record<Count, Partial<AidQuery>>> = {
  eur: {},
  gdp: { measure: 'gdp' },
  head: { measure: 'head' },
  shared: { eu: 'shared' },
  military: { type: 'military' },
}

const NO_ORDER: NameOrder = () => 0

/** The chart of a count with donors in focus, by the release of the story. */
export function getCountView(count: Count, focus: readonly DonorId[], data: AidData): AidView {
  return normalizeAid({ ...defaultQuery(data), focus, ...QUERIES[count] }, data)
}

/** What donors allocated in each year, by the release of the story. */
export function getYearsView(focus: readonly DonorId[], data: AidData): FlowView {
  const view = normalizeAid({ ...defaultQuery(data), chartType: 'flow', focus }, data)
  if (view.kind !== 'monthly' || view.chartType !== 'flow') throw new Error('the release of the story is no release by month')
  return view
}

function toStanding(count: Count, donor: DonorId, data: AidData): Standing {
  const view = getCountView(count, [donor], data)
  if (!isBarsView(view)) throw new Error(`${count} is no chart of bars`)
  const rows = toRows(view, data, NO_ORDER)
  const row = rows.find(({ key }) => key === donor)
  return {
    count, view, measure: view.measure,
    value: row?.total ?? null, rank: row?.total === 0 ? null : row?.rank ?? null,
    ranked: rows.filter(({ rank }) => rank !== null).length,
    throughEu: row?.parts.find(({ type }) => type === 'throughEu')?.value ?? 0,
  }
}

/** Throws where the data lack the releases of the story. */
export function toDonorProfile(donor: DonorId, data: AidData): DonorProfile {
  const view = getCountView('eur', [donor], data)
  const row = isBarsView(view) ? toRows(view, data, NO_ORDER).find(({ key }) => key === donor) : undefined
  const pair = normalizeAid({ ...defaultQuery(data), older: getVisitRelease(data).id, release: getStoryRelease(data).id, focus: [donor] }, data)
  if (pair.kind !== 'comparison') throw new Error('the releases of the story cannot be compared')
  const change = toComparisonRows(pair, data, NO_ORDER).find(({ key }) => key === donor)
  return {
    donor,
    standings: COUNTS.map((count) => toStanding(count, donor, data)),
    types: AID_TYPES.map((type) => ({ type, value: row?.parts.find((part) => part.type === type)?.value ?? 0 })),
    comparison: { then: change?.then ?? 0, now: change?.now ?? 0, change: change?.change ?? 0, view: pair },
  }
}
