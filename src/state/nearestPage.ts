/** Finds the page that a wrong address most likely means. */
import type { AidIndex } from '../data/aid.ts'
import type { LeadersData } from '../data/leaders.ts'
import { LANGS, ROOT_LANG, type Lang } from '../i18n/languages.ts'
import { repairHash, repairPath, repairUrl } from '../lib/repairUrl.ts'
import { AID_KEYS, formatAid, parseAid } from './aidUrl.ts'
import { CLAIM_IDS } from './claim.ts'
import { CLAIM_KEYS } from './claimUrl.ts'
import { formatLeaders, LEADERS_KEYS, parseLeaders } from './leadersUrl.ts'
import { DONOR_KEYS, formatDonor, parseDonor } from './donorUrl.ts'
import { getPath } from './paths.ts'
import type { Mismatch } from './queryString.ts'

export interface NearestPageData {
  readonly aid: AidIndex
  readonly leaders: LeadersData
}

/** The given query, with the parts of the path that do not exist, so that the page can report them. */
function addMismatches(search: string, keys: readonly string[], mismatches: readonly Mismatch[] = []): string {
  const reported = mismatches.map(({ key, requested }) => `${key}=${encodeURIComponent(requested)}`)
  const kept = repairUrl(search, '', keys).search.replace(/^\?/, '')
  const query = [kept, ...reported].filter((part) => part !== '').join('&')
  return query === '' ? '' : `?${query}`
}

/**
 * Path, query and fragment from the root of the site of the page nearest to `path`, itself from the root; null where it is
 * nothing like a page of ours.
 */
export function findNearestPage(path: string, search: string, data: NearestPageData): string | null {
  // A fragment that was escaped on its way is part of the path.
  const [folder = '', hidden = ''] = path.split(/%(?:25)?23/i)
  const page = findPage(folder, search, data)
  const hash = repairHash(hidden)
  return page === null || hash === '' ? page : `${page}#${hash}`
}

function findPage(path: string, search: string, { aid, leaders }: NearestPageData): string | null {
  const parts = repairPath(path).split('/').filter((part) => part !== '')
  const lang: Lang = LANGS.find((one) => one === parts[0]) ?? ROOT_LANG
  const [first, second = '', ...more] = parts[0] === lang ? parts.slice(1) : parts
  if (first === undefined) return getPath('story', '', lang) + repairUrl(search, '', []).search
  if (first === 'embed' && second === '') return getPath('playground', '', lang)
  if (first === 'claim') {
    const id = CLAIM_IDS.find((one) => one === second)
    return id === undefined ? null : getPath('claim', `claim/${id}`, lang) + addMismatches(search, CLAIM_KEYS)
  }
  if (first === 'donor') {
    const { view, mismatches } = parseDonor(`donor/${second}`, '', aid)
    return mismatches.length > 0 ? null : getPath('donor', formatDonor(view).path, lang) + addMismatches(search, DONOR_KEYS)
  }
  if (first !== 'chart') return null
  if (second === 'aid') {
    const { view, mismatches } = parseAid(['aid', ...more].join('/'), '', aid)
    return getPath('aid', formatAid(view, aid).path, lang) + addMismatches(search, AID_KEYS, mismatches)
  }
  if (second === 'leaders') {
    const { view, mismatches } = parseLeaders(['leaders', ...more].join('/'), '', leaders)
    return getPath('leaders', formatLeaders(view, leaders).path, lang) + addMismatches(search, LEADERS_KEYS, mismatches)
  }
  return null
}
