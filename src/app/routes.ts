/** Lists all pages of the site. */
import type { AidIndex } from '../data/aid.ts'
import { ALL_TYPES } from '../state/aidView.ts'
import { formatLatestPair, formatReleases, listPairs, resolveReleases } from '../state/releases.ts'
import { CLAIM_IDS } from '../state/claim.ts'
import { MEASURES, SCENES } from '../state/view.ts'
import { getPath, type Kind, type PageInfo } from '../state/paths.ts'
import { LANGS } from '../i18n/languages.ts'

function listAddresses(aid: AidIndex): readonly (readonly [Kind, string])[] {
  const releases = [...aid.totals, ...aid.monthly].map(({ id }) => id)
  const charts = ALL_TYPES.flatMap((type) =>
    MEASURES.flatMap((measure) => {
      const counts: readonly string[] = measure === 'eur' ? [...releases, 'latest', 'both', ...listPairs(aid).map(formatReleases), formatLatestPair(aid)] : [...releases, 'latest']
      return counts.map((release) => ['aid', `aid/${type}/${measure}/${release}`] as const)
    }),
  )
  return [
    ['story', ''],
    ...charts,
    ...SCENES.map((scene) => ['leaders', `leaders/${scene}`] as const),
    ...CLAIM_IDS.map((id) => ['claim', `claim/${id}`] as const),
    ...aid.donors.map(({ id }) => ['donor', `donor/${id}`] as const),
    ['playground', ''],
    ['not-found', ''],
  ]
}

/** The permanent address of a page: `latest` and `both` are replaced by the releases they mean. */
function toCanonical(address: string, aid: AidIndex): string {
  return address.replace(/(?<=^aid\/.*\/)[^/]+$/, (text) => resolveReleases(text, aid))
}

export function listPages(aid: AidIndex): readonly PageInfo[] {
  return LANGS.flatMap((lang) =>
    listAddresses(aid).map(([kind, address]) => ({
      kind, lang, address,
      path: getPath(kind, address, lang),
      canonical: getPath(kind, toCanonical(address, aid), lang),
    })),
  )
}
