/** The one codec of addresses: any text to the nearest view, any view to its text, and back as it was. */
import { formatAid, parseAid } from './aidUrl.ts'
import { formatLeaders, parseLeaders } from './leadersUrl.ts'
import type { Mismatch } from './queryString.ts'
import type { Data, View } from './view.ts'

/** Always a view; what could not be honoured is told, not thrown. `path` is `aid/…` or `leaders/…`. */
export function parseAddress(
  path: string,
  search: string,
  data: Data,
): { readonly view: View; readonly mismatches: readonly Mismatch[] } {
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  const chart = trimmed.split('/')[0] ?? ''
  if (chart === 'leaders') return parseLeaders(trimmed, search, data.leaders)
  const parsed = parseAid(trimmed, search, data.aid)
  return chart === 'aid' ? parsed : { ...parsed, mismatches: [{ key: 'chart', requested: chart, applied: 'aid' }, ...parsed.mismatches] }
}

/** Path and query of a view; values hold letters, digits, `-`, `,`, `.` and `/` only. */
export function formatAddress(view: View, data: Data): { readonly path: string; readonly query: string } {
  return view.chart === 'leaders' ? formatLeaders(view, data.leaders) : formatAid(view, data.aid)
}
