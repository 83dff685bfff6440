/** Rules for the terms of Secretaries General and for milestones. */
import { formatIsoDay, parseDay } from '../data/calendar.ts'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import { checkUnique } from './validationRule.ts'
import type { Sources } from './sources.ts'

/** The known vacancies, from the end of a term to the start of the next. Any other gap is an error in the data. */
const KNOWN_GAPS = [
  {
    since: parseDay('1999-10-06'),
    until: parseDay('1999-10-14'),
    /** Robertson's remarks on arrival; no acting Secretary General is listed for the days before. */
    source: 'https://nato.int/docu/speech/1999/s991014a.htm',
  },
] as const

export function* checkTerms({ terms, members }: Sources): Generator<ValidationIssue> {
  const countries = new Set(members.map(({ value }) => value.iso3))
  for (const [n, { value, line }] of terms.entries()) {
    const { start, end } = value
    if (!countries.has(value.iso3)) yield toCellIssue(line, 'iso3', 'a country is in nato_members.csv')
    if (end !== null && end <= start) yield toCellIssue(line, 'end', 'a term ends after it starts')
    const isLast = n === terms.length - 1
    if (end === null && !isLast) yield toCellIssue(line, 'end', 'only the last term is open-ended')
    if (end !== null && isLast) yield toCellIssue(line, 'end', 'the last term is open-ended')
    const before = terms[n - 1]?.value.end ?? null
    if (before === null) continue
    const found = `${formatIsoDay(start)} after an end on ${formatIsoDay(before)}`
    if (start < before) yield toCellIssue(line, 'start', 'terms do not overlap and stand in their order', found)
    const isKnown = KNOWN_GAPS.some(({ since, until }) => since === before && until === start)
    if (start > before && !isKnown)
      yield toCellIssue(line, 'start', 'a term starts when the last one ended, or after a known gap', found)
  }
}

export function* checkNumbers({ terms }: Sources): Generator<ValidationIssue> {
  const acting = terms.filter(({ value }) => value.acting)
  for (const { value, line } of acting) if (value.no !== null) yield toCellIssue(line, 'no', 'an acting one has no number')
  for (const [n, { value, line }] of terms.filter((term) => !term.value.acting).entries()) {
    if (value.no !== n + 1) yield toCellIssue(line, 'no', `Secretaries General are numbered without holes, here ${n + 1}`)
  }
}

/** A link names a term or a milestone by the id alone. */
export function* checkLeaderIds({ terms, milestones }: Sources): Generator<ValidationIssue> {
  yield* checkUnique<{ readonly id: string }>([...terms, ...milestones], ({ id }) => id, 'id', 'an id is given once among terms and milestones')
}

export function* checkMilestones({ milestones }: Sources): Generator<ValidationIssue> {
  for (const { value, line } of milestones) {
    if (value.precision !== value.date.precision) {
      yield toCellIssue(line, 'precision', `is that of the date, here ${value.date.precision}`)
    }
  }
}
