/** The placed parts of the leaders chart, in percent of the picture: what both directions of time return and the chart draws. */
import { max } from 'd3'
import { round, type PercentAttrs, type LayoutSize } from '../../lib/layoutTypes.ts'
import { estimateWidth, pickClear, toBoxPercent, type Box } from './textBox.ts'
import type { MilestoneModel, TermModel } from './timelineModel.ts'

export type Anchor = 'start' | 'middle' | 'end'

export interface Label {
  readonly key: string
  readonly lines: readonly string[]
  /** How many of the last lines are notes to the first. */
  readonly notes: number
  /** The middle of the first line. */
  readonly at: PercentAttrs
  readonly anchor: Anchor
  /** The estimated extent of the text at the size of the layout. */
  readonly box: Box
}

export interface PlacedTerm {
  readonly content: TermModel
  readonly bar: PercentAttrs
  /** The arrow at the end of a current term; null for other terms. */
  readonly arrow: PercentAttrs | null
  readonly label: Label | null
  readonly isLabelInside: boolean
  readonly leaderLine: PercentAttrs | null
}

export interface PlacedMilestone {
  readonly content: MilestoneModel
  readonly at: PercentAttrs
  readonly label: Label | null
  readonly leaderLine: PercentAttrs | null
}

export function isMilestone(placed: PlacedTerm | PlacedMilestone): placed is PlacedMilestone {
  return 'at' in placed
}

export interface PlacedStep {
  readonly key: string
  readonly count: number
  readonly area: PercentAttrs
  /** The top of the step, and the line up to it from the step before. */
  readonly edge: PercentAttrs
  readonly stepLine: PercentAttrs
  readonly label: Label | null
}

export interface TimelineLayout {
  /** Whether time runs down. */
  readonly isVertical: boolean
  readonly terms: readonly PlacedTerm[]
  readonly milestones: readonly PlacedMilestone[]
  readonly steps: readonly PlacedStep[]
  readonly ticks: readonly { readonly key: string; readonly line: PercentAttrs; readonly label: Label | null }[]
  /** The line is drawn under all text, its part over the lane over the bars. */
  readonly visit: { readonly line: PercentAttrs; readonly over: PercentAttrs; readonly label: Label | null } | null
  readonly window: { readonly area: PercentAttrs; readonly label: Label | null } | null
}

/** The height of a line of text, in px. */
export const LINE_PX = 15
/** Sizes of type, in px. */
export const NAME_PX = 13
export const NOTE_PX = 12

/** Attributes in px as percent: those along x by the width, those along y by the height. */
export function toPercent(px: PercentAttrs, { widthPx, heightPx }: LayoutSize): PercentAttrs {
  const across = (name: string) => name.startsWith('x') || name === 'width'
  return Object.fromEntries(Object.entries(px).map(([name, value]) => [name, round((value / (across(name) ? widthPx : heightPx)) * 100)]))
}

/** The point, in px, at which a text is anchored: in the middle of its first line. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly anchor: Anchor
}

/** The width of the widest line. */
export function measureLines(lines: readonly string[], fontPx: number): number {
  return max(lines, (line) => estimateWidth(line, fontPx)) ?? 0
}

/** The extent of lines of text in px. */
export function estimateBox({ x, y, anchor }: TextPlace, widthPx: number, lines: number): Box {
  const x0 = anchor === 'start' ? x : anchor === 'middle' ? x - widthPx / 2 : x - widthPx
  return { x0, x1: x0 + widthPx, y0: y - LINE_PX / 2, y1: y + LINE_PX * (lines - 0.5) }
}

/** A label from its place and its width in px. */
export function placeLabel(key: string, lines: readonly string[], place: TextPlace, widthPx: number, size: LayoutSize, notes = 0): Label {
  const { x, y, anchor } = place
  return { key, lines, notes, at: toPercent({ x, y }, size), anchor, box: toBoxPercent(estimateBox(place, widthPx, lines.length), size) }
}

/** The ticks with their lines; a text that would cover the one before it, or leave the picture, is left out. */
export function placeTicks(
  ticks: readonly { readonly day: number; readonly lines: readonly string[]; readonly place: TextPlace }[], size: LayoutSize, line: (day: number) => PercentAttrs,
): TimelineLayout['ticks'] {
  const candidates = ticks.map(({ day, lines, place }) => {
    const widthPx = measureLines(lines, NOTE_PX)
    return { day, box: estimateBox(place, widthPx, lines.length), label: placeLabel(`tick-${day}`, lines, place, widthPx, size) }
  })
  const shown = pickClear(candidates, [], size)
  return candidates.map((tick) => ({ key: tick.label.key, line: line(tick.day), label: shown.includes(tick) ? tick.label : null }))
}
