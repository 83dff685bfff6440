/** The scenes of the leaders chart, and the closest valid view to a query. */
import { getNewYear, toDateParts, type Day } from '../data/calendar.ts'
import type { Category, LeadersData } from '../data/leaders.ts'
import type { DayRange, LeadersView, Scene } from './view.ts'
import { clamp } from '../lib/clamp.ts'

/** The shortest range that can be looked at, in days. */
const SHORTEST = 60

/** All the days that can be looked at: from the year of the first members to the end of the year of the newest data. */
export function getExtent(leaders: LeadersData): DayRange {
  const first = leaders.members[0]?.since ?? leaders.asOf
  return { from: getNewYear(toDateParts(first).year), to: getNewYear(toDateParts(leaders.asOf).year + 1) - 1 }
}

interface SceneDefaults {
  readonly from: Day
  readonly milestones: readonly Category[]
  readonly members: boolean
}

/** What a scene shows when nothing else is asked; published links depend on it, so it never changes. */
const SCENE_DEFAULTS: Readonly<Record<Scene, SceneDefaults>> = {
  all: { from: getNewYear(1949), milestones: [], members: true },
  handover: { from: getNewYear(2009), milestones: ['leadership', 'visit'], members: false },
  ukraine: { from: getNewYear(1991), milestones: ['relations', 'summit', 'war', 'visit'], members: false },
}

/** The view of a scene whose address has no query. */
export function defaultLeaders(scene: Scene, leaders: LeadersData): LeadersView {
  const { from, milestones, members } = SCENE_DEFAULTS[scene]
  return { chart: 'leaders', scene, range: { from, to: getExtent(leaders).to }, milestones, members, focus: null }
}

/** The nearest range inside the extent, in order, and no shorter than can be drawn. */
export function clampRange(range: DayRange, leaders: LeadersData): DayRange {
  const extent = getExtent(leaders)
  const toExtent = (day: Day) => clamp(Math.round(day), extent.from, extent.to)
  const from = Math.min(toExtent(Math.min(range.from, range.to)), extent.to - SHORTEST)
  return { from, to: Math.max(toExtent(Math.max(range.from, range.to)), from + SHORTEST) }
}
