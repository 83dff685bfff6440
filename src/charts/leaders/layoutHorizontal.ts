/** Time to the right: names and bars in a lane, milestones hung under it, the alliance's growth below, years at the bottom. */
import { max, scaleLinear } from 'd3'
import type { Messages } from '../../i18n/messages.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { dodge, estimateWidth, MARK_PX, pickClear } from './textBox.ts'
import type { TimelineModel, MilestoneModel, TermModel } from './timelineModel.ts'
import { placeLabelsHorizontal, countLabelRows, type LabelItem, type PlacedLabel } from './labelPlacement.ts'
import { placeMembersHorizontal } from './layoutMembers.ts'
import { placeLabel, placeTicks, LINE_PX, NAME_PX, NOTE_PX, toPercent, type Label, type TimelineLayout, type PlacedMilestone, type PlacedTerm } from './layoutParts.ts'
import { getTicks } from './ticks.ts'
import { clamp } from '../../lib/clamp.ts'

const PAD_PX = 8
/** The height of a row of labels: the minimum, and that of milestones where there is space. */
const ROW_PX = 20
const WIDE_ROW_PX = 34
const AXIS_PX = 22
const TOP_PX = 20
const LANE_PX = 26
/** The most of the height that the lane takes: alone, and with other layers. */
const LANE_PART = { alone: 0.24, among: 0.16 } as const
/** Half of a mark with its focus ring, beside a text. */
const MARK_RADIUS_PX = 9
/** Rows of marks without a label, right under the lane. */
const MARK_ROWS = 2
/** The minimum distance of ticks, in px. */
const TICK_PX = 52
const TIP_PX = 10

interface Rows {
  readonly laneY: number
  readonly lanePx: number
  readonly marksY: number
  readonly labelsY: number
  readonly labelRowPx: number
  readonly membersY: number
  readonly membersPx: number
  readonly axisY: number
}

/** Shares the height out: what has a fixed need comes first, then rows for milestones, then the lane; what is left over spreads the milestones. */
function shareRows(content: TimelineModel, { heightPx }: LayoutSize, nameRows: number, items: readonly LabelItem[], place: (rows: number) => readonly PlacedLabel[]): { readonly rows: Rows; readonly hung: readonly PlacedLabel[] } {
  const top = content.visit?.text || content.window ? TOP_PX : 4
  const hasMilestones = items.length > 0
  const minMembersPx = content.members ? Math.max(heightPx * (hasMilestones ? 0.17 : 0.3), 34) : 0
  const spacePx = heightPx - AXIS_PX - top - nameRows * ROW_PX - minMembersPx - (content.members ? 14 : 4)
  const reserved = hasMilestones ? MARK_ROWS * MARK_PX + 8 : 0
  const hung = place(Math.max(Math.floor((spacePx - LANE_PX - reserved) / ROW_PX), 0))
  const marksPx = hung.length < items.length ? reserved : Math.min(reserved, 10)
  const hungRows = countLabelRows(hung)
  const part = hasMilestones || content.members ? LANE_PART.among : LANE_PART.alone
  const lanePx = Math.max(Math.min(spacePx - marksPx - hungRows * ROW_PX, heightPx * part), LANE_PX)
  const labelRowPx = clamp((spacePx - marksPx - lanePx) / Math.max(hungRows, 1), ROW_PX, content.members ? ROW_PX + 4 : WIDE_ROW_PX)
  const spare = Math.max(spacePx - marksPx - hungRows * labelRowPx - lanePx, 0)
  const laneY = top + nameRows * ROW_PX + (content.members ? 0 : spare * 0.4)
  const marksY = laneY + lanePx + 4
  const axisY = heightPx - AXIS_PX
  const membersPx = minMembersPx + (content.members ? spare : 0)
  return { hung, rows: { laneY, lanePx, marksY, labelsY: marksY + marksPx, labelRowPx, membersY: axisY - membersPx, membersPx, axisY } }
}

/** The possible positions of a name's stem on its bar: in the middle, or near an end. */
function listStems(x0: number, x1: number): readonly number[] {
  const middle = (x0 + x1) / 2
  return x1 - x0 < 2 * PAD_PX ? [middle] : [middle, x0 + 4, x1 - 4]
}

/** Whether every full name fits its bar. Names are all full or all short. */
function isWhole({ terms }: TimelineModel, x: (day: number) => number): boolean {
  return terms.every(({ hidden, name, start, end }) => hidden || estimateWidth(name, NAME_PX) + 2 * PAD_PX <= x(end) - x(start))
}

