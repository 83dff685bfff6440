/** One donor, every count: its page as path and query, and back. */
import type { AidIndex, DonorId } from '../data/aid.ts'
import type { Lang } from '../i18n/languages.ts'
import { getPageUrl } from './paths.ts'
import { findMismatches, readQuery, writeQuery, type Address, type Parsed, type Parts } from './queryString.ts'

export const DONOR_KEYS = ['with'] as const

export interface DonorView {
  readonly donor: DonorId
  /** A second donor beside it; null where there is none, never the donor itself. */
  readonly other: DonorId | null
}

function findDonor(text: string | undefined, aid: AidIndex): DonorId | undefined {
  return aid.donors.find(({ id }) => id === text?.toUpperCase())?.id
}

function toParts({ donor, other }: DonorView): Parts {
  return { donor, with: other ?? undefined }
}

/** Path `donor/<iso3>` and the query of the second donor. */
export function formatDonor(view: DonorView): Address {
  return { path: `donor/${view.donor}`, query: writeQuery(DONOR_KEYS, toParts(view), {}) }
}

/** The page of one donor, from the root of the site. */
export function getDonorUrl(donor: DonorId, lang: Lang): string {
  return getPageUrl('donor', formatDonor({ donor, other: null }), lang)
}

/** The closest donor to any path (`donor/<iso3>`) and query, and the parts that could not be applied. Throws only where there are no donors. */
export function parseDonor(path: string, search: string, aid: AidIndex): Parsed<DonorView> {
  const named = path.split('/')[1]
  const donor = findDonor(named, aid) ?? aid.donors.find(({ id }) => id === 'USA')?.id ?? aid.donors[0]?.id
  if (donor === undefined) throw new Error('donors.csv: no donor')
  const query = readQuery(search, DONOR_KEYS)
  const other = findDonor(query.get('with')?.[0], aid) ?? null
  const view = { donor, other: other === donor ? null : other }
  const requested = new Map([...query].map(([key, values]) => [key, values.map((value) => value.toUpperCase())] as const))
  return { view, mismatches: findMismatches(requested, { donor: named?.toUpperCase() }, toParts(view)) }
}
