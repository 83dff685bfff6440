/** The ticks of a span of time: round decades, years or months, as many as there is room for. */
import { getFirstDay, toMonth, getYear, type Month } from '../../data/calendar.ts'
import type { LocaleFormats } from '../../i18n/format.ts'
import type { DayRange } from '../../state/view.ts'

export interface TimeTick {
  readonly day: number
  readonly text: string
}

/** Steps in months. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const
const LONGEST_STEP = 240
const YEAR = 12

/** At most `most` ticks inside a range, at the first days of round years or months. */
export function getTicks(range: DayRange, maxTicks: number, formats: LocaleFormats): readonly TimeTick[] {
  const first = toMonth(range.from)
  const months = (step: number): readonly Month[] => {
    const start = Math.ceil(first / step) * step
    const count = Math.max(Math.floor((toMonth(range.to) - start) / step) + 1, 0)
    return Array.from({ length: count }, (_, at) => start + at * step).filter((month) => getFirstDay(month) >= range.from)
  }
  const step = STEPS.find((candidate) => months(candidate).length <= maxTicks) ?? LONGEST_STEP
  return months(step).map((month, at) => {
    const name = formats.monthShort[month % YEAR] ?? ''
    const year = String(getYear(month))
    return { day: getFirstDay(month), text: step >= YEAR ? year : at === 0 || month % YEAR === 0 ? `${name} ${year}` : name }
  })
}
