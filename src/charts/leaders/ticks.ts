/** The ticks of a span of time: round decades, years or months, as many as fit. */
import { range as countUp, utcMonth, utcTicks } from 'd3'
import { MS_PER_DAY } from '../../data/calendar.ts'
import type { LocaleFormats } from '../../i18n/format.ts'
import type { DayRange } from '../../state/view.ts'

export interface TimeTick {
  readonly day: number
  readonly text: string
}

/** D3 takes the number of ticks as a hint and may go down to days. Here it is a limit, and a tick is the first of a month. */
function listTickDates({ from, to }: DayRange, maxTicks: number): readonly Date[] {
  const [start, stop] = [new Date(from * MS_PER_DAY), new Date(to * MS_PER_DAY)]
  const found = countUp(maxTicks, 0, -1)
    .map((count) => utcTicks(start, stop, count))
    .find((dates) => dates.length <= maxTicks && dates.every((date) => date.getUTCDate() === 1))
  return found ?? utcMonth.range(start, stop).slice(0, maxTicks)
}

/** At most `maxTicks` ticks inside a range, at the first days of round years or months. */
export function getTicks(range: DayRange, maxTicks: number, formats: LocaleFormats): readonly TimeTick[] {
  const dates = listTickDates(range, maxTicks)
  const isYearly = dates.length > 1 && dates.every((date) => date.getUTCMonth() === 0)
  return dates.map((date, at) => {
    const month = date.getUTCMonth()
    const name = formats.monthShort[month] ?? ''
    const year = String(date.getUTCFullYear())
    return { day: date.getTime() / MS_PER_DAY, text: isYearly ? year : at === 0 || month === 0 ? `${name} ${year}` : name }
  })
}
