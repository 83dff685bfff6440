/** Places the steps of the alliance's growth, from zero, in either direction of time. */
import { max, scaleLinear } from 'd3'
import type { Messages } from '../../i18n/messages.ts'
import type { DayRange } from '../../state/view.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { estimateWidth, pickClear, type Box } from './textBox.ts'
import type { MemberStep } from './timelineModel.ts'
import { estimateBox, placeLabel, LINE_PX, NOTE_PX, toPercent, type Anchor, type Label, type PlacedStep } from './layoutParts.ts'

interface Candidate {
  readonly step: MemberStep
  readonly box: Box
  readonly label: Label
}

/** The last step first, then the first, then the largest; each with its full words where it ends the row, a bare number elsewhere. */
function rankSteps(steps: readonly MemberStep[]): readonly MemberStep[] {
  const [first, last] = [steps[0], steps.at(-1)]
  const rise = (step: MemberStep) => step.count - getCountBefore(step, steps)
  const between = steps.filter((step) => step !== first && step !== last).toSorted((a, b) => rise(b) - rise(a))
  return [...(last ? [last] : []), ...(first && first !== last ? [first] : []), ...between]
}

function listVisibleSteps(steps: readonly MemberStep[], range: DayRange): readonly MemberStep[] {
  return steps.filter(({ from, to }) => from <= range.to && to > range.from)
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

export function placeMembersHorizontal(steps: readonly MemberStep[], range: DayRange, topPx: number, heightPx: number, size: LayoutSize, messages: Messages): readonly PlacedStep[] {
  const x = scaleDays(range, size.widthPx)
  const bottom = topPx + heightPx
  const y = scaleLinear([0, findMaxCount(steps)], [bottom, topPx + LINE_PX + 7])
  const seen = listVisibleSteps(steps, range)
  const candidate = (step: MemberStep): Candidate => {
    const isEnd = step === seen[0] || step === seen.at(-1)
    const text = isEnd ? messages.leaders.members({ n: step.count }) : String(step.count)
    const widthPx = estimateWidth(text, NOTE_PX)
    const anchor: Anchor = step === seen.at(-1) && x(step.from) + widthPx > size.widthPx ? 'end' : 'start'
    const at = anchor === 'end' ? x(step.to) : x(step.from) + 1
    const [x0, x1] = anchor === 'end' ? [at - widthPx, at] : [at, at + widthPx]
    // Over the highest step that the text reaches.
    const reached = seen.filter(({ from, to }) => x(from) < x1 && x(to) > x0)
    const middle = y(findMaxCount(reached)) - LINE_PX / 2 - 4
    const box = estimateBox(at, middle, widthPx, 1, anchor)
    return { step, box, label: placeLabel(`${step.key}/label`, [text], at, middle, anchor, box, size) }
  }
  const labels = pickClear(rankSteps(seen).map(candidate), [], size)
  return steps.map((step) => {
    const [x0, x1] = [x(step.from), x(step.to)]
    return {
      key: step.key, count: step.count,
      area: toPercent({ x: x0, y: y(step.count), width: x1 - x0, height: bottom - y(step.count) }, size),
      edge: toPercent({ x1: x0, x2: x1, y1: y(step.count), y2: y(step.count) }, size),
      stepLine: toPercent({ x1: x0, x2: x0, y1: y(isEdge(step, range) ? step.count : getCountBefore(step, steps)), y2: y(step.count) }, size),
      label: labels.find((one) => one.step === step)?.label ?? null,
    }
  })
}

export function placeMembersVertical(steps: readonly MemberStep[], range: DayRange, leftPx: number, widthPx: number, size: LayoutSize, messages: Messages): readonly PlacedStep[] {
  const y = scaleDays(range, size.heightPx)
  const x = scaleLinear([0, findMaxCount(steps)], [leftPx, leftPx + widthPx])
  const seen = listVisibleSteps(steps, range)
  const candidate = (step: MemberStep): Candidate => {
    const isEnd = step === seen[0] || step === seen.at(-1)
    const full = messages.leaders.members({ n: step.count })
    const text = isEnd && estimateWidth(full, NOTE_PX) + 6 <= widthPx ? full : String(step.count)
    const fits = estimateWidth(text, NOTE_PX) + 6 <= x(step.count) - leftPx
    const anchor: Anchor = fits ? 'end' : 'start'
    const at = fits ? x(step.count) - 4 : leftPx + 4
    const middle = Math.min(Math.max(y(step.from) + LINE_PX / 2 + 1, LINE_PX / 2), size.heightPx - LINE_PX / 2)
    const box = estimateBox(at, middle, estimateWidth(text, NOTE_PX), 1, anchor)
    return { step, box, label: placeLabel(`${step.key}/label`, [text], at, middle, anchor, box, size) }
  }
  const labels = pickClear(rankSteps(seen).map(candidate), [], size)
  return steps.map((step) => {
    const [y0, y1] = [y(step.from), y(step.to)]
    return {
      key: step.key, count: step.count,
      area: toPercent({ x: leftPx, y: y0, width: x(step.count) - leftPx, height: y1 - y0 }, size),
      edge: toPercent({ x1: x(step.count), x2: x(step.count), y1: y0, y2: y1 }, size),
      stepLine: toPercent({ x1: x(isEdge(step, range) ? step.count : getCountBefore(step, steps)), x2: x(step.count), y1: y0, y2: y0 }, size),
      label: labels.find((one) => one.step === step)?.label ?? null,
    }
  })
}
