/** Places the steps of the alliance's growth, from zero, in either direction of time. */
import { max, scaleLinear } from 'd3'
import type { Messages } from '../../i18n/messages.ts'
import type { DayRange } from '../../state/view.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { estimateWidth, pickClear } from './textBox.ts'
import type { MemberStep } from './timelineModel.ts'
import { estimateBox, placeLabel, LINE_PX, NOTE_PX, toPercent, type PlacedStep, type TextPlace } from './layoutParts.ts'
import { clamp } from '../../lib/clamp.ts'

/** The last step first, then the first, then the largest; each with its full words where it ends the row, a bare number elsewhere. */
function rankSteps(steps: readonly MemberStep[]): readonly MemberStep[] {
  const [first, last] = [steps[0], steps.at(-1)]
  const rise = (step: MemberStep) => step.count - getCountBefore(step, steps)
  const between = steps.filter((step) => step !== first && step !== last).toSorted((a, b) => rise(b) - rise(a))
  return [...(last ? [last] : []), ...(first && first !== last ? [first] : []), ...between]
}

function getCountBefore(step: MemberStep, steps: readonly MemberStep[]): number {
  return steps[steps.indexOf(step) - 1]?.count ?? 0
}

/** Whether a step begins outside the range, so that no line leads up to it. */
function isEdge({ from }: MemberStep, range: DayRange): boolean {
  return from <= range.from || from > range.to
}

/** Places days; a day outside the range is placed at its edge. */
function scaleDays(range: DayRange, lengthPx: number): (day: number) => number {
  return scaleLinear([range.from, range.to + 1], [0, lengthPx]).clamp(true)
}

function findMaxCount(steps: readonly MemberStep[]): number {
  return max(steps, ({ count }) => count) ?? 1
}

interface StepText extends TextPlace {
  readonly text: string
}

/**
 * Places the steps and those of their labels that are clear of each other. `placeText` gets the steps in the range, and whether
 * the step is the first or the last of them. `placeLines` gets the count from which a line leads up to the step. Both return px.
 */
function placeSteps(
  steps: readonly MemberStep[], range: DayRange, size: LayoutSize,
  placeText: (step: MemberStep, visible: readonly MemberStep[], isEnd: boolean) => StepText,
  placeLines: (step: MemberStep, before: number) => Pick<PlacedStep, 'area' | 'edge' | 'stepLine'>,
): readonly PlacedStep[] {
  const visible = steps.filter(({ from, to }) => from <= range.to && to > range.from)
  const candidates = rankSteps(visible).map((step) => {
    const { text, ...place } = placeText(step, visible, step === visible[0] || step === visible.at(-1))
    const widthPx = estimateWidth(text, NOTE_PX)
    return { step, box: estimateBox(place, widthPx, 1), label: placeLabel(`${step.key}/label`, [text], place, widthPx, size) }
  })
  const labels = pickClear(candidates, [], size)
  return steps.map((step) => {
    const { area, edge, stepLine } = placeLines(step, isEdge(step, range) ? step.count : getCountBefore(step, steps))
    return {
      key: step.key, count: step.count, area: toPercent(area, size), edge: toPercent(edge, size), stepLine: toPercent(stepLine, size),
      label: labels.find((one) => one.step === step)?.label ?? null,
    }
  })
}

export function placeMembersHorizontal(steps: readonly MemberStep[], range: DayRange, topPx: number, heightPx: number, size: LayoutSize, messages: Messages): readonly PlacedStep[] {
  const x = scaleDays(range, size.widthPx)
  const bottom = topPx + heightPx
  const y = scaleLinear([0, findMaxCount(steps)], [bottom, topPx + LINE_PX + 7])
  const placeText = (step: MemberStep, visible: readonly MemberStep[], isEnd: boolean): StepText => {
    const text = isEnd ? messages.leaders.members({ n: step.count }) : String(step.count)
    const widthPx = estimateWidth(text, NOTE_PX)
    const anchor = step === visible.at(-1) && x(step.from) + widthPx > size.widthPx ? 'end' : 'start'
    const at = anchor === 'end' ? x(step.to) : x(step.from) + 1
    const [x0, x1] = anchor === 'end' ? [at - widthPx, at] : [at, at + widthPx]
    // Over the highest step that the text reaches.
    const reached = visible.filter(({ from, to }) => x(from) < x1 && x(to) > x0)
    return { text, x: at, y: y(findMaxCount(reached)) - LINE_PX / 2 - 4, anchor }
  }
  return placeSteps(steps, range, size, placeText, ({ from, to, count }, before) => ({
    area: { x: x(from), y: y(count), width: x(to) - x(from), height: bottom - y(count) },
    edge: { x1: x(from), x2: x(to), y1: y(count), y2: y(count) },
    stepLine: { x1: x(from), x2: x(from), y1: y(before), y2: y(count) },
  }))
}

export function placeMembersVertical(steps: readonly MemberStep[], range: DayRange, leftPx: number, widthPx: number, size: LayoutSize, messages: Messages): readonly PlacedStep[] {
  const y = scaleDays(range, size.heightPx)
  const x = scaleLinear([0, findMaxCount(steps)], [leftPx, leftPx + widthPx])
  const placeText = (step: MemberStep, _: readonly MemberStep[], isEnd: boolean): StepText => {
    const full = messages.leaders.members({ n: step.count })
    const text = isEnd && estimateWidth(full, NOTE_PX) + 6 <= widthPx ? full : String(step.count)
    const middle = clamp(y(step.from) + LINE_PX / 2 + 1, LINE_PX / 2, size.heightPx - LINE_PX / 2)
    const fits = estimateWidth(text, NOTE_PX) + 6 <= x(step.count) - leftPx
    return fits ? { text, x: x(step.count) - 4, y: middle, anchor: 'end' } : { text, x: leftPx + 4, y: middle, anchor: 'start' }
  }
  return placeSteps(steps, range, size, placeText, ({ from, to, count }, before) => ({
    area: { x: leftPx, y: y(from), width: x(count) - leftPx, height: y(to) - y(from) },
    edge: { x1: x(count), x2: x(count), y1: y(from), y2: y(to) },
    stepLine: { x1: x(before), x2: x(count), y1: y(from), y2: y(from) },
  }))
}
