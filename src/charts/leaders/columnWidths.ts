/** Shares the width of a narrow picture out among its columns: years, lane, names, growth, milestones. */
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { estimateWidth } from './textBox.ts'
import type { TimelineModel } from './timelineModel.ts'
import { MARK_PX } from './dodge.ts'
import { NAME_PX } from './timelineLayout.ts'

const GAP_PX = 8
/** The lane when other columns need the room, and its part of the width when none does. */
const LANE_PX = 22
const LANE_PART = 0.3
/** The room that names get beside other columns, and that growth gets beside milestones. */
const NAMES_PX = { least: 40, most: 96 } as const
const MEMBERS_PX = 40

export interface Columns {
  /** Whether there is nothing but terms. */
  readonly isAlone: boolean
  readonly laneX: number
  readonly lanePx: number
  readonly namesX: number
  readonly namesPx: number
  readonly membersX: number
  readonly membersPx: number
  readonly trackX: number
  readonly textX: number
  readonly textPx: number
}

/** The widest word among the names, for they may be broken between words; who stood in must do with what is there. */
function widestWord({ terms }: TimelineModel): number {
  return Math.max(...terms.filter(({ hidden, acting, focused }) => !hidden && (!acting || focused)).flatMap(({ surname }) => surname.split(' ')).map((word) => estimateWidth(word, NAME_PX)), 0)
}

/** The columns in px; `tracks` are those that marks of milestones need. */
export function shareColumns(content: TimelineModel, size: LayoutSize, yearsPx: number, tracks: number): Columns {
  const hasMilestones = tracks > 0
  const laneX = yearsPx + GAP_PX
  const isAlone = !hasMilestones && !content.members
  const lanePx = isAlone ? size.widthPx * LANE_PART : LANE_PX
  const namesX = laneX + lanePx + GAP_PX
  const namesPx = isAlone ? size.widthPx - namesX : Math.min(Math.max(widestWord(content), NAMES_PX.least), NAMES_PX.most)
  const membersX = namesX + namesPx + GAP_PX
  const membersPx = content.members ? (hasMilestones ? MEMBERS_PX : size.widthPx - membersX) : 0
  const trackX = membersX + (membersPx > 0 ? membersPx + GAP_PX : 0)
  const textX = trackX + tracks * MARK_PX + 6
  return { isAlone, laneX, lanePx, namesX, namesPx, membersX, membersPx, trackX, textX, textPx: size.widthPx - textX }
}
