/** Shares the height of a wide picture out among its rows: names, lane, milestones, growth, years. */
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import type { TimelineModel } from './timelineModel.ts'
import { placeLabelsHorizontal, countRows, type LabelItem, type PlacedLabel } from './labelPlacementHorizontal.ts'
import { MARK_PX } from './dodge.ts'

/** The height of a row of labels, in px: it can be read when a figure of this class is two thirds of the size it is laid out at. */
export const ROW_PX = 20
const AXIS_PX = 22
const TOP_PX = 20
const LANE_PX = 26
/** The most of the height that the lane takes: alone, and with other layers. */
const LANE_PART = { alone: 0.24, among: 0.2 } as const

export interface Rows {
  readonly laneY: number
  readonly lanePx: number
  readonly trackY: number
  readonly labelsY: number
  readonly membersY: number
  readonly membersPx: number
  readonly axisY: number
}

/** The rows in px, and the labels hung in them: what has a fixed need comes first, then rows for milestones, then the lane. */
export function shareRows(content: TimelineModel, size: LayoutSize, nameRows: number, tracks: number, flags: readonly LabelItem[], lines: readonly number[]): { readonly rows: Rows; readonly hung: readonly PlacedLabel[] } {
  const { widthPx, heightPx } = size
  const top = content.visit?.text || content.window ? TOP_PX : 4
  const trackPx = tracks === 0 ? 0 : tracks * MARK_PX + 8
  const least = content.members ? Math.max(heightPx * (flags.length > 0 ? 0.17 : 0.3), 34) : 0
  const room = heightPx - AXIS_PX - top - nameRows * ROW_PX - trackPx - least - (content.members ? 14 : 4)
  const hung = placeLabelsHorizontal(flags, { rows: Math.max(Math.floor((room - LANE_PX) / ROW_PX), 0), widthPx, lines })
  const hungPx = countRows(hung) * ROW_PX
  const part = flags.length > 0 || content.members ? LANE_PART.among : LANE_PART.alone
  const lanePx = Math.max(Math.min(room - hungPx, heightPx * part), LANE_PX)
  const spare = Math.max(room - hungPx - lanePx, 0)
  const laneY = top + nameRows * ROW_PX + (content.members ? 0 : spare * 0.4)
  const trackY = laneY + lanePx + 4
  const axisY = heightPx - AXIS_PX
  const membersPx = least + (content.members ? spare : 0)
  return { hung, rows: { laneY, lanePx, trackY, labelsY: trackY + trackPx, membersY: axisY - membersPx, membersPx, axisY } }
}
