/**
 * Numbers, dates and names as a language writes them. The tables come from `Intl` at build time
 * (`build/messages.ts`), so that every browser shows what the prerendered page shows.
 */
import { toDateParts, type Day, type Month, type Months, getYear } from '../data/calendar.ts'

export interface LocaleFormats {
  /** Decimal separator and separator of thousands. */
  readonly decimal: string
  readonly group: string
  /** Whole numbers of fewer digits are not grouped: "1234", but "12 345". */
  readonly groupedFrom: number
  /** Twelve names each: as in a date ("3 October"), alone ("October"), short and alone ("Oct"). */
  readonly monthInDate: readonly string[]
  readonly monthAlone: readonly string[]
  readonly monthShort: readonly string[]
  /** A full date and a month with its year, with `{d}`, `{m}` and `{y}` to be filled in. */
  readonly dayPattern: string
  readonly monthPattern: string
  /** Names of donors, by id, and of leaders' countries, by ISO 3166-1 alpha-3. */
  readonly places: Readonly<Record<string, string>>
  /** The order of the places by name. */
  readonly placeOrder: readonly string[]
}

const MINUS = '−'
/** The least amount that is written in figures. */
const LEAST = 0.01

/** A number with exactly `digits` decimals, grouped by thousands, with a real minus. */
export function formatNumber(value: number, digits: number, formats: LocaleFormats): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.length < formats.groupedFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, formats.group)
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? MINUS : ''
  return sign + grouped + (fraction === undefined ? '' : formats.decimal + fraction)
}

/** Whether an amount that is not zero would be written 0.00. */
export function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < LEAST / 2
}

/** 0.01, as the language writes it. */
export function formatLeast(formats: LocaleFormats): string {
  return formatNumber(LEAST, 2, formats)
}

/** "<0.01" or, below zero, ">−0.01", for places without space for words. */
function formatTiny(value: number, formats: LocaleFormats): string {
  return value < 0 ? `>${formatNumber(-LEAST, 2, formats)}` : `<${formatLeast(formats)}`
}

/** Billions with one decimal from 1 up and two below. An amount that would round to zero is written "<0.01". */
export function formatBn(bn: number, formats: LocaleFormats): string {
  if (bn === 0) return '0'
  return isTiny(bn) ? formatTiny(bn, formats) : formatNumber(bn, Math.abs(bn) < 0.995 ? 2 : 1, formats)
}

/** A share (part of one) in percent with two decimals below 10 and one above, without the sign. */
export function formatShare(share: number, formats: LocaleFormats, digits = Math.abs(share) * 100 >= 9.995 ? 1 : 2): string {
  const percent = share * 100
  if (percent === 0) return '0'
  return isTiny(percent) ? formatTiny(percent, formats) : formatNumber(percent, digits, formats)
}

/** Whole euros from 10 up, two decimals below. An amount that would round to zero is written "<0.01". */
export function formatEurosPerHead(value: number, formats: LocaleFormats): string {
  return isTiny(value) ? formatTiny(value, formats) : formatNumber(value, value === 0 || Math.abs(value) >= 9.995 ? 0 : 2, formats)
}

/** "3 October 2024". */
export function formatDay(day: Day, formats: LocaleFormats): string {
  const { year, month, date } = toDateParts(day)
  return fill(formats.dayPattern, { d: String(date), m: formats.monthInDate[month] ?? '', y: String(year) })
}

/** "October 2024". */
export function formatMonth(month: Month, formats: LocaleFormats): string {
  return fill(formats.monthPattern, { d: '', m: formats.monthAlone[month % 12] ?? '', y: String(getYear(month)) })
}

/** "May 2025" in the form that the language has inside a date, for use after a preposition: "до травня 2025". */
export function formatMonthInDate(month: Month, formats: LocaleFormats): string {
  return `${formats.monthInDate[month % 12] ?? ''} ${getYear(month)}`
}

/** A month by its number, 1 to 12, and its year: for languages with a form of their own after "in". */
export function toMonthArgs(month: Month): { readonly month: number; readonly year: string } {
  return { month: (month % 12) + 1, year: String(getYear(month)) }
}

/** The first and the last month of a window as arguments of a message; the first without its year where both are in one. */
export function toWindowArgs({ since, until }: Months, formats: LocaleFormats): Readonly<Record<'since' | 'until' | 'sinceInDate' | 'untilInDate' | 'same', string>> {
  const same = getYear(since) === getYear(until)
  return {
    since: same ? (formats.monthAlone[since % 12] ?? '') : formatMonth(since, formats),
    sinceInDate: same ? (formats.monthInDate[since % 12] ?? '') : formatMonthInDate(since, formats),
    until: formatMonth(until, formats), untilInDate: formatMonthInDate(until, formats), same: same ? 'yes' : 'no',
  }
}

/** "Oct 2024". */
export function formatMonthShort(month: Month, formats: LocaleFormats): string {
  return `${formats.monthShort[month % 12] ?? ''} ${getYear(month)}`
}

/** The name of a donor or country; its id where the language has none. */
export function getPlaceName(id: string, formats: LocaleFormats): string {
  return formats.places[id] ?? id
}

/** Orders ids by their names in the language. */
export function compareByName(a: string, b: string, formats: LocaleFormats): number {
  return formats.placeOrder.indexOf(a) - formats.placeOrder.indexOf(b)
}

function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w)\}/g, (_, key: string) => parts[key] ?? '')
}
