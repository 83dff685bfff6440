/** The words that verdict, sheet and cautions of a claim share: its months, its amounts, its shares. */
import type { Announcement } from '../data/aid.ts'
import { yearOf, type Month, type Months } from '../data/calendar.ts'
import { formatBn, formatDay, formatMonth, formatNumber, type Formats } from '../i18n/format.ts'
import { say, type Figure, type Phrase } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import type { Working } from './claimTypes.ts'

const MOST_DIGITS = 6

/** "May 2025" as it stands after a preposition: the language's form inside a date. */
export function monthIn(month: Month, formats: Formats): string {
  return `${formats.monthInDate[month % 12] ?? ''} ${yearOf(month)}`
}

/** The months a claim counts; null for a release that is one count. */
export function monthsOf(claim: Claim, working: Working): Months | null {
  if ('window' in claim) return claim.window
  return claim.counts === 'monthly' && working.release.counts === 'monthly'
    ? { since: working.release.months.since, until: claim.until }
    : null
}

/** "up to 31 August 2024", "from July 2024 to June 2025", "in September 2024". */
export function windowOf(claim: Claim, working: Working, words: Words): string {
  const months = monthsOf(claim, working)
  if (months === null) return words.claims.through({ day: formatDay(working.release.through, words.formats) })
  const until = formatMonth(months.until, words.formats)
  if (months.since === months.until) return words.claims.month({ until })
  const same = yearOf(months.since) === yearOf(months.until)
  const since = same ? (words.formats.monthAlone[months.since % 12] ?? '') : formatMonth(months.since, words.formats)
  return words.claims.window({ since, until, same: same ? 'yes' : 'no' })
}

/** As few digits as keep a rounded number on the side of a mark on which the number itself is. */
function digitsClearOf(value: number, mark: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return digits < MOST_DIGITS && Math.sign(rounded - mark) !== Math.sign(value - mark) ? digitsClearOf(value, mark, digits + 1) : digits
}

/** A share in percent: two decimals near 99%, one elsewhere, and never rounded across 99%. */
export function shareOf(share: number, words: Words): Phrase {
  const percent = share * 100
  const whole = percent === 0 || percent === 100
  const digits = whole ? 0 : digitsClearOf(percent, 99, percent > 95 ? 2 : 1)
  return say(words.aid.percent, { n: { value: share, text: formatNumber(percent, digits, words.formats) } })
}

/** EUR bn with the unit; never rounded across a mark. */
export function eurOf(value: number, words: Words, mark = 0): Phrase {
  const digits = digitsClearOf(value, mark, 1)
  const text = mark === 0 || digits === 1 ? formatBn(value, words.formats) : formatNumber(value, digits, words.formats)
  return say(words.aid.eur, { n: { value, text } })
}

/** EUR bn as a column of a sheet has them: two decimals throughout, so that the rows can be added by eye. */
export function columnOf(value: number, words: Words): Figure {
  const small = value !== 0 && Math.abs(value) < 0.005
  return { value, text: value === 0 || small ? formatBn(value, words.formats) : formatNumber(value, 2, words.formats) }
}

/** As many decimals as the number has, and no more: what was announced is exact. */
function formatExact(value: number, formats: Formats): string {
  const digits = [0, 1, 2, 3].find((count) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9) ?? 3
  return formatNumber(value, digits, formats)
}

/** A sum as it was announced, "USD 7.9bn", "GBP 162m"; the figure's number is in billions. */
export function moneyOf(bn: number, currency: string, words: Words): Figure {
  const unit = bn < 1 ? 'm' : 'bn'
  return { value: bn, text: words.claims.money({ unit, currency, n: formatExact(unit === 'm' ? bn * 1000 : bn, words.formats) }) }
}

/** What an announcement was of; undefined where the language does not tell. */
export function whatOf({ id }: Announcement, words: Words): string | undefined {
  return Object.entries(words.claims.what).find(([key]) => key === id)?.[1]()
}

/** Allocated or committed, as the messages tell them apart. */
export function countedWord(claim: Claim): 'allocated' | 'committed' {
  return 'counted' in claim ? claim.counted : 'allocated'
}
