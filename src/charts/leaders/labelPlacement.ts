/**
 * Places labels so that none covers another: beside a lane in rows, on stems, by a search with backtracking; in a column,
 * each as close to its ideal position as the others allow, by pooling neighbours (least squares under an order).
 */
import { max, mean, range, sum } from 'd3'
import { clamp } from '../../lib/clamp.ts'

export type Side = 'start' | 'middle' | 'end'

export interface LabelItem {
  readonly key: string
  /** Possible positions of the stem, the best first, and the width of the label, in px. */
  readonly stems: readonly number[]
  readonly widthPx: number
  readonly weight: number
  /** The mark at the end of the stem, beside the text: half its width in px; 0 where the stem ends in the text alone. */
  readonly radiusPx: number
  readonly sides: readonly Side[]
}

export interface PlacedLabel {
  readonly item: LabelItem
  readonly stem: number
  /** 0 is next to the lane. */
  readonly row: number
  readonly side: Side
  /** The extent of the text. */
  readonly x0: number
  readonly x1: number
}

export interface LabelSpace {
  readonly rows: number
  readonly widthPx: number
  /** Vertical lines that no text should cover. */
  readonly lines: readonly number[]
}

/**
 * An order of placement: labels are placed by the distance of their stem from `peak`, the nearest first, each in the row nearest
 * to the lane that is free, with its text on the side towards `peak`. So the stems of later labels pass outside the earlier texts.
 */
interface Way {
  /** A part of the width, 0 to 1. */
  readonly peak: number
  /** Whether a text centred over its stem is tried first, for labels that allow it. */
  readonly isCentred: boolean
}

const WAYS: readonly Way[] = [true, false].flatMap((isCentred) => [1, 0.5, 0].map((peak) => ({ peak, isCentred })))

/** Between a stem and its text, between two texts, and between a text and another's stem, in px. */
const STEM_PX = 5
const APART_PX = 9
const CLEAR_PX = 3

function getSpan({ widthPx, radiusPx }: LabelItem, stem: number, side: Side): readonly [number, number] {
  const gap = radiusPx + STEM_PX
  switch (side) {
    case 'start':
      return [stem + gap, stem + gap + widthPx]
    case 'middle':
      return [stem - widthPx / 2, stem + widthPx / 2]
    case 'end':
      return [stem - gap - widthPx, stem - gap]
  }
}

/** The extent of a text with its mark. */
function getExtent({ item, stem, x0, x1 }: PlacedLabel): readonly [number, number] {
  return [Math.min(x0, stem - item.radiusPx), Math.max(x1, stem + item.radiusPx)]
}

function crosses(line: number, { x0, x1 }: PlacedLabel): boolean {
  return line > x0 - CLEAR_PX && line < x1 + CLEAR_PX
}

/** Whether neither text nor mark covers another. */
function isBeside(next: PlacedLabel, other: PlacedLabel): boolean {
  const [[a0, a1], [b0, b1]] = [getExtent(next), getExtent(other)]
  return next.row !== other.row || a1 + APART_PX <= b0 || b1 + APART_PX <= a0
}

/** Whether neither text nor mark covers another, and no stem runs behind a text. */
function isClear(next: PlacedLabel, other: PlacedLabel): boolean {
  if (next.row === other.row) return isBeside(next, other)
  return next.row < other.row ? !crosses(other.stem, next) : !crosses(next.stem, other)
}

function listCandidates(item: LabelItem, way: Way, { rows, widthPx, lines }: LabelSpace): readonly PlacedLabel[] {
  const inwards = (item.stems[0] ?? 0) < way.peak * widthPx ? ['start', 'end'] as const : ['end', 'start'] as const
  const sides = (way.isCentred ? ['middle', ...inwards] as const : [inwards[0], 'middle', inwards[1]] as const).filter((side) => item.sides.includes(side))
  const all = range(rows).map((row) => item.stems.flatMap((stem) => sides.map((side) => {
    const [x0, x1] = getSpan(item, stem, side)
    return { item, stem, row, side, x0, x1 }
  }))).flat()
  // Only the text must be in the picture: the mark is drawn where it is anyway.
  return all.filter(({ x0, x1 }) => x0 >= 0 && x1 <= widthPx).filter((next) => !lines.some((line) => line !== next.stem && crosses(line, next)))
}

/** One order of placement, with the candidates of each label in it. */
interface Plan {
  readonly order: readonly LabelItem[]
  readonly options: ReadonlyMap<LabelItem, readonly PlacedLabel[]>
}

function planRows(items: readonly LabelItem[], way: Way, space: LabelSpace): Plan {
  const distance = ({ stems }: LabelItem) => Math.abs((stems[0] ?? 0) - way.peak * space.widthPx)
  return { order: items.toSorted((a, b) => distance(a) - distance(b)), options: new Map(items.map((item) => [item, listCandidates(item, way, space)])) }
}

/** The most candidates tried per order: layouts run in every frame of a drag. */
const TRIES = 500

