/** Claims with their switches as path and query, and back. */
import { AID_TYPES, type AidData, type MonthlyRelease, type TotalsRelease } from '../data/aid.ts'
import { formatIsoMonth, parseMonth, type Month, type Months } from '../data/calendar.ts'
import { MONTH_BEFORE_VISIT, PLEDGE_YEAR } from '../data/storyDates.ts'
import { CLAIM_IDS, type Claim, type ClaimId } from './claim.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Address, type Parsed, type Parts } from './queryString.ts'
import { getLatestRelease, getStoryRelease, getVisitRelease, listReleases } from './releases.ts'
import { clamp } from '../lib/clamp.ts'

export const CLAIM_KEYS = ['release', 'counted', 'since', 'until', 'joined', 'eu', 'usa', 'separate', 'type'] as const
type Ask = (key: (typeof CLAIM_KEYS)[number]) => string | undefined

/** The month that a text names, or the other one, within the months of a release. */
function readMonth(text: string | undefined, { months }: MonthlyRelease, other: Month): Month {
  return clamp(parseMonth(text ?? '') ?? other, months.since, months.until)
}

function readWindow(ask: Ask, release: MonthlyRelease, other: Months): Months {
  const ends = [readMonth(ask('since'), release, other.since), readMonth(ask('until'), release, other.until)] as const
  return { since: Math.min(...ends), until: Math.max(...ends) }
}

/** The requested release; by default that of the week of the visit. */
function readRelease(ask: Ask, aid: AidData): TotalsRelease | MonthlyRelease {
  return listReleases(aid).find(({ id }) => id === ask('release')?.toLowerCase()) ?? getVisitRelease(aid)
}

function readMonthly(ask: Ask, aid: AidData): MonthlyRelease {
  return aid.monthly.find(({ id }) => id === ask('release')?.toLowerCase()) ?? getStoryRelease(aid)
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
            until: readMonth(ask('until'), release, MONTH_BEFORE_VISIT),
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
        : { claim: id, kind: 'monthly', release: release.id, type, until: readMonth(ask('until'), release, MONTH_BEFORE_VISIT) }
    }
  }
}

function toParts(claim: Claim): Parts {
  const window = 'window' in claim ? claim.window : undefined
  const until = 'until' in claim ? claim.until : window?.until
  return {
    ...claim,
    window: undefined,
    since: window && formatIsoMonth(window.since),
    until: until === undefined ? undefined : formatIsoMonth(until),
  }
}

/** The claim with its default settings. */
export function defaultClaim(id: ClaimId, aid: AidData): Claim {
  return readClaim(id, () => undefined, aid)
}

/** The closest claim to any path (`claim/<id>`) and query, and the parts that could not be applied. Never throws. */
export function parseClaim(path: string, search: string, aid: AidData): Parsed<Claim> {
  const id = path.toLowerCase().split('/')[1]
  const given = readQuery(search, CLAIM_KEYS)
  const query = given.get('release')?.[0]?.toLowerCase() === 'latest' ? new Map(given).set('release', [getLatestRelease(aid).id]) : given
  const claim = readClaim(findOption(CLAIM_IDS, id) ?? 'ninety-nine', (key) => query.get(key)?.[0], aid)
  return { view: claim, mismatches: findMismatches(query, { claim: id }, toParts(claim)) }
}

/** Path `claim/<id>` and the query of the settings that differ from the defaults. */
export function formatClaim(claim: Claim, aid: AidData): Address {
  const ofRelease = toParts(readClaim(claim.claim, (key) => (key === 'release' ? claim.release : undefined), aid))
  const defaults = { ...ofRelease, release: defaultClaim(claim.claim, aid).release }
  return { path: `claim/${claim.claim}`, query: writeQuery(CLAIM_KEYS, toParts(claim), defaults) }
}
