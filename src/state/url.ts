/** The codec of addresses. Any text gives the closest view; a view's own text gives the same view again. */
import { formatAid, parseAid } from './aidUrl.ts'
import { formatLeaders, parseLeaders } from './leadersUrl.ts'
import type { Address, Parsed } from './queryString.ts'
import type { Data, View } from './view.ts'

/** Always returns a view, with the parts that it could not apply. Never throws. `path` is `aid/…` or `leaders/…`. */
export function parseAddress(path: string, search: string, data: Data): Parsed<View> {
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  const chart = trimmed.split('/')[0] ?? ''
  if (chart === 'leaders') return parseLeaders(trimmed, search, data.leaders)
  const parsed = parseAid(trimmed, search, data.aid)
  return chart === 'aid' ? parsed : { ...parsed, mismatches: [{ key: 'chart', requested: chart, applied: 'aid' }, ...parsed.mismatches] }
}

/** Path and query of a view; values hold letters, digits, `-`, `,`, `.` and `/` only. */
export function formatAddress(view: View, data: Data): Address {
  return view.chart === 'leaders' ? formatLeaders(view, data.leaders) : formatAid(view, data.aid)
}