/** Places all given labels; null where that fails or takes too many steps. */
function placeAll(isIn: ReadonlySet<LabelItem>, { order, options }: Plan): readonly PlacedLabel[] | null {
  const queue = order.filter((item) => isIn.has(item))
  let left = TRIES
  const search = (placed: readonly PlacedLabel[]): readonly PlacedLabel[] | null => {
    const next = queue[placed.length]
    if (!next) return placed
    for (const candidate of options.get(next) ?? []) {
      left -= 1
      if (left < 0) return null
      const done = placed.every((other) => isClear(candidate, other)) ? search([...placed, candidate]) : null
      if (done) return done
    }
    return null
  }
  return search([])
}

/** Adds labels that were left out where they still fit, if necessary with a stem behind a text. */
function fillGaps(placed: readonly PlacedLabel[], items: readonly LabelItem[], options: (item: LabelItem) => readonly PlacedLabel[]): readonly PlacedLabel[] {
  const left = items.filter((item) => !placed.some((other) => other.item === item)).toSorted((a, b) => b.weight - a.weight)
  return left.reduce((done, item) => {
    const candidates = options(item).filter((candidate) => done.every((other) => isBeside(candidate, other)))
    const free = candidates.find((candidate) => done.every((other) => isClear(candidate, other))) ?? candidates[0]
    return free ? [...done, free] : done
  }, placed)
}

/** The labels that fit into so many rows: adds one after the other by weight, if all of them still can be placed. */
export function placeLabelsHorizontal(items: readonly LabelItem[], space: LabelSpace): readonly PlacedLabel[] {
  const ways = items.some(({ sides }) => sides.includes('middle')) ? WAYS : WAYS.filter(({ isCentred }) => !isCentred)
  const spaces = [space, ...(space.lines.length > 0 ? [{ ...space, lines: [] }] : [])]
  const plans = spaces.flatMap((each) => ways.map((way) => planRows(items, way, each)))
  const place = (isIn: ReadonlySet<LabelItem>) => {
    for (const plan of plans) {
      const placed = placeAll(isIn, plan)
      if (placed) return placed
    }
    return null
  }
  const all = place(new Set(items))
  if (all) return all
  const most = items.toSorted((a, b) => b.weight - a.weight).reduce<readonly PlacedLabel[]>(
    (done, item) => place(new Set([...done.map((placed) => placed.item), item])) ?? done, [],
  )
  return fillGaps(most, items, (item) => plans.flatMap(({ options }) => options.get(item) ?? []))
}

/** How many rows are taken. */
export function countLabelRows(placed: readonly PlacedLabel[]): number {
  return max(placed, ({ row }) => row + 1) ?? 0
}

export interface ColumnItem {
  readonly key: string
  /** The ideal position of its middle, and its height, in px. */
  readonly y: number
  readonly heightPx: number
  readonly weight: number
}

/** The nearest values that do not fall (isotonic regression by pooling adjacent violators). */
function toRising(values: readonly number[]): readonly number[] {
  const pools = values.reduce<readonly (readonly number[])[]>((done, value) => {
    const merge = (before: readonly (readonly number[])[], pool: readonly number[]): readonly (readonly number[])[] => {
      const last = before.at(-1)
      return last && (mean(last) ?? 0) > (mean(pool) ?? 0) ? merge(before.slice(0, -1), [...last, ...pool]) : [...before, pool]
    }
    return merge(done, [value])
  }, [])
  return pools.flatMap((pool) => pool.map(() => mean(pool) ?? 0))
}

function stack(items: readonly ColumnItem[], bottom: number): ReadonlyMap<string, number> {
  const offsets = items.map(({ heightPx }, at) => sum(items.slice(0, at), (item) => item.heightPx) + heightPx / 2)
  const total = sum(items, ({ heightPx }) => heightPx)
  const tops = toRising(items.map(({ y }, at) => y - (offsets[at] ?? 0)))
  return new Map(items.map(({ key }, at) => [key, clamp(tops[at] ?? 0, 0, bottom - total) + (offsets[at] ?? 0)]))
}

/** The middles of the labels that fit into `bottom` px, none further than `reachPx` from its ideal position; the heaviest first. */
export function placeLabelsVertical(items: readonly ColumnItem[], bottom: number, reachPx: number): ReadonlyMap<string, number> {
  const byWeight = items.toSorted((a, b) => b.weight - a.weight)
  return byWeight.reduce<{ readonly kept: readonly ColumnItem[]; readonly ys: ReadonlyMap<string, number> }>(
    (done, item) => {
      const kept = [...done.kept, item].toSorted((a, b) => a.y - b.y)
      const total = sum(kept, ({ heightPx }) => heightPx)
      const ys = stack(kept, bottom)
      const fits = total <= bottom && kept.every(({ key, y }) => Math.abs((ys.get(key) ?? 0) - y) <= reachPx)
      return fits ? { kept, ys } : done
    },
    { kept: [], ys: new Map() },
  ).ys
}
