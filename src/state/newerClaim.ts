/** The same claim by another release. */
import type { AidData, ReleaseId } from '../data/aid.ts'
import type { Claim } from './claim.ts'
import { formatClaim, parseClaim } from './claimUrl.ts'
import { getNewerRelease } from './newerRelease.ts'

/** The same claim by another release. Settings that the other release can't answer take their defaults. */
export function changeRelease(claim: Claim, release: ReleaseId, aid: AidData): Claim {
  const { path, query } = formatClaim(claim, aid)
  const params = new URLSearchParams(query)
  params.set('release', release)
  return parseClaim(path, params.toString(), aid).view
}

/** The claim by the newest release; null where it is the newest. */
export function getNewerClaim(claim: Claim, aid: AidData): Claim | null {
  const newer = getNewerRelease(claim.release, aid)
  return newer && changeRelease(claim, newer.id, aid)
}
