/** Claims with their switches as path and query, and back. */
import { AID_TYPES, type AidData, type MonthlyRelease, type TotalsRelease } from '../data/aid.ts'
import { formatIsoMonth, parseMonth, type Month, type Months } from '../data/calendar.ts'
import { MONTH_BEFORE_VISIT, PLEDGE_YEAR } from '../data/storyDates.ts'
import { CLAIM_IDS, type Claim, type ClaimId } from './claim.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Address, type Mismatch, type Parts } from './queryString.ts'
import { getLatestRelease, getStoryRelease, getVisitRelease, listReleases } from './releases.ts'
import { clamp } from '../lib/clamp.ts'

export const CLAIM_KEYS = ['release', 'counted', 'since', 'until', 'joined', 'eu', 'usa', 'separate', 'type'] as const
type Ask = (key: (typeof CLAIM_KEYS)[number]) => string | undefined

function clampTo(release: MonthlyRelease, month: Month | undefined, other: Month): Month {
  return clamp(month ?? other, release.months.since, release.months.until)
}

function readWindow(ask: Ask, release: MonthlyRelease, other: Months): Months {
  const ends = [
    clampTo(release, parseMonth(ask('since') ?? ''), other.since),
    clampTo(release, parseMonth(ask('until') ?? ''), other.until),
  ] as const
  return { since: Math.min(...ends), until: Math.max(...ends) }
}

/** The requested release; by default that of the week of the visit. */
function readRelease(ask: Ask, aid: AidData): TotalsRelease | MonthlyRelease {
  const text = ask('release') === 'latest' ? getLatestRelease(aid).id : ask('release')
  return listReleases(aid).find(({ id }) => id === text?.toLowerCase()) ?? getVisitRelease(aid)
}

function readMonthly(ask: Ask, aid: AidData): MonthlyRelease {
  const text = ask('release') === 'latest' ? getLatestRelease(aid).id : ask('release')
  return aid.monthly.find(({ id }) => id === text?.toLowerCase()) ?? getStoryRelease(aid)
}

function readClaim(id: ClaimId, ask: Ask, aid: AidData): Claim {
  switch (id) {
    case 'ninety-nine': {
      const release = readRelease(ask, aid)
      const eu = findOption(['in', 'out'], ask('eu')) ?? 'in'
      const type = findOption(['military', 'all'], ask('type')) ?? 'military'
      return release.kind === 'totals'
        ? { claim: id, kind: 'totals', release: release.id, counted: findOption(['allocated', 'committed'], ask('counted')) ?? 'allocated', eu, type }
        : {
            claim: id, kind: 'monthly', release: release.id, eu, type,
            until: clampTo(release, parseMonth(ask('until') ?? ''), MONTH_BEFORE_VISIT),
            joined: findOption(['always', 'since'], ask('joined')) ?? 'always',
          }
    }
    case 'pledge': {
      const release = readMonthly(ask, aid)
      return { claim: id, release: release.id, window: readWindow(ask, release, PLEDGE_YEAR), usa: findOption(['in', 'out'], ask('usa')) ?? 'in' }
    }
    case 'eight-billion': {
      const release = readMonthly(ask, aid)
      const other = { since: MONTH_BEFORE_VISIT, until: MONTH_BEFORE_VISIT }
      return { claim: id, release: release.id, window: readWindow(ask, release, other), separate: findOption(['in', 'out'], ask('separate')) ?? 'out' }
    }
    case 'unprecedented': {
      const release = readRelease(ask, aid)
      const type = findOption(['all', ...AID_TYPES], ask('type')) ?? 'all'
      return release.kind === 'totals'
        ? { claim: id, kind: 'totals', release: release.id, type }
        : { claim: id, kind: 'monthly', release: release.id, type, until: clampTo(release, parseMonth(ask('until') ?? ''), MONTH_BEFORE_VISIT) }
    }
  }
}

function toParts(claim: Claim): Parts {
  const window = 'window' in claim ? claim.window : undefined
  const until = 'until' in claim ? claim.until : window?.until
  return {
    claim: claim.claim,
    release: claim.release,
    counted: 'counted' in claim ? claim.counted : undefined,
    since: window && formatIsoMonth(window.since),
    until: until === undefined ? undefined : formatIsoMonth(until),
    joined: 'joined' in claim ? claim.joined : undefined,
    eu: 'eu' in claim ? claim.eu : undefined,
    usa: 'usa' in claim ? claim.usa : undefined,
    separate: 'separate' in claim ? claim.separate : undefined,
    type: 'type' in claim ? claim.type : undefined,
  }
}

/** The claim with its default settings. */
export function defaultClaim(id: ClaimId, aid: AidData): Claim {
  return readClaim(id, () => undefined, aid)
}

/** The closest claim to any path (`claim/<id>`) and query, and the parts that could not be applied. Never throws. */
export function parseClaim(path: string, search: string, aid: AidData): { readonly view: Claim; readonly mismatches: readonly Mismatch[] } {
  const id = path.toLowerCase().split('/')[1]
  const query = readQuery(search, CLAIM_KEYS)
  const claim = readClaim(findOption(CLAIM_IDS, id) ?? 'ninety-nine', (key) => query.get(key)?.[0], aid)
  const requested = new Map<string, readonly string[]>(query)
  if (requested.get('release')?.[0] === 'latest') requested.set('release', [getLatestRelease(aid).id])
  if (id !== undefined) requested.set('claim', [id])
  return { view: claim, mismatches: findMismatches(requested, toParts(claim)) }
}

/** Path `claim/<id>` and the query of the settings that differ from the defaults. */
export function formatClaim(claim: Claim, aid: AidData): Address {
  const ofRelease = toParts(readClaim(claim.claim, (key) => (key === 'release' ? claim.release : undefined), aid))
  const defaults = { ...ofRelease, release: defaultClaim(claim.claim, aid).release }
  return { path: `claim/${claim.claim}`, query: writeQuery(CLAIM_KEYS, toParts(claim), defaults) }
}
