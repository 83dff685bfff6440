/** Time downwards, for narrow pictures: years, a lane of bars, names beside it, then growth and milestones in their own columns. */
import { scaleLinear } from 'd3'
import type { Messages } from '../../i18n/messages.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { estimateWidth, MARK_PX, pickClear, wrapLabel } from './textBox.ts'
import { placeLabelsVertical } from './labelPlacement.ts'
import type { TimelineModel, MilestoneModel, TermModel } from './timelineModel.ts'
import { placeMembersVertical } from './layoutMembers.ts'
import { measureLines, placeLabel, placeTicks, LINE_PX, NAME_PX, NOTE_PX, toPercent, type Label, type TimelineLayout, type PlacedMilestone, type PlacedTerm } from './layoutParts.ts'
import { getTicks } from './ticks.ts'
import { clamp } from '../../lib/clamp.ts'

const TICK_PX = 26
const TIP_PX = 8
const GAP_PX = 8
/** The width of the lane beside other columns, and its share of the width without them. */
const LANE_PX = 22
const LANE_PART = 0.3
/** The width of names beside other columns, and of growth beside milestones. */
const NAMES_PX = { min: 40, max: 96 } as const
const MEMBERS_PX = 40
/** From the day of a milestone to its mark, and from there to its text. */
const LEADER_PX = 16
const MARK_TEXT_PX = 15
/** The greatest distance of a name and of a milestone from its ideal position. */
const REACH_PX = { name: 28, milestone: 64 } as const
/** Between two labels under each other, so that their lines don't read as one text. */
const BETWEEN_PX = { name: 0, milestone: 5 } as const

interface Columns {
  /** Whether there is nothing but terms. */
  readonly isAlone: boolean
  readonly laneX: number
  readonly lanePx: number
  readonly namesX: number
  readonly namesPx: number
  readonly membersX: number
  readonly membersPx: number
  /** Where the days of milestones are, their marks, and their texts. */
  readonly daysX: number
  readonly marksX: number
  readonly textX: number
  readonly textPx: number
}

/** The widest word among the names, which may be broken between words. Acting leaders count only in focus. */
function findWidestWord({ terms }: TimelineModel): number {
  return measureLines(terms.filter(({ hidden, acting, focused }) => !hidden && (!acting || focused)).flatMap(({ surname }) => surname.split(' ')), NAME_PX)
}

/** Shares the width out: years, lane, names, growth, milestones. */
function shareColumns(content: TimelineModel, size: LayoutSize, yearsPx: number, hasMilestones: boolean): Columns {
  const laneX = yearsPx + GAP_PX
  const isAlone = !hasMilestones && !content.members
  const lanePx = isAlone ? size.widthPx * LANE_PART : LANE_PX
  const namesX = laneX + lanePx + GAP_PX
  const namesPx = isAlone ? size.widthPx - namesX : clamp(findWidestWord(content), NAMES_PX.min, NAMES_PX.max)
  const membersX = namesX + namesPx + GAP_PX
  const membersPx = content.members ? (hasMilestones ? MEMBERS_PX : size.widthPx - membersX) : 0
  const daysX = membersX + (membersPx > 0 ? membersPx + GAP_PX : 0)
  const marksX = daysX + LEADER_PX
  const textX = marksX + MARK_TEXT_PX
  return { isAlone, laneX, lanePx, namesX, namesPx, membersX, membersPx, daysX, marksX, textX, textPx: size.widthPx - textX }
}

interface Text {
  readonly lines: readonly string[]
  readonly y: number
}

type Texts = ReadonlyMap<string, Text>

/** Sets texts in a column; the lines of each, and the middle of its first line. */
function setTexts(kind: 'name' | 'milestone', items: readonly { readonly key: string; readonly y: number; readonly lines: readonly string[] | null; readonly weight: number }[], size: LayoutSize): Texts {
  const known = items.flatMap(({ lines, ...item }) => (lines ? [{ ...item, lines, heightPx: lines.length * LINE_PX + BETWEEN_PX[kind] }] : []))
  const middles = placeLabelsVertical(known, size.heightPx, REACH_PX[kind])
  return new Map(known.flatMap(({ key, lines }) => {
    const middle = middles.get(key)
    return middle === undefined ? [] : [[key, { lines, y: middle - ((lines.length - 1) * LINE_PX) / 2 }] as const]
  }))
}

