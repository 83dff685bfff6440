/** Views of the aid chart as path and query, and back. */
import type { AidIndex } from '../data/aid.ts'
import { formatIsoMonth, parseMonth } from '../data/calendar.ts'
import { AID_FORMS, ALL_TYPES, defaultQuery, getLatestRelease, normalizeAid, getSpan, toQuery } from './aidView.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Mismatch, type Parts } from './queryString.ts'
import { MEASURES, type AidView } from './view.ts'

export const AID_KEYS = ['since', 'until', 'by', 'form', 'sort', 'focus', 'promised', 'goal'] as const
const SWITCH = ['no', 'yes'] as const

/** What is on the screen in the words of the address; months only where the release has them. */
function toParts(view: AidView, aid: AidIndex): Parts {
  const wish = toQuery(view, aid)
  const monthly = view.kind === 'monthly'
  return {
    type: wish.type,
    measure: wish.measure,
    release: wish.release,
    since: monthly ? formatIsoMonth(wish.since) : undefined,
    until: monthly ? formatIsoMonth(wish.until) : undefined,
    by: wish.by,
    form: wish.form,
    sort: wish.sort,
    focus: wish.focus.join(','),
    promised: wish.promised ? 'yes' : 'no',
    goal: wish.goal ? 'yes' : 'no',
  }
}

/** Path `aid/<type>/<measure>/<release>` and the query of what differs from a bare path. */
export function formatAid(view: AidView, aid: AidIndex): { readonly path: string; readonly query: string } {
  const span = getSpan(view.release, aid)
  const bare = normalizeAid({ ...defaultQuery(aid), ...span, type: view.type, measure: view.measure, release: view.release }, aid)
  return {
    path: `aid/${view.type}/${view.measure}/${view.release}`,
    query: writeQuery(AID_KEYS, toParts(view, aid), toParts(bare, aid)),
  }
}

/** The nearest view to any path and query, and what of them was not honoured. Never throws. */
export function parseAid(
  path: string,
  search: string,
  aid: AidIndex,
): { readonly view: AidView; readonly mismatches: readonly Mismatch[] } {
  const [, type, measure, named] = path.split('/')
  const text = named === 'latest' ? getLatestRelease(aid).id : named
  const release = text === 'both' ? 'both' as const : [...aid.totals, ...aid.monthly].find(({ id }) => id === text)?.id
  const query = readQuery(search, AID_KEYS)
  const first = (key: (typeof AID_KEYS)[number]) => query.get(key)?.[0]
  const base = { ...defaultQuery(aid), ...(release ? { release } : {}) }
  const span = getSpan(base.release, aid)
  const view = normalizeAid(
    {
      release: base.release,
      type: findOption(ALL_TYPES, type) ?? base.type,
      measure: findOption(MEASURES, measure) ?? base.measure,
      since: parseMonth(first('since') ?? '') ?? span.since,
      until: parseMonth(first('until') ?? '') ?? span.until,
      by: findOption(['donor', 'bloc'], first('by')) ?? base.by,
      form: findOption(AID_FORMS, first('form')) ?? base.form,
      sort: findOption(['amount', 'name'], first('sort')) ?? base.sort,
      focus: (first('focus') ?? '').split(',').flatMap((id) => aid.donors.find((donor) => donor.id === id.toUpperCase())?.id ?? []),
      promised: findOption(SWITCH, first('promised')) === 'yes',
      goal: findOption(SWITCH, first('goal')) === 'yes',
    },
    aid,
  )
  const mismatches = new Map<string, readonly string[]>(query)
  for (const [key, value] of Object.entries({ type, measure, release: text })) if (value !== undefined) mismatches.set(key, [value])
  return { view, mismatches: findMismatches(mismatches, toParts(view, aid)) }
}
