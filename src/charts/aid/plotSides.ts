import { isCompact, round, toWidthShare, type LayoutSize } from '../../lib/layoutTypes.ts'

/** The space for the ticks of the value axis and for the names of series in a compact picture, in px. */
const TICKS_PX = 33
const NAMES_PX = 122

/** The left and right edge of the plot of a chart over time, in percent of the picture. */
export function getPlotSides(size: LayoutSize): readonly [left: number, right: number] {
  return isCompact(size) ? [round(toWidthShare(TICKS_PX, size)), round(100 - toWidthShare(NAMES_PX, size))] : [8, 78]
}