/** The left edge of the words in a bar: right of a line that crosses its beginning. */
function getWordsX(x0: number, lines: readonly number[]): number {
  return (lines.find((at) => at >= x0 && at < x0 + 2 * PAD_PX) ?? x0) + PAD_PX
}

/** The name inside a bar; null where it does not fit and must be outside. */
function getInsideName({ name, surname }: TermModel, whole: boolean, widthPx: number): string | null {
  const text = whole ? name : surname
  return estimateWidth(text, NAME_PX) + 2 * PAD_PX <= widthPx ? text : null
}

export function layoutHorizontal(content: TimelineModel, size: LayoutSize, messages: Messages): TimelineLayout {
  const { widthPx, heightPx } = size
  const { from, to } = content.range
  const x = scaleLinear([from, to + 1], [0, widthPx])
  const lines = content.visit ? [x(content.visit.day + 0.5)] : []
  const whole = isWhole(content, x)
  const spans = content.terms.map((term) => ({ term, x0: x(term.start), x1: x(term.end), inside: term.hidden || term.acting ? null : getInsideName(term, whole, x(term.end) - x(term.start)) }))
  const names = placeLabelsHorizontal(
    spans.filter(({ term, inside }) => !term.hidden && inside === null)
      .map(({ term, x0, x1 }): LabelItem => ({
        key: term.term.id, stems: listStems(x0, x1), widthPx: estimateWidth(term.surname, NAME_PX), weight: term.weight, radiusPx: 0, sides: ['middle', 'start', 'end'],
      })),
    { rows: clamp(Math.floor((heightPx * 0.3) / ROW_PX), 1, 4), widthPx, lines },
  )
  const visible = content.milestones.filter(({ hidden }) => !hidden)
  const items = visible.map(({ milestone, text, weight }): LabelItem => ({
    key: milestone.id, stems: [x(milestone.day + 0.5)], widthPx: estimateWidth(text, NOTE_PX), weight, radiusPx: MARK_RADIUS_PX, sides: ['start', 'end'],
  }))
  const { rows, hung } = shareRows(content, size, countLabelRows(names), items, (maxRows) => placeLabelsHorizontal(items, { rows: maxRows, widthPx, lines }))
  const terms = spans.map(({ term, x0, x1, inside }) => placeTerm(term, x0, x1, inside, getWordsX(x0, lines), names, rows, size))
  const unnamed = visible.filter(({ milestone }) => !hung.some(({ item }) => item.key === milestone.id))
  const markRows = dodge(unnamed.map(({ milestone }) => x(milestone.day + 0.5)), MARK_ROWS)
  const milestones = content.milestones.map((one) =>
    placeMilestone(one, x(one.milestone.day + 0.5), rows.marksY + MARK_PX * ((markRows[unnamed.indexOf(one)] ?? 0) + 0.5) + 2, hung, rows, size))
  const steps = content.members ? placeMembersHorizontal(content.members, content.range, rows.membersY, rows.membersPx, size, messages) : []
  const taken = [...terms, ...milestones].flatMap(({ label }) => label?.box ?? [])
  const top = topLabels(content, x, size).filter(({ box }) => box.x0 >= 0 && box.x1 <= 100)
  const line = (day: number, y1: number, y2: number) => toPercent({ x1: x(day), x2: x(day), y1, y2 }, size)
  const ticks = getTicks(content.range, Math.floor(widthPx / TICK_PX), messages.formats)
    .map(({ day, text }) => ({ day, lines: [text], place: { x: x(day) + 4, y: heightPx - LINE_PX / 2 - 1, anchor: 'start' as const } }))
  const clear = pickClear(top, taken, { widthPx: 100, heightPx: 100 })
  return {
    isVertical: false, terms, milestones, steps,
    ticks: placeTicks(ticks, size, (day) => line(day, 0, heightPx)),
    visit: content.visit && { line: line(content.visit.day + 0.5, 0, content.members ? rows.membersY : rows.axisY), over: line(content.visit.day + 0.5, rows.laneY, rows.laneY + rows.lanePx), label: clear.find(({ key }) => key === 'visit') ?? null },
    window: content.window && {
      area: toPercent({ x: x(content.window.from), y: 0, width: x(content.window.to + 1) - x(content.window.from), height: rows.axisY }, size),
      label: clear.find(({ key }) => key === 'window') ?? null,
    },
  }
}

