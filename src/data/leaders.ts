/** Types and queries of NATO's Secretaries General, its members, and the milestones between Ukraine and NATO. */
import { MS_PER_DAY, toDateParts, type Day } from './calendar.ts'

/** The `id` of `secretaries_general.csv`. */
export type TermId = string & { readonly __brand: 'term' }
/** The `id` of `milestones.csv`. */
export type MilestoneId = string & { readonly __brand: 'milestone' }

export const CATEGORIES = ['relations', 'summit', 'war', 'enlargement', 'leadership', 'aid', 'visit'] as const
export type Category = (typeof CATEGORIES)[number]

export interface Term {
  readonly id: TermId
  /** Order among the Secretaries General, null for an acting one. */
  readonly number: number | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  readonly start: Day
  /** The day of handing over, which is no longer part of the term; null while in office. */
  readonly end: Day | null
}

export interface Milestone {
  readonly id: MilestoneId
  /** The day, or the first day of the month where only the month is known. */
  readonly day: Day
  readonly precision: 'day' | 'month'
  readonly category: Category
}

/** Where a term or milestone is known from. */
export interface Evidence {
  readonly sources: readonly string[]
  /** What another source says of the first and the last day of a term. */
  readonly altStart?: Day
  readonly altEnd?: Day
}

/** By the id of a term or milestone. */
export type LeadersEvidence = Readonly<Record<string, Evidence>>

export interface Member {
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  readonly since: Day
}

export interface LeadersData {
  /** By start. */
  readonly terms: readonly Term[]
  /** By day. */
  readonly milestones: readonly Milestone[]
  /** By day of accession. */
  readonly members: readonly Member[]
  /** The last day of the newest data: where an open-ended term is drawn to. */
  readonly asOf: Day
}

/** How long a term lasted up to its end, or to `asOf` while in office. */
export function getTermEnd(term: Term, asOf: Day): Day {
  return term.end ?? asOf
}

/** Whole years by the calendar and the days left over. */
export function getDuration(start: Day, end: Day): { readonly years: number; readonly days: number } {
  const from = toDateParts(start)
  const anniversary = (years: number) => Date.UTC(from.year + years, from.month, from.date) / MS_PER_DAY
  let years = toDateParts(end).year - from.year
  if (anniversary(years) > end) years -= 1
  return { years, days: end - anniversary(years) }
}

/** How many members the alliance had on a day. */
export function countMembers(data: LeadersData, day: Day): number {
  return data.members.filter((member) => member.since <= day).length
}

/** Who led on a day; undefined in a gap or outside the data. */
export function findTerm(data: LeadersData, day: Day): Term | undefined {
  return data.terms.find((term) => term.start <= day && day < getTermEnd(term, data.asOf + 1))
}
