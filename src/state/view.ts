/** The state of a chart: one small value that address, scroll and controls produce and charts draw. */
import type { AidData, AidIndex, AidTypes, DonorId, ReleaseId } from '../data/aid.ts'
import type { Day, Months } from '../data/calendar.ts'
import type { Category, LeadersData, MilestoneId, TermId } from '../data/leaders.ts'

export const MEASURES = ['eur', 'gdp', 'head'] as const
/** EUR bn, a share of the donor's GDP of 2021, or EUR per inhabitant of 2024. */
export type Measure = (typeof MEASURES)[number]
export const GROUPINGS = ['donor', 'bloc', 'region'] as const
export type GroupBy = (typeof GROUPINGS)[number]
export type Sort = 'amount' | 'name'
export const PERIODS = ['year', 'quarter'] as const
export type Period = (typeof PERIODS)[number]
export const EU_COUNTS = ['apart', 'shared'] as const
/** The EU institutions as a separate donor, or their aid divided among the members by Kiel's shares. */
export type EuCount = (typeof EU_COUNTS)[number]

interface AidParts {
  readonly chart: 'aid'
  readonly type: AidTypes
  readonly groupBy: GroupBy
  readonly sort: Sort
  /** Donors that are always shown, each once, in the order of choosing. */
  readonly focus: readonly DonorId[]
}

/** A release that is one cumulative count. */
export interface TotalsView extends AidParts {
  readonly kind: 'totals'
  readonly release: ReleaseId
  readonly measure: Measure
  readonly chartType: 'bars' | 'table'
  readonly showCommitments: boolean
}

interface MonthlyParts extends AidParts {
  readonly kind: 'monthly'
  readonly release: ReleaseId
  readonly measure: Measure
  readonly window: Months
}

/** The sums of a window of months. */
export interface MonthlyBarsView extends MonthlyParts {
  readonly chartType: 'bars' | 'table'
  /** Known only for all types over the full span, and not with the EU's aid divided. */
  readonly showCommitments: boolean
  /** `shared` needs a release with shares, all types and the full span. */
  readonly eu: EuCount
}

/** Running sums by month. */
export interface TimeView extends MonthlyParts {
  readonly chartType: 'time'
  /** Shows the line at EUR 40bn, for military aid in euros, but not by region. */
  readonly showTarget: boolean
  readonly events: boolean
}

/** What was allocated in each year or quarter of the window. */
export interface FlowView extends MonthlyParts {
  readonly chartType: 'flow'
  readonly per: Period
  readonly events: boolean
}

/** A release by month. */
export type MonthlyView = MonthlyBarsView | TimeView | FlowView
/** One release as bars or as their table. */
export type BarsView = TotalsView | MonthlyBarsView

/** Two releases, the older first, to the last day that both cover, in euros. */
export interface ComparisonView extends AidParts {
  readonly kind: 'comparison'
  readonly older: ReleaseId
  readonly newer: ReleaseId
  readonly measure: 'eur'
  readonly chartType: 'bars' | 'table'
}

export type AidView = BarsView | TimeView | FlowView | ComparisonView

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
/** `preview` while a control is dragged or a run plays, `commit` for the final value. */
export type ChangePhase = 'commit' | 'preview'

/** What views are made of. */
export interface Data {
  readonly aid: AidIndex
  readonly leaders: LeadersData
}

/** Everything that is known. */
export interface Known extends Data {
  readonly aid: AidData
}
