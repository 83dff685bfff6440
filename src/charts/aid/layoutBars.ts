/** Places the bars of the aid chart along the value axis. In percent of the picture; no DOM. */
import { max, scaleLinear, stack } from 'd3'
import { AID_TYPES } from '../../data/aid.ts'
import { isCompact, round, toWidthShare, type LayoutSize } from '../../lib/layoutTypes.ts'
import { layoutRows, type PlacedBar, type RowLayout } from './layoutRows.ts'
import type { AidPart, AidRow } from './rows.ts'

const PARTS = [...AID_TYPES, 'throughEu', 'promised'] as const

/** The space for names and for values in a compact picture, in px. */
const NAMES_PX = 122
const VALUE_PX = 52
const PAIRED_PX = 96

/** Ends of the value axis, in percent of the width. `paired` leaves space for the change beside the value. */
function getValueRange(size: LayoutSize, paired: boolean): readonly [left: number, right: number] {
  if (isCompact(size)) return [toWidthShare(NAMES_PX, size), 100 - toWidthShare(paired ? PAIRED_PX : VALUE_PX, size)]
  return [27, paired ? 82 : 90]
}

/** The value of a bar; 0 where there is none. */
export function getPartValue({ parts, committedBeyond }: AidRow, part: PlacedBar['part']): number {
  return Math.max((part === 'promised' ? committedBeyond : parts.find(({ type }) => type === part)?.value) ?? 0, 0)
}

interface Span {
  readonly part: AidPart | 'promised'
  readonly from: number
  readonly to: number
}

/** For each row, where its parts begin and end on the value axis; commitments beyond the allocations come last. Parts of length zero have a position, too. */
function stackParts(rows: readonly AidRow[]): readonly (readonly Span[])[] {
  const series = stack<AidRow, Span['part']>().keys(PARTS).value(getPartValue)(rows)
  return rows.map((_, at) => series.map(({ key, [at]: point }) => ({ part: key, from: point?.[0] ?? 0, to: point?.[1] ?? 0 })))
}

/** Bars of one release, stacked by type. The axis is long enough for the bars of `axisRows`, too. */
export function layoutBars(rows: readonly AidRow[], size: LayoutSize, axisRows: readonly AidRow[] = []): RowLayout<AidRow> {
  const stacks = stackParts(rows)
  const longest = max([...stacks, ...stackParts(axisRows)], (spans) => spans.at(-1)?.to)
  const range = getValueRange(size, rows.some(({ committedBeyond }) => committedBeyond !== undefined))
  const x = scaleLinear([0, longest || 1], range)
  const ticks = x.ticks(isCompact(size) ? 3 : 5).map((value) => ({ value, at: { x: round(x(value)) } }))
  return layoutRows(rows, size, { ticks, nameX: round(range[0]) }, (_, at) => {
    const spans = stacks[at] ?? []
    return {
      value: { x: round(x(spans.at(-1)?.to ?? 0)) },
      bars: spans.map(({ part, from, to }) => ({ part, at: { x: round(x(from)), width: round(x(to) - x(from)) } })),
    }
  })
}
