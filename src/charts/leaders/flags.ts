/** Sets labels on stems in rows beside a lane, as flags: the heaviest keep theirs, and nothing crosses a text. */

export type Side = 'start' | 'middle' | 'end'

export interface Flag {
  readonly key: string
  /** Where the stem stands, and how wide the label is, in px. */
  readonly x: number
  readonly widthPx: number
  readonly weight: number
  readonly sides: readonly Side[]
}

export interface PlacedFlag {
  readonly flag: Flag
  /** 0 is next to the lane. */
  readonly row: number
  readonly side: Side
  readonly x0: number
  readonly x1: number
}

/** Between a stem and its text, and between two texts, in px. */
const STEM_PX = 5
const APART_PX = 9
const CLEAR_PX = 3

function spanOf({ x, widthPx }: Flag, side: Side): readonly [number, number] {
  switch (side) {
    case 'start':
      return [x + STEM_PX, x + STEM_PX + widthPx]
    case 'middle':
      return [x - widthPx / 2, x + widthPx / 2]
    case 'end':
      return [x - STEM_PX - widthPx, x - STEM_PX]
  }
}

function isClear(next: PlacedFlag, other: PlacedFlag): boolean {
  const crosses = (stem: number, label: PlacedFlag) => stem > label.x0 - CLEAR_PX && stem < label.x1 + CLEAR_PX
  if (next.row === other.row) return next.x1 + APART_PX <= other.x0 || other.x1 + APART_PX <= next.x0
  return next.row < other.row ? !crosses(other.flag.x, next) : !crosses(next.flag.x, other)
}

interface Room {
  readonly rows: number
  readonly widthPx: number
  /** Upright lines that no text should stand on. */
  readonly lines: readonly number[]
}

interface Way {
  readonly order: readonly Flag[]
  readonly sides: readonly Side[]
}

function placeInOrder({ order, sides }: Way, { rows, widthPx, lines }: Room): readonly PlacedFlag[] {
  return order.reduce<readonly PlacedFlag[]>((placed, flag) => {
    const tries = Array.from({ length: rows }, (_, row) => sides.filter((side) => flag.sides.includes(side)).map((side) => {
      const [x0, x1] = spanOf(flag, side)
      return { flag, row, side, x0, x1 }
    })).flat()
    const found = tries.find((next) =>
      next.x0 >= 0 && next.x1 <= widthPx && placed.every((other) => isClear(next, other))
      && lines.every((line) => line === flag.x || line < next.x0 - CLEAR_PX || line > next.x1 + CLEAR_PX))
    return found ? [...placed, found] : placed
  }, [])
}

/**
 * The flags that have room in so many rows. Going back in time with texts to the right, or on with texts to the left,
 * stems never meet a text that is there already; of these ways and plainer ones, the first that keeps the most weight.
 */
export function placeFlags(flags: readonly Flag[], room: Room): readonly PlacedFlag[] {
  const byWeight = flags.toSorted((a, b) => b.weight - a.weight || a.x - b.x)
  const onwards = flags.toSorted((a, b) => a.x - b.x)
  const ways: readonly Way[] = [
    { order: onwards.toReversed(), sides: ['middle', 'start', 'end'] },
    { order: onwards.toReversed(), sides: ['start', 'middle', 'end'] },
    { order: onwards, sides: ['middle', 'end', 'start'] },
    { order: onwards, sides: ['end', 'middle', 'start'] },
    { order: byWeight, sides: ['middle', 'start', 'end'] },
    { order: byWeight, sides: ['start', 'end', 'middle'] },
    { order: byWeight, sides: ['end', 'start', 'middle'] },
  ]
  const weigh = (placed: readonly PlacedFlag[]) => placed.reduce((sum, { flag }) => sum + flag.weight, 0)
  return [room, { ...room, lines: [] }]
    .flatMap((each) => ways.map((way) => placeInOrder(way, each)))
    .reduce((best, next) => (weigh(next) > weigh(best) ? next : best), [])
}

/** How many rows are taken. */
export function rowsOf(placed: readonly PlacedFlag[]): number {
  return placed.reduce((most, { row }) => Math.max(most, row + 1), 0)
}
