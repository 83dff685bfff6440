/** Moves and zooms the range, always within the days that the chart covers. */
import type { Day } from '../../data/calendar.ts'
import { getTermEnd, type LeadersData } from '../../data/leaders.ts'
import { getExtent, clampRange } from '../../state/leadersView.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { clamp } from '../../lib/clamp.ts'

/** The range moved by a number of days, stopping at the ends. */
export function shiftRange({ from, to }: DayRange, days: number, data: LeadersData): DayRange {
  const extent = getExtent(data)
  const by = clamp(Math.round(days), extent.from - from, extent.to - to)
  return { from: from + by, to: to + by }
}

/** The day to zoom to: that of the mark in focus if it is visible, otherwise the middle. */
function getMiddle({ focus, range }: LeadersView, data: LeadersData): Day {
  const { from, to } = range
  const term = data.terms.find(({ id }) => id === focus)
  const day = term ? (Math.max(term.start, from) + Math.min(getTermEnd(term, data.asOf), to)) / 2 : data.milestones.find(({ id }) => id === focus)?.day
  return day !== undefined && day >= from && day <= to ? day : (from + to) / 2
}

/** The range `times` as long around what is in focus. */
export function zoomRange(view: LeadersView, times: number, data: LeadersData): DayRange {
  const { from, to } = view.range
  const half = ((to - from) * times) / 2
  const middle = getMiddle(view, data)
  const extent = getExtent(data)
  const length = Math.min(2 * half, extent.to - extent.from)
  const start = clamp(middle - half, extent.from, extent.to - length)
  return clampRange({ from: start, to: start + length }, data)
}
