/** Views of the leaders chart as path and query, and back. */
import { formatIsoDay, parseDay } from '../data/calendar.ts'
import { CATEGORIES, type LeadersData } from '../data/leaders.ts'
import { defaultLeaders, clampRange } from './leadersView.ts'
import { findMismatches, findOption, readQuery, writeQuery, type Address, type Parsed, type Parts } from './queryString.ts'
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
export function parseLeaders(path: string, search: string, leaders: LeadersData): Parsed<LeadersView> {
  const scene = path.toLowerCase().split('/')[1]
  const base = defaultLeaders(findOption(SCENES, scene) ?? 'all', leaders)
  const query = readQuery(search, [...LEADERS_KEYS, 'scene'])
  const first = (key: (typeof LEADERS_KEYS)[number]) => query.get(key)?.[0]
  const day = (key: 'from' | 'to') => parseDay(first(key) ?? '') ?? base.range[key]
  const categories = first('milestones')?.toLowerCase().split(',')
  const members = findOption(['yes', 'no'], first('members'))
  const view: LeadersView = {
    ...base,
    range: clampRange({ from: day('from'), to: day('to') }, leaders),
    milestones: categories ? CATEGORIES.filter((category) => categories.includes(category)) : base.milestones,
    members: members === undefined ? base.members : members === 'yes',
    focus: [...leaders.terms, ...leaders.milestones].find(({ id }) => id === first('focus')?.toLowerCase())?.id ?? null,
  }
  return { view, mismatches: findMismatches(query, { scene }, toParts(view)) }
}
