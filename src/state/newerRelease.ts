/** The same view in the newest release, where an older one is shown. */
import type { AidIndex, ReleaseHead, ReleaseId } from '../data/aid.ts'
import { getReleases, isFullSpan, normalizeAid, toQuery } from './aidView.ts'
import { getLatestRelease, listReleases } from './releases.ts'
import type { AidView } from './view.ts'

/** The newest release where it was published after the one shown; null where there is no newer one. */
export function getNewerRelease(shown: ReleaseId, aid: AidIndex): ReleaseHead | null {
  const latest = getLatestRelease(aid)
  const release = listReleases(aid).find(({ id }) => id === shown)
  return release && release.published < latest.published ? latest : null
}

/** The view in the newest release: the same months, or all of them where it shows all; null where it is the newest. */
export function getNewerView(view: AidView, aid: AidIndex): AidView | null {
  const { release, older } = getReleases(view)
  const newer = getNewerRelease(release, aid)
  if (!newer) return null
  const query = toQuery(view, aid)
  const shown = aid.monthly.find(({ id }) => id === release)
  const isWhole = !shown || isFullSpan(shown, query.since, query.until)
  return normalizeAid({ ...query, release: newer.id, older, ...(isWhole ? getLatestRelease(aid).months : {}) }, aid)
}
