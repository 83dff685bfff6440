/** Which release an address or the story means. Only the meaning of `latest` ever changes. */
import type { AidIndex, MonthlyHead, ReleaseHead, ReleaseId } from '../data/aid.ts'

/**
 * The releases of the story, the claims and addresses without a release. They never change: the one of the week
 * of the visit, and the newest of the day the story was written.
 */
export const STORY_RELEASES = { then: 'r19', now: 'r29' } as const
/** The meaning of `both` in an address. */
const BOTH = `${STORY_RELEASES.then}-${STORY_RELEASES.now}`
const LATEST = 'latest'

type Index<T extends ReleaseHead, M extends MonthlyHead> = { readonly totals: readonly T[]; readonly monthly: readonly M[] }

/** All releases, oldest first. */
export function listReleases<T extends ReleaseHead, M extends MonthlyHead>(aid: Index<T, M>): readonly (T | M)[] {
  return [...aid.totals, ...aid.monthly].toSorted((a, b) => a.published - b.published)
}

/**
 * The newest release by month: for `latest`, the explorer's first view, and the notice of a newer release.
 * Nothing else may depend on it. Throws where the data hold none.
 */
export function getLatestRelease<M extends MonthlyHead>(aid: { readonly monthly: readonly M[] }): M {
  const latest = aid.monthly.at(-1)
  if (!latest) throw new Error('releases.csv: no release by month')
  return latest
}

/** The release of the week of the visit. Throws where the data lack it. */
export function getVisitRelease<T extends ReleaseHead>(aid: { readonly totals: readonly T[] }): T {
  const release = aid.totals.find(({ id }) => id === STORY_RELEASES.then)
  if (!release) throw new Error(`releases.csv: the story needs ${STORY_RELEASES.then}`)
  return release
}

/** The release that the story and every address without one are counted by. Throws where the data lack it. */
export function getStoryRelease<M extends MonthlyHead>(aid: { readonly monthly: readonly M[] }): M {
  const release = aid.monthly.find(({ id }) => id === STORY_RELEASES.now)
  if (!release) throw new Error(`releases.csv: the story needs ${STORY_RELEASES.now}`)
  return release
}

/** A release, or two to compare; `older` is null where there is one. */
export interface ReleaseChoice {
  readonly release: ReleaseId
  readonly older: ReleaseId | null
}

/** `r29`, or `r19-r29` for two. */
export function formatReleases({ release, older }: ReleaseChoice): string {
  return older === null ? release : `${older}-${release}`
}

/** The form of a choice that follows the newest release; null if the choice is not of the newest. */
export function formatLiveReleases({ release, older }: ReleaseChoice, aid: AidIndex): string | null {
  if (release !== getLatestRelease(aid).id) return null
  return older === null ? LATEST : older === listReleases(aid)[0]?.id ? formatLatestPair(aid) : null
}

/** Replaces `both` and `latest` in the text of an address by their releases. */
export function resolveReleases(given: string, aid: AidIndex): string {
  const text = given.toLowerCase()
  return text === 'both' ? BOTH : text.split('-').map((part) => (part === LATEST ? getLatestRelease(aid).id : part)).join('-')
}

/** Two releases in the order of publication; null where they are the same or one is unknown. */
export function pairReleases(one: ReleaseId, other: ReleaseId, aid: AidIndex): ReleaseChoice | null {
  const [older, newer, ...more] = listReleases(aid).filter(({ id }) => id === one || id === other)
  return older && newer && more.length === 0 ? { release: newer.id, older: older.id } : null
}

/** Reads `r29` or `r19-r29`; undefined where no part names a release. Of a broken pair the part that exists counts. */
export function parseReleases(text: string, aid: AidIndex): ReleaseChoice | undefined {
  const [first, second] = text.split('-').flatMap((part) => listReleases(aid).find(({ id }) => id === part)?.id ?? [])
  if (first === undefined) return undefined
  return (second === undefined ? null : pairReleases(first, second, aid)) ?? { release: first, older: null }
}

/** Any two releases, the older first. */
export function listAllPairs(aid: AidIndex): readonly ReleaseChoice[] {
  const ids = listReleases(aid).map(({ id }) => id)
  return ids.flatMap((older, at) => ids.slice(at + 1).map((release) => ({ release, older })))
}

/**
 * The pairs with their own page: neighbours, and the first with every later one. A further release only adds
 * pairs, so that no page is lost.
 */
export function listPairs(aid: AidIndex): readonly ReleaseChoice[] {
  const ids = listReleases(aid).map(({ id }) => id)
  return listAllPairs(aid).filter(({ older, release }) => older === ids[0] || older === ids[ids.indexOf(release) - 1])
}

/** The first release compared with the newest. */
export function formatLatestPair(aid: AidIndex): string {
  return `${listReleases(aid)[0]?.id}-${LATEST}`
}
