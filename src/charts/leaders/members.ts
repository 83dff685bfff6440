/** The alliance's growth as steps: from which day to which it had how many members. */
import { formatIsoDay, type Day } from '../../data/calendar.ts'
import { countMembers, type LeadersData } from '../../data/leaders.ts'

export interface MemberStep {
  readonly key: string
  readonly from: Day
  /** The day of the next step, or the last day of the data. */
  readonly to: Day
  readonly count: number
}

/** Every step since the founding, in order. */
export function memberSteps(data: LeadersData): readonly MemberStep[] {
  const days = [...new Set(data.members.map(({ since }) => since))]
  return days.map((from, at) => ({
    key: `members-${formatIsoDay(from)}`, from, to: days[at + 1] ?? Math.max(data.asOf, from), count: countMembers(data, from),
  }))
}