/** The labels at the top: the day of the visit first, then the window if it fits. */
function topLabels(content: TimelineModel, x: (day: number) => number, size: LayoutSize): readonly Label[] {
  const place = (key: string, text: string, at: number): Label => {
    const widthPx = estimateWidth(text, NOTE_PX)
    const anchor = at + 5 + widthPx <= size.widthPx ? 'start' as const : 'end' as const
    return placeLabel(key, [text], { x: anchor === 'start' ? at + 5 : at - 5, y: 9, anchor }, widthPx, size)
  }
  const { visit, window } = content
  return [...(visit?.text ? [place('visit', visit.text, x(visit.day + 0.5))] : []), ...(window ? [place('window', window.text, x(window.from))] : [])]
}

function placeTerm(content: TermModel, x0: number, x1: number, inside: string | null, wordsX: number, names: readonly PlacedLabel[], rows: Rows, size: LayoutSize): PlacedTerm {
  const { laneY, lanePx } = rows
  const key = content.term.id
  const placed = names.find(({ item }) => item.key === key)
  const stem = placed?.stem ?? (x0 + x1) / 2
  // An acting leader has half a bar: the form differs as well as the hatching.
  const y = content.acting ? laneY + lanePx / 2 : laneY
  const px = { x: x0, y, width: x1 - x0, height: content.acting ? lanePx / 2 : lanePx }
  const maxNotes = Math.floor((lanePx - PAD_PX) / LINE_PX) - 1
  const fits = (text: string) => estimateWidth(text, NOTE_PX) + 2 * PAD_PX <= x1 - wordsX + PAD_PX
  const notes = inside === null ? [] : [content.when, content.length].slice(0, Math.max(maxNotes, 0)).filter(fits)
  const lines = [inside ?? content.surname, ...notes]
  const wide = max([estimateWidth(inside ?? content.surname, NAME_PX), ...notes.map((text) => estimateWidth(text, NOTE_PX))]) ?? 0
  const rowY = laneY - ROW_PX * ((placed?.row ?? 0) + 0.5) - 2
  const anchor = inside !== null ? 'start' as const : placed?.side ?? 'middle'
  const at = inside !== null ? wordsX : placed?.side === 'start' ? placed.x0 : placed?.side === 'end' ? placed.x1 : stem
  const textY = inside !== null ? (lanePx < 3 * LINE_PX ? laneY + lanePx / 2 - (lines.length - 1) * LINE_PX / 2 : laneY + PAD_PX + LINE_PX / 2) : rowY
  const label = inside !== null || placed ? placeLabel(`${key}/name`, lines, { x: at, y: textY, anchor }, wide, size, notes.length) : null
  return {
    content,
    bar: toPercent(px, size),
    arrow: content.open && !content.hidden && x1 < size.widthPx ? toPercent({ x: x1, y, height: lanePx, width: TIP_PX }, size) : null,
    label,
    isLabelInside: inside !== null,
    leaderLine: placed ? toPercent({ x1: stem, x2: stem, y1: rowY + (placed.side === 'middle' ? LINE_PX / 2 : 0), y2: y }, size) : null,
  }
}

/** A milestone with a name is at the end of its stem, beside its name; one without is directly under the lane. */
function placeMilestone(content: MilestoneModel, x: number, unnamedY: number, hung: readonly PlacedLabel[], rows: Rows, size: LayoutSize): PlacedMilestone {
  const key = content.milestone.id
  const placed = hung.find(({ item }) => item.key === key)
  // Outside the range it is placed beyond the edge, so that it enters from there.
  const at = content.hidden ? (x < 0 ? -MARK_PX : size.widthPx + MARK_PX) : x
  const y = placed ? rows.labelsY + (placed.row + 0.5) * rows.labelRowPx : unnamedY
  const anchor = placed?.side ?? 'start'
  const textX = anchor === 'start' ? placed?.x0 ?? x : placed?.x1 ?? x
  return {
    content,
    at: toPercent({ x: at, y }, size),
    label: placed ? placeLabel(`${key}/label`, [content.text], { x: textX, y, anchor }, placed.item.widthPx, size) : null,
    leaderLine: placed ? toPercent({ x1: x, x2: x, y1: rows.laneY + rows.lanePx, y2: y }, size) : null,
  }
}
