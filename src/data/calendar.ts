/** Days and months as whole numbers, so that windows and terms can be compared and counted. */

/** Days since 1 January 1970, UTC, as in `Date.UTC(…) / 86400000`. */
export type Day = number
/** Months since January of the year 0: `year * 12 + month - 1`. */
export type Month = number
/** Months, both ends inclusive. */
export interface Months {
  readonly since: Month
  readonly until: Month
}

export const MS_PER_DAY = 86_400_000

/** Reads `YYYY-MM-DD`; undefined where that is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(ms).toISOString().startsWith(text) ? ms / MS_PER_DAY : undefined
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatIsoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Reads `YYYY-MM`; undefined where that is no month of the calendar. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined
}

/** Writes a month as `YYYY-MM`. */
export function formatIsoMonth(month: Month): string {
  return `${String(getYear(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The calendar year a month belongs to. */
export function getYear(month: Month): number {
  return Math.floor(month / 12)
}

/** Year, month (0 to 11) and day of the month (1 to 31), UTC. */
export function toDateParts(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day * MS_PER_DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() }
}

/** The month that a day lies in. */
export function toMonth(day: Day): Month {
  const { year, month } = toDateParts(day)
  return year * 12 + month
}

/** The first day of a month. */
export function getFirstDay(month: Month): Day {
  return Date.UTC(getYear(month), month % 12, 1) / MS_PER_DAY
}

/** The day of 1 January of a year. */
export function getNewYear(year: number): Day {
  return Date.UTC(year, 0, 1) / MS_PER_DAY
}
