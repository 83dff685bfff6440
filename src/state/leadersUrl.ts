/** Views of the leaders chart as path and query, and back. */
import { formatIsoDay } from '../data/calendar.ts'
import type { LeadersData } from '../data/leaders.ts'
import { defaultLeaders, readCategories, readDay, clampRange } from './leadersView.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Address, type Mismatch, type Parts } from './queryString.ts'
import { SCENES, type LeadersView } from './view.ts'

export const LEADERS_KEYS = ['from', 'to', 'milestones', 'members', 'focus'] as const

function toParts(view: LeadersView): Parts {
  return {
    scene: view.scene,
    from: formatIsoDay(view.range.from),
    to: formatIsoDay(view.range.to),
    milestones: view.milestones.join(',') || 'none',
    members: view.members ? 'yes' : 'no',
    focus: view.focus ?? '',
  }
}

/** Path `leaders/<scene>` and the query of what differs from the scene's own view. */
export function formatLeaders(view: LeadersView, leaders: LeadersData): Address {
  return {
    path: `leaders/${view.scene}`,
    query: writeQuery(LEADERS_KEYS, toParts(view), toParts(defaultLeaders(view.scene, leaders))),
  }
}

/** The closest view to any path and query, and the parts that could not be applied. Never throws. */
export function parseLeaders(
  path: string,
  search: string,
  leaders: LeadersData,
): { readonly view: LeadersView; readonly mismatches: readonly Mismatch[] } {
  const scene = path.toLowerCase().split('/')[1]
  const base = defaultLeaders(findOption(SCENES, scene) ?? 'all', leaders)
  const query = readQuery(search, [...LEADERS_KEYS, 'scene'])
  const first = (key: (typeof LEADERS_KEYS)[number]) => query.get(key)?.[0]
  const categories = first('milestones')
  const members = findOption(['yes', 'no'], first('members'))
  const view: LeadersView = {
    ...base,
    range: clampRange({ from: readDay(first('from'), base.range.from), to: readDay(first('to'), base.range.to) }, leaders),
    milestones: categories === undefined ? base.milestones : readCategories(categories),
    members: members === undefined ? base.members : members === 'yes',
    focus: [...leaders.terms, ...leaders.milestones].find(({ id }) => id === first('focus')?.toLowerCase())?.id ?? null,
  }
  const requested = new Map<string, readonly string[]>(query)
  if (scene !== undefined && !requested.has('scene')) requested.set('scene', [scene])
  return { view, mismatches: findMismatches(requested, toParts(view)) }
}
