/** Rules for donors, for the members of the alliance beside them, and for what donors announced. */
import { formatIsoDay } from '../data/calendar.ts'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import { checkUnique } from './validationRule.ts'
import { listDonorIds, type Sources } from './sources.ts'

const formatDayOrNone = (day: number | null) => (day === null ? 'none' : formatIsoDay(day))

export function* checkDonors({ donors, members }: Sources): Generator<ValidationIssue> {
  yield* checkUnique(donors, ({ iso3 }) => iso3, 'iso3', 'a donor has one row')
  for (const { value, line } of donors) {
    const since = members.find((member) => member.value.iso3 === value.iso3)?.value.accession_date ?? null
    if (value.nato_member !== (since !== null)) {
      yield toCellIssue(line, 'nato_member', 'is 1 for the countries of nato_members.csv and for no other')
    } else if (value.nato_member_since !== since) {
      const found = `${formatDayOrNone(value.nato_member_since)}, there ${formatDayOrNone(since)}`
      yield toCellIssue(line, 'nato_member_since', 'is the day of accession in nato_members.csv', found)
    }
  }
}

export function* checkMembers({ donors, members }: Sources): Generator<ValidationIssue> {
  const known = new Set<string>(donors.map(({ value }) => value.iso3))
  yield* checkUnique(members, ({ iso3 }) => iso3, 'iso3', 'a member has one row')
  for (const { value, line } of members) {
    if (value.in_kiel_tracker !== known.has(value.iso3)) {
      yield toCellIssue(line, 'in_kiel_tracker', 'is 1 for the donors of donors.csv and for no other')
    }
  }
}

export function* checkAnnouncements({ donors, announcements }: Sources): Generator<ValidationIssue> {
  const known = new Set(donors.map(({ value }) => value.iso3))
  yield* checkUnique(announcements, ({ id }) => id, 'id', 'an id is given once')
  for (const { value, line } of announcements) {
    if (!known.has(value.iso3)) yield toCellIssue(line, 'iso3', 'a donor is in donors.csv')
    const given = value.amount !== null
    if (given !== (value.currency !== null))
      yield toCellIssue(line, 'currency', 'an amount has a currency, and none has none')
    if (given !== (value.unit !== '')) yield toCellIssue(line, 'unit', 'an amount has a unit, and none has none')
  }
}

/** Donors for which the source has no population; any other one missing is a mistake. */
const KNOWN_WITHOUT_POPULATION = ['EUU', 'TWN']

export function* checkPopulation({ donors, population, releases }: Sources): Generator<ValidationIssue> {
  const known = new Set(donors.map(({ value }) => value.iso3))
  const counted = new Set(population.map(({ value }) => value.iso3))
  const year = population[0]?.value.year
  yield* checkUnique(population, ({ iso3 }) => iso3, 'iso3', 'a donor has one row')
  for (const { value, line } of population) {
    if (!known.has(value.iso3)) yield toCellIssue(line, 'iso3', 'a donor is in donors.csv')
    if (value.year !== year) yield toCellIssue(line, 'year', 'every population is of one year')
  }
  const [first] = releases
  const old: ReadonlySet<string> = first ? listDonorIds(first) : new Set()
  for (const { value, line } of donors) {
    const isKnown = KNOWN_WITHOUT_POPULATION.includes(value.iso3)
    // A donor that is new in a later release may come before its population.
    const isNew = !old.has(value.iso3) && releases.slice(1).some((source) => listDonorIds(source).has(value.iso3))
    if (counted.has(value.iso3) === isKnown && !(isNew && !isKnown)) {
      yield toCellIssue(line, 'iso3', `${isKnown ? 'has no row' : 'has a row'} in population.csv`)
    }
  }
}

export function* checkPrecedents({ precedents }: Sources): Generator<ValidationIssue> {
  yield* checkUnique(precedents, ({ id }) => id, 'id', 'an id is given once')
  for (const { value, line } of precedents) {
    if (value.amount !== null && value.unit === '') yield toCellIssue(line, 'unit', 'an amount has a unit')
  }
}
