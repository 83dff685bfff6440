/** What there is to place for a view, before any place is known: terms, milestones and steps with their texts and weights. */
import { formatIsoDay, toDateParts, type Day } from '../../data/calendar.ts'
import { countMembers, getTermEnd, type Category, type LeadersData, type Milestone, type Term } from '../../data/leaders.ts'
import { VISIT_DAY } from '../../data/storyDates.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { formatDayOfYear, formatInDate, isCompatriot, isVisible, isInRange, getLeaderNames, formatTermLength, getMilestoneNames } from './labels.ts'
import { clamp } from '../../lib/clamp.ts'

/** From which day to which the alliance had how many members. */
export interface MemberStep {
  readonly key: string
  readonly from: Day
  /** The day of the next step, or the last day of the data. */
  readonly to: Day
  readonly count: number
}

export interface TermModel {
  readonly term: Term
  readonly hidden: boolean
  readonly focused: boolean
  /** From the same country as the one in focus, where all leaders are compared. */
  readonly compatriot: boolean
  readonly acting: boolean
  /** In office at the end of the data. */
  readonly open: boolean
  /** The days drawn, the end exclusive. */
  readonly start: Day
  readonly end: Day
  readonly name: string
  readonly surname: string
  /** When, in a few characters: years, or the day of taking or leaving office in a close-up. */
  readonly when: string
  readonly length: string
  readonly weight: number
}

export interface MilestoneModel {
  readonly milestone: Milestone
  readonly hidden: boolean
  readonly focused: boolean
  readonly short: string
  /** The same with its day, in a close-up. */
  readonly text: string
  readonly weight: number
}

export interface TimelineModel {
  readonly range: DayRange
  readonly terms: readonly TermModel[]
  readonly milestones: readonly MilestoneModel[]
  /** Null where the layer is off. */
  readonly members: readonly MemberStep[] | null
  /** The day of the visit, if it is in the range and no milestone marks it. */
  readonly visit: { readonly day: Day; readonly text: string | null } | null
  readonly window: { readonly from: Day; readonly to: Day; readonly text: string } | null
}

/** A range this short is a close-up: what happened is dated to the day. */
const CLOSE_DAYS = 800
const VISIT = 'kyiv-visit-2024'
const FOCUS = 1000
/** The order is summits, the war, the visit, the rest. One of a kind outweighs several of the next. */
const WEIGHTS: Readonly<Record<Category, number>> = { summit: 120, war: 30, visit: 12, leadership: 2, relations: 2, enlargement: 1, aid: 1 }
/** What the passages name comes before all others, the latest first. */
const STORY_MILESTONES = ['vilnius-2023', 'bucharest-2008', 'invasion-2022', 'application-2022', 'washington-2024', VISIT]
const STORY_WEIGHT = 200

function formatWhen(term: Term, range: DayRange, messages: Messages): string {
  const { leaders } = messages
  const [from, to] = [String(toDateParts(term.start).year), term.end === null ? null : String(toDateParts(term.end).year)]
  if (range.to - range.from <= CLOSE_DAYS && term.start >= range.from) return leaders.fromDay({ day: formatInDate(term.start, messages) })
  if (range.to - range.from <= CLOSE_DAYS && term.end !== null && term.end <= range.to) return leaders.toDay({ day: formatInDate(term.end, messages) })
  if (to === null) return leaders.sinceYear({ year: from })
  return from === to ? from : leaders.yearSpan({ from, to })
}

function toTermModel(term: Term, view: LeadersView, data: LeadersData, messages: Messages): TermModel {
  const { from, to } = view.range
  const end = getTermEnd(term, data.asOf)
  const acting = term.number === null
  const focused = view.focus === term.id
  return {
    ...getLeaderNames(term.id, messages),
    term, acting, focused,
    compatriot: isCompatriot(term, view, data),
    hidden: !isInRange(term, view.range, data),
    open: term.end === null,
    start: clamp(term.start, from, to + 1),
    end: clamp(end, from, to + 1),
    length: term.end === null ? messages.leaders.soFar({ length: formatTermLength(term, data, messages).text }) : formatTermLength(term, data, messages).text,
    when: formatWhen(term, view.range, messages),
    // Leaders with longer visible terms come first.
    weight: focused ? FOCUS : acting ? 1 : 20 + 20 * Math.max((Math.min(end, to + 1) - Math.max(term.start, from)) / (to + 1 - from), 0),
  }
}

function toMilestoneModel(milestone: Milestone, view: LeadersView, messages: Messages): MilestoneModel {
  const { from, to } = view.range
  const { short } = getMilestoneNames(milestone.id, messages)
  const focused = view.focus === milestone.id
  return {
    milestone, focused, short,
    hidden: milestone.day < from || milestone.day > to,
    text: to - from <= CLOSE_DAYS ? messages.leaders.dated({ short, day: formatDayOfYear(milestone, messages) }) : short,
    weight: focused ? FOCUS : STORY_MILESTONES.includes(milestone.id) ? STORY_WEIGHT + STORY_MILESTONES.indexOf(milestone.id) : WEIGHTS[milestone.category],
  }
}

/** The alliance's growth: every step since the founding, in order. */
function listMemberSteps(data: LeadersData): readonly MemberStep[] {
  const days = [...new Set(data.members.map(({ since }) => since))]
  return days.map((from, at) => ({
    key: `members-${formatIsoDay(from)}`, from, to: days[at + 1] ?? Math.max(data.asOf, from), count: countMembers(data, from),
  }))
}

/** Everything a view holds; `window` are days to shade, such as the months of the other chart. */
export function toTimelineModel(data: LeadersData, view: LeadersView, messages: Messages, window: DayRange | null): TimelineModel {
  const { from, to } = view.range
  const shaded = window && window.from <= to && window.to >= from ? window : null
  const milestones = data.milestones.filter((milestone) => isVisible(milestone, view))
  return {
    range: view.range,
    terms: data.terms.map((term) => toTermModel(term, view, data, messages)),
    milestones: milestones.map((milestone) => toMilestoneModel(milestone, view, messages)),
    members: view.members ? listMemberSteps(data) : null,
    visit: VISIT_DAY >= from && VISIT_DAY <= to
      ? { day: VISIT_DAY, text: milestones.some(({ id }) => id === VISIT) ? null : messages.leaders.visit({ day: formatInDate(VISIT_DAY, messages) }) }
      : null,
    window: shaded && { from: Math.max(shaded.from, from), to: Math.min(shaded.to, to), text: messages.leaders.window() },
  }
}
