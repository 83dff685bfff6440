/** The schemas of single cells, each with the rule that an error names; build only. */
import * as v from 'valibot'
import { EUR_PER_BN, type DonorId, type ReleaseId } from './aid.ts'
import { getFirstDay, parseDay, parseMonth } from './calendar.ts'
import type { MilestoneId, TermId } from './leaders.ts'

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

type Parse<T> = (text: string) => T | undefined

/** A cell that `parse` understands. */
function cell<T>(rule: string, parse: Parse<T>) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== undefined) return value
      addIssue({ message: rule })
      return NEVER
    }),
  )
}

/** The same, or null for an empty cell. */
function optionalCell<T>(rule: string, parse: Parse<T>) {
  return cell(`${rule}, or empty`, (text) => (text === '' ? null : parse(text)))
}

const isDonorId = (text: string): text is DonorId => /^[A-Z]{3}$/.test(text)
const isReleaseId = (text: string): text is ReleaseId => /^r\d+(v\d+)?$/.test(text)
const isTermId = (text: string): text is TermId => SLUG.test(text)
const isMilestoneId = (text: string): text is MilestoneId => SLUG.test(text)

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)

function parseNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined
}

function parseCount(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** Scaled, then rounded once: whole euros of the figure as published, exact up to nine million billions. */
function parseSignedEuros(text: string): number | undefined {
  const euros = Math.round((parseNumber(text) ?? Number.NaN) * EUR_PER_BN)
  return Number.isSafeInteger(euros) ? euros : undefined
}

function parseEuros(text: string): number | undefined {
  const euros = parseSignedEuros(text)
  return euros !== undefined && euros >= 0 ? euros : undefined
}

/** Kiel's file writes countries in three letters and the EU institutions in two. */
function parseKielDonor(text: string): DonorId | undefined {
  const id = text === 'EU' ? 'EUU' : text
  return isDonorId(id) ? id : undefined
}

/** The day, or the first of the month, with the precision it was given in. */
function parseDate(text: string): { readonly day: number; readonly precision: 'day' | 'month' } | undefined {
  const day = parseDay(text)
  if (day !== undefined) return { day, precision: 'day' }
  const month = parseMonth(text)
  return month === undefined ? undefined : { day: getFirstDay(month), precision: 'month' }
}

function parseAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text) ? text : undefined
}

const THREE_LETTERS = 'is three capital letters'
const SLUG_RULE = 'is small letters and digits, joined by single hyphens'
const DAY = 'is a day, YYYY-MM-DD'
const EUR_BN = 'is an amount in EUR bn, not negative'
const ADDRESS = 'is a bare address, http(s)://… and nothing else'

export const donorId = cell(THREE_LETTERS, (text) => (isDonorId(text) ? text : undefined))
export const kielDonor = cell(`${THREE_LETTERS}, or EU`, parseKielDonor)
export const releaseId = cell('is r and a number', (text) => (isReleaseId(text) ? text : undefined))
export const termId = cell(SLUG_RULE, (text) => (isTermId(text) ? text : undefined))
export const milestoneId = cell(SLUG_RULE, (text) => (isMilestoneId(text) ? text : undefined))
export const slug = cell(SLUG_RULE, matching(SLUG))

export const filled = cell('is not empty', matching(/\S/))
export const iso2 = cell('is two capital letters', matching(/^[A-Z]{2}$/))
export const iso3 = cell(THREE_LETTERS, matching(/^[A-Z]{3}$/))
export const csvName = cell('is the name of a CSV in this folder', matching(/^[\w-]+\.csv$/))
export const flag = cell('is 0 or 1', (text) => (text === '0' || text === '1' ? text === '1' : undefined))
export const source = cell(ADDRESS, parseAddress)
export const sourceOrNothing = optionalCell(ADDRESS, parseAddress)
export const currencyOrNothing = optionalCell('is a currency in three capital letters', matching(/^[A-Z]{3}$/))

export const number = cell('is a number', parseNumber)
export const positiveOrNothing = optionalCell('is a number above 0', (text) => {
  const value = parseNumber(text)
  return value !== undefined && value > 0 ? value : undefined
})
/** Inhabitants: a whole number above 0. */
export const inhabitants = cell('is a whole number above 0', (text) => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined))
export const count = cell('is a whole number', parseCount)
export const countOrNothing = optionalCell('is a whole number', parseCount)
export const euros = cell(EUR_BN, parseEuros)
export const eurosOrNothing = optionalCell(EUR_BN, parseEuros)
export const signedEuros = cell('is an amount in EUR bn', parseSignedEuros)
/** None and 0 both say that a release has no GDP for a donor. */
export const gdp = cell('is a GDP in EUR bn, or empty', (text) => {
  const value = text === '' ? 0 : parseEuros(text)
  return value === 0 ? null : value
})
/** `R29`, as the number 29. */
export const kielRelease = cell('is R and the number of a release', (text) =>
  text.startsWith('R') ? parseCount(text.slice(1)) : undefined,
)

export const year = cell('is a year', (text) => (text.length === 4 ? parseCount(text) : undefined))
export const monthOfYear = cell('is 1 to 12', (text) => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : undefined))
export const month = cell('is a month, YYYY-MM', parseMonth)
export const day = cell(DAY, parseDay)
export const dayOrNothing = optionalCell(DAY, parseDay)
export const date = cell('is a day, YYYY-MM-DD, or a month, YYYY-MM', parseDate)
