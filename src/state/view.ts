/** What a reader looks at: one small value that address, scroll and controls produce and charts draw. */
import type { AidData, AidIndex, AidTypes, DonorId, ReleaseId } from '../data/aid.ts'
import type { Day, Months } from '../data/calendar.ts'
import type { Category, MilestoneId, TermId } from '../data/leaders.ts'
import type { LeadersData } from '../data/leaders.ts'

export const MEASURES = ['eur', 'gdp'] as const
/** EUR bn, or a share of the donor's GDP of 2021. */
export type Measure = (typeof MEASURES)[number]
export type By = 'donor' | 'bloc'
export type Sort = 'amount' | 'name'

interface AidParts {
  readonly chart: 'aid'
  readonly type: AidTypes
  readonly by: By
  readonly sort: Sort
  /** Donors kept in sight whatever their rank, each once, in the order they were chosen. */
  readonly focus: readonly DonorId[]
}

/** A release that is one cumulative count. */
export interface TotalsView extends AidParts {
  readonly kind: 'totals'
  readonly release: ReleaseId
  readonly measure: Measure
  readonly form: 'bars' | 'table'
  readonly promised: boolean
}

/** A release by month. `promised` is known of all types over the full span only. */
export interface MonthlyView extends AidParts {
  readonly kind: 'monthly'
  readonly release: ReleaseId
  readonly measure: Measure
  readonly form: 'bars' | 'table' | 'time'
  readonly window: Months
  readonly promised: boolean
  /** The line of EUR 40bn, for military aid in euros over time. */
  readonly goal: boolean
}

/** The first release and the newest, at the last day both cover, in euros. */
export interface ComparisonView extends AidParts {
  readonly kind: 'comparison'
  readonly release: 'both'
  readonly measure: 'eur'
  readonly form: 'bars' | 'table'
}

export type AidView = TotalsView | MonthlyView | ComparisonView

export const SCENES = ['all', 'handover', 'ukraine'] as const
export type Scene = (typeof SCENES)[number]

/** Days, both ends inclusive. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export interface LeadersView {
  readonly chart: 'leaders'
  readonly scene: Scene
  readonly range: DayRange
  /** Categories of milestones shown, in the order of `CATEGORIES`. */
  readonly milestones: readonly Category[]
  readonly members: boolean
  readonly focus: TermId | MilestoneId | null
}

export type View = LeadersView | AidView
export type ViewOf<C extends View['chart']> = Extract<View, { chart: C }>

/** What views are made of. */
export interface Data {
  readonly aid: AidIndex
  readonly leaders: LeadersData
}

/** Everything that is known. */
export interface Known extends Data {
  readonly aid: AidData
}