export function layoutVertical(content: TimelineModel, size: LayoutSize, messages: Messages): TimelineLayout {
  const { widthPx, heightPx } = size
  const { from, to } = content.range
  const y = scaleLinear([from, to + 1], [0, heightPx])
  // The text of a tick too near the top does not fit; the first one that fits names the year.
  const top = Math.ceil(((to + 1 - from) * LINE_PX) / 2 / heightPx)
  const ticks = getTicks({ from: from + top, to }, Math.floor(heightPx / TICK_PX), messages.formats)
    .map(({ day, text }) => ({ day, lines: text.split(' '), place: { x: 0, y: y(day), anchor: 'start' as const } }))
  const yearsPx = measureLines(ticks.flatMap(({ lines }) => lines), NOTE_PX)
  const visible = content.milestones.filter(({ hidden }) => !hidden)
  const columns = shareColumns(content, size, yearsPx, visible.length > 0)
  const shownTerms = content.terms.filter(({ hidden }) => !hidden)
  // Names are all full or all short, with dates where there are no other columns.
  const isWhole = shownTerms.every(({ name }) => estimateWidth(name, NAME_PX) <= columns.namesPx)
  const isDated = columns.isAlone && shownTerms.every(({ when, length }) => [when, length].every((text) => estimateWidth(text, NAME_PX) <= columns.namesPx))
  const getNames = ({ name, surname, when, length }: TermModel, px: number) => {
    const lines = wrapLabel(isWhole ? name : surname, NAME_PX, columns.namesPx, 2)
    return lines && isDated ? [...lines, ...[when, length].slice(0, Math.max(Math.floor(px / LINE_PX) - 1, 0))] : lines
  }
  const names = setTexts(
    'name',
    shownTerms.map((term) => ({
      key: term.term.id, y: y((term.start + term.end) / 2), lines: getNames(term, y(term.end) - y(term.start)), weight: term.weight,
    })),
    size,
  )
  const texts = setTexts(
    'milestone',
    visible.map(({ milestone, text, short, weight }) => ({
      key: milestone.id, y: y(milestone.day + 0.5), weight,
      lines: wrapLabel(text, NOTE_PX, columns.textPx, 2) ?? wrapLabel(short, NOTE_PX, columns.textPx, 2),
    })),
    size,
  )
  const terms = content.terms.map((term) => placeTerm(term, y(term.start), y(term.end), names.get(term.term.id), isDated, columns, size))
  const milestones = content.milestones.map((one) => placeMilestone(one, y(one.milestone.day + 0.5), texts.get(one.milestone.id), columns, size))
  const steps = content.members ? placeMembersVertical(content.members, content.range, columns.membersX, columns.membersPx, size, messages) : []
  const taken = [...terms, ...milestones, ...steps].flatMap(({ label }) => label?.box ?? [])
  const side = pickClear(placeSideLabels(content, y, size), taken, { widthPx: 100, heightPx: 100 })
  const line = (day: number, x1: number, x2: number) => toPercent({ x1, x2, y1: y(day), y2: y(day) }, size)
  return {
    isVertical: true, terms, milestones, steps,
    ticks: placeTicks(ticks, size, (day) => line(day, yearsPx + 3, widthPx)),
    visit: content.visit && { line: line(content.visit.day + 0.5, columns.laneX - 4, content.members ? columns.membersX - 4 : widthPx), over: line(content.visit.day + 0.5, columns.laneX, columns.laneX + columns.lanePx), label: side.find(({ key }) => key === 'visit') ?? null },
    window: content.window && {
      area: toPercent({ x: columns.laneX - 4, y: y(content.window.from), width: widthPx - columns.laneX + 4, height: y(content.window.to + 1) - y(content.window.from) }, size),
      label: side.find(({ key }) => key === 'window') ?? null,
    },
  }
}

/** The labels of the visit and the window, at the right edge over their lines, where nothing else is. */
function placeSideLabels(content: TimelineModel, y: (day: number) => number, size: LayoutSize): readonly Label[] {
  const place = (key: string, text: string, middle: number) =>
    placeLabel(key, [text], { x: size.widthPx - 2, y: middle, anchor: 'end' }, estimateWidth(text, NOTE_PX), size)
  const { visit, window } = content
  return [
    ...(visit?.text ? [place('visit', visit.text, y(visit.day) - LINE_PX / 2 - 2)] : []),
    ...(window ? [place('window', window.text, y(window.from) + LINE_PX / 2 + 2)] : []),
  ]
}

function placeTerm(content: TermModel, y0: number, y1: number, text: Text | undefined, isDated: boolean, columns: Columns, size: LayoutSize): PlacedTerm {
  const { laneX, lanePx, namesX } = columns
  const middle = (y0 + y1) / 2
  const x = content.acting ? laneX + lanePx / 2 : laneX
  const width = content.acting ? lanePx / 2 : lanePx
  const notes = isDated && text ? text.lines.filter((line) => line === content.when || line === content.length).length : 0
  const labelY = text ? text.y + ((text.lines.length - 1) * LINE_PX) / 2 : middle
  return {
    content,
    bar: toPercent({ x, y: y0, width, height: y1 - y0 }, size),
    arrow: content.open && !content.hidden && y1 < size.heightPx ? toPercent({ x, y: y1, width, height: TIP_PX }, size) : null,
    label: text ? placeLabel(`${content.term.id}/name`, text.lines, { x: namesX, y: text.y, anchor: 'start' }, measureLines(text.lines, NAME_PX), size, notes) : null,
    isLabelInside: false,
    leaderLine: text ? toPercent({ x1: laneX + lanePx, x2: namesX - 2, y1: middle, y2: Math.abs(labelY - middle) < 2 ? middle : labelY }, size) : null,
  }
}

/** A milestone with a name is beside its name, with a line to its day; one without is on its day. */
function placeMilestone(content: MilestoneModel, y: number, text: Text | undefined, columns: Columns, size: LayoutSize): PlacedMilestone {
  const { daysX, marksX, textX } = columns
  const at = content.hidden ? (y < 0 ? -MARK_PX : size.heightPx + MARK_PX) : text?.y ?? y
  return {
    content,
    at: toPercent({ x: text ? marksX : daysX, y: at }, size),
    label: text ? placeLabel(`${content.milestone.id}/label`, text.lines, { x: textX, y: text.y, anchor: 'start' }, measureLines(text.lines, NOTE_PX), size) : null,
    leaderLine: text ? toPercent({ x1: daysX - 4, x2: marksX - MARK_PX / 2, y1: y, y2: text.y }, size) : null,
  }
}
