/** The visit and the pledge that the story, its claims and the timeline refer to. */
import { parseDay, parseMonth, toMonth, type Day, type Month, type Months } from './calendar.ts'

/** Rutte's visit to Kyiv. */
export const VISIT_DAY: Day = parseDay('2024-10-03') ?? Number.NaN
export const MONTH_BEFORE_VISIT: Month = toMonth(VISIT_DAY) - 1

/** The month with which NATO's own count of the pledge began. */
export const JANUARY_2024: Month = parseMonth('2024-01') ?? Number.NaN

/** EUR bn, pledged at the Washington summit on 10 July 2024. */
export const PLEDGED_BN = 40
/** "Within the next year" of the pledge. */
export const PLEDGE_YEAR: Months = { since: parseMonth('2024-07') ?? Number.NaN, until: parseMonth('2025-06') ?? Number.NaN }

/** The first month at whose end `sumBn`, the sum since the start of the window, reaches the pledge. */
export function findPledgeCrossing({ since, until }: Months, sumBn: (until: Month) => number): { readonly month: Month; readonly value: number } | null {
  for (let month = since; month <= until; month += 1) {
    const value = sumBn(month)
    if (value >= PLEDGED_BN) return { month, value }
  }
  return null
}
