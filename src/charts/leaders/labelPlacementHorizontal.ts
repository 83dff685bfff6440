/** Sets labels on stems in rows beside a lane, as flags: the heaviest keep theirs, and nothing crosses a text. */

export type Side = 'start' | 'middle' | 'end'

export interface LabelItem {
  readonly key: string
  /** Where the stem may stand, the best place first, and how wide the label is, in px. */
  readonly stems: readonly number[]
  readonly widthPx: number
  readonly weight: number
  readonly sides: readonly Side[]
}

export interface PlacedLabel {
  readonly flag: LabelItem
  readonly stem: number
  /** 0 is next to the lane. */
  readonly row: number
  readonly side: Side
  readonly x0: number
  readonly x1: number
}

export interface Room {
  readonly rows: number
  readonly widthPx: number
  /** Upright lines that no text should stand on. */
  readonly lines: readonly number[]
}

/**
 * Like the two slopes of a roof: from its peak (a part of the width) outwards, each flag further down, with its text
 * towards the peak. So stems don't meet a text that is there already.
 */
interface Way {
  readonly peak: number
  /** Texts over their stems first, where they may. */
  readonly isCentred: boolean
}

const WAYS: readonly Way[] = [true, false].flatMap((isCentred) => [1, 0.5, 0].map((peak) => ({ peak, isCentred })))

/** Between a stem and its text, between two texts, and between a text and another's stem, in px. */
const STEM_PX = 5
const APART_PX = 9
const CLEAR_PX = 3

function getSpan({ widthPx }: LabelItem, stem: number, side: Side): readonly [number, number] {
  switch (side) {
    case 'start':
      return [stem + STEM_PX, stem + STEM_PX + widthPx]
    case 'middle':
      return [stem - widthPx / 2, stem + widthPx / 2]
    case 'end':
      return [stem - STEM_PX - widthPx, stem - STEM_PX]
  }
}

function crosses(line: number, { x0, x1 }: PlacedLabel): boolean {
  return line > x0 - CLEAR_PX && line < x1 + CLEAR_PX
}

function isClear(next: PlacedLabel, other: PlacedLabel): boolean {
  if (next.row === other.row) return next.x1 + APART_PX <= other.x0 || other.x1 + APART_PX <= next.x0
  return next.row < other.row ? !crosses(other.stem, next) : !crosses(next.stem, other)
}

function listCandidates(flag: LabelItem, way: Way, { rows, widthPx, lines }: Room): readonly PlacedLabel[] {
  const inwards = (flag.stems[0] ?? 0) < way.peak * widthPx ? ['start', 'end'] as const : ['end', 'start'] as const
  const sides = (way.isCentred ? ['middle', ...inwards] as const : [inwards[0], 'middle', inwards[1]] as const).filter((side) => flag.sides.includes(side))
  const all = Array.from({ length: rows }, (_, row) => flag.stems.flatMap((stem) => sides.map((side) => {
    const [x0, x1] = getSpan(flag, stem, side)
    return { flag, stem, row, side, x0, x1 }
  }))).flat()
  return all.filter((next) => next.x0 >= 0 && next.x1 <= widthPx && !lines.some((line) => line !== next.stem && crosses(line, next)))
}

/** A way with what each flag can do in it, in its order. */
interface Plan {
  readonly order: readonly LabelItem[]
  readonly options: ReadonlyMap<LabelItem, readonly PlacedLabel[]>
}

function planRows(flags: readonly LabelItem[], way: Way, room: Room): Plan {
  const distance = ({ stems }: LabelItem) => Math.abs((stems[0] ?? 0) - way.peak * room.widthPx)
  return { order: flags.toSorted((a, b) => distance(a) - distance(b)), options: new Map(flags.map((flag) => [flag, listCandidates(flag, way, room)])) }
}

/** How long one way is tried, in candidates looked at: layouts are made in the frames of a drag. */
const TRIES = 800

/** All of the flags that are in, placed as planned; null where that fails, or takes too many steps back and forth. */
function placeAll(isIn: ReadonlySet<LabelItem>, { order, options }: Plan): readonly PlacedLabel[] | null {
  const queue = order.filter((flag) => isIn.has(flag))
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

/** The flags that have room in so many rows: one is let in after the other, by weight, if all that are in still find a place. */
export function placeLabelsHorizontal(flags: readonly LabelItem[], room: Room): readonly PlacedLabel[] {
  const ways = flags.some(({ sides }) => sides.includes('middle')) ? WAYS : WAYS.filter(({ isCentred }) => !isCentred)
  const plans = [room, ...(room.lines.length > 0 ? [{ ...room, lines: [] }] : [])].flatMap((each) => ways.map((way) => planRows(flags, way, each)))
  const place = (isIn: ReadonlySet<LabelItem>) => {
    for (const plan of plans) {
      const placed = placeAll(isIn, plan)
      if (placed) return placed
    }
    return null
  }
  return place(new Set(flags)) ?? flags.toSorted((a, b) => b.weight - a.weight).reduce<readonly PlacedLabel[]>(
    (done, flag) => place(new Set([...done.map((placed) => placed.flag), flag])) ?? done, [],
  )
}

/** How many rows are taken. */
export function countRows(placed: readonly PlacedLabel[]): number {
  return placed.reduce((most, { row }) => Math.max(most, row + 1), 0)
}
