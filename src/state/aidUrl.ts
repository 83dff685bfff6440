/**
 * Views of the aid chart as path and query, and back. Where the name in an address differs from the name in `AidQuery`:
 *
 * | address | `AidQuery` |
 * |---|---|
 * | `by` | `groupBy` |
 * | `form` | `chartType` |
 * | `promised` | `showCommitments` |
 * | `goal` | `showTarget` |
 * | `release` (`r29`, or `r19-r29`) | `release` and `older` |
 */
import type { AidIndex } from '../data/aid.ts'
import { formatIsoMonth, parseMonth } from '../data/calendar.ts'
import { ALL_TYPES, CHART_TYPES, defaultQuery, getReleases, getSpan, normalizeAid, toQuery } from './aidView.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Address, type Parsed, type Parts } from './queryString.ts'
import { formatReleases, parseReleases, resolveReleases } from './releases.ts'
import { EU_COUNTS, GROUPINGS, MEASURES, PERIODS, type AidView } from './view.ts'

export const AID_KEYS = ['since', 'until', 'by', 'form', 'sort', 'focus', 'promised', 'goal', 'per', 'eu', 'events'] as const
/** Parts of the path. In a query they say what was requested at an address that does not exist (`state/nearestPage.ts`). */
const PATH_KEYS = ['type', 'measure', 'release'] as const
const SWITCH = ['no', 'yes'] as const
const formatSwitch = (isOn: boolean) => (isOn ? 'yes' : 'no')

/** A view as the values of its address; a part that the view does not have is undefined. */
function toParts(view: AidView, aid: AidIndex): Parts {
  const query = toQuery(view, aid)
  const isMonthly = view.kind === 'monthly'
  return {
    type: query.type,
    measure: query.measure,
    release: formatReleases(query),
    since: isMonthly ? formatIsoMonth(query.since) : undefined,
    until: isMonthly ? formatIsoMonth(query.until) : undefined,
    by: query.groupBy,
    form: query.chartType,
    sort: query.sort,
    focus: query.focus.join(','),
    promised: formatSwitch(query.showCommitments),
    goal: formatSwitch(query.showTarget),
    per: query.chartType === 'flow' ? query.per : undefined,
    eu: query.eu,
    events: formatSwitch(query.events),
  }
}

/** Path `aid/<type>/<measure>/<release>` and the query of what differs from a bare path. */
export function formatAid(view: AidView, aid: AidIndex): Address {
  const choice = getReleases(view)
  const span = getSpan(choice.release, aid)
  const bare = normalizeAid({ ...defaultQuery(aid), ...choice, ...span, type: view.type, measure: view.measure }, aid)
  return {
    path: `aid/${view.type}/${view.measure}/${formatReleases(choice)}`,
    query: writeQuery(AID_KEYS, toParts(view, aid), { ...toParts(bare, aid), per: 'year' }),
  }
}

/** The closest view to any path and query, and the parts that could not be applied. Never throws. */
export function parseAid(path: string, search: string, aid: AidIndex): Parsed<AidView> {
  const [, type, measure, named] = path.toLowerCase().split('/')
  const text = named === undefined ? undefined : resolveReleases(named, aid)
  const query = readQuery(search, [...AID_KEYS, ...PATH_KEYS])
  const first = (key: (typeof AID_KEYS)[number]) => query.get(key)?.[0]
  const base = { ...defaultQuery(aid), ...(text === undefined ? undefined : parseReleases(text, aid)) }
  const span = getSpan(base.release, aid)
  const view = normalizeAid(
    {
      ...base,
      type: findOption(ALL_TYPES, type) ?? base.type,
      measure: findOption(MEASURES, measure) ?? base.measure,
      since: parseMonth(first('since') ?? '') ?? span.since,
      until: parseMonth(first('until') ?? '') ?? span.until,
      groupBy: findOption(GROUPINGS, first('by')) ?? base.groupBy,
      chartType: findOption(CHART_TYPES, first('form')) ?? base.chartType,
      sort: findOption(['amount', 'name'], first('sort')) ?? base.sort,
      focus: (first('focus') ?? '').split(',').flatMap((id) => aid.donors.find((donor) => donor.id === id.toUpperCase())?.id ?? []),
      showCommitments: findOption(SWITCH, first('promised')) === 'yes',
      showTarget: findOption(SWITCH, first('goal')) === 'yes',
      per: findOption(PERIODS, first('per')) ?? base.per,
      eu: findOption(EU_COUNTS, first('eu')) ?? base.eu,
      events: findOption(SWITCH, first('events')) === 'yes',
    },
    aid,
  )
  return { view, mismatches: findMismatches(query, { type, measure, release: text }, toParts(view, aid)) }
}
