/** The words that verdict, sheet and cautions of a claim share: its months, its amounts, its shares. */
import type { Announcement } from '../data/aid.ts'
import { formatBn, formatDay, formatMonth, formatNumber, isTiny, toMonthArgs, toWindowArgs, type LocaleFormats } from '../i18n/format.ts'
import { formatAmount } from '../charts/aid/amounts.ts'
import { formatMessage, type NumericValue, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Claim } from '../state/claim.ts'
import { getMonths, type ClaimResult } from './claimTypes.ts'

const MOST_DIGITS = 6

/** "up to 31 August 2024", "from July 2024 to June 2025", "in September 2024". */
export function formatClaimWindow(claim: Claim, result: ClaimResult, messages: Messages): string {
  const months = getMonths(claim, result.release)
  if (months === null) return messages.claims.through({ day: formatDay(result.release.through, messages.formats) })
  if (months.since === months.until) return messages.claims.month({ until: formatMonth(months.until, messages.formats), ...toMonthArgs(months.until) })
  return messages.claims.window(toWindowArgs(months, messages.formats))
}

/** The fewest digits with which a rounded number stays on the same side of a threshold. */
function getClearDigits(value: number, mark: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return digits < MOST_DIGITS && Math.sign(rounded - mark) !== Math.sign(value - mark) ? getClearDigits(value, mark, digits + 1) : digits
}

/** A share in percent: two decimals near 99%, one elsewhere, and never rounded across 99%. */
export function formatClaimShare(share: number, messages: Messages): RichText {
  const percent = share * 100
  const whole = percent === 0 || percent === 100
  const digits = whole ? 0 : getClearDigits(percent, 99, percent > 95 ? 2 : 1)
  return formatMessage(messages.aid.percent, { n: { value: share, text: formatNumber(percent, digits, messages.formats) } })
}

/** EUR bn with the unit; never rounded across a mark. */
export function formatEur(value: number, messages: Messages, mark = 0): RichText {
  const digits = getClearDigits(value, mark, 1)
  if (value > 0 && isTiny(value) && (mark === 0 || digits === 1)) return formatAmount(value, 'eur', messages)
  const text = mark === 0 || digits === 1 ? formatBn(value, messages.formats) : formatNumber(value, digits, messages.formats)
  return formatMessage(messages.aid.eur, { n: { value, text } })
}

/** EUR bn as a column of a sheet has them: always two decimals, so that readers can add the rows. */
export function toColumn(value: number, messages: Messages): NumericValue {
  return { value, text: value === 0 || isTiny(value) ? formatBn(value, messages.formats) : formatNumber(value, 2, messages.formats) }
}

/** All decimals of the number, because announced amounts are exact. */
function formatExact(value: number, formats: LocaleFormats): string {
  const digits = [0, 1, 2, 3].find((count) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9) ?? 3
  return formatNumber(value, digits, formats)
}

/** A sum as it was announced, "USD 7.9bn", "GBP 162m"; the figure's number is in billions. */
export function formatMoney(bn: number, currency: string, messages: Messages): NumericValue {
  const unit = bn < 1 ? 'm' : 'bn'
  return { value: bn, text: messages.claims.money({ unit, currency, n: formatExact(unit === 'm' ? bn * 1000 : bn, messages.formats) }) }
}

/** What an announcement was of; undefined if the messages have no text for it. */
export function getSubject({ id }: Announcement, messages: Messages): string | undefined {
  return Object.entries(messages.claims.what).find(([key]) => key === id)?.[1]()
}

/** Allocated or committed, as an argument of messages. */
export function countedWord(claim: Claim): 'allocated' | 'committed' {
  return 'counted' in claim ? claim.counted : 'allocated'
}
