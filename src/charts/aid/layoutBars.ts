/** Places the bars of the aid chart along the value axis. In percent of the picture; no DOM. */
import { max, scaleLinear, stack } from 'd3'
import { AID_TYPES } from '../../data/aid.ts'
import { isCompact, round, type LayoutSize } from '../../lib/layoutTypes.ts'
import { layoutRows, type PlacedBar, type RowLayout } from './layoutRows.ts'
import type { AidPart, AidRow } from './rows.ts'

const PARTS = [...AID_TYPES, 'throughEu', 'promised'] as const

/** Ends of the value axis, in percent of the width. `paired` leaves space for the change beside the value. */
function getValueRange(size: LayoutSize, paired: boolean): readonly [left: number, right: number] {
  if (isCompact(size)) return [40, paired ? 68 : 84]
  return [27, paired ? 82 : 90]
}

/** The value of a bar; 0 where there is none. */
export function getPartValue({ parts, promised }: AidRow, part: PlacedBar['part']): number {
  return Math.max((part === 'promised' ? promised : parts.find(({ type }) => type === part)?.value) ?? 0, 0)
}

/** Where marks of the row begin and end on the value axis; commitments beyond the allocations come last. Parts of length zero have a position, too. */
function stackParts(row: AidRow): readonly { readonly part: AidPart | 'promised'; readonly from: number; readonly to: number }[] {
  const series = stack<AidRow, AidPart | 'promised'>().keys(PARTS).value(getPartValue)([row])
  return series.map(({ key, 0: point }) => ({ part: key, from: point?.[0] ?? 0, to: point?.[1] ?? 0 }))
}

/** How far the longest bar of some rows reaches. */
export function getBarsExtent(rows: readonly AidRow[]): number {
  return max(rows, (row) => stackParts(row).at(-1)?.to) ?? 0
}

/** Bars of one release, stacked by type; the axis reaches `minMax` at the least. */
export function layoutBars(rows: readonly AidRow[], size: LayoutSize, minMax = 0): RowLayout<AidRow> {
  const range = getValueRange(size, rows.some(({ promised }) => promised !== undefined))
  const x = scaleLinear([0, Math.max(minMax, getBarsExtent(rows)) || 1], range)
  const ticks = x.ticks(isCompact(size) ? 3 : 5).map((value) => ({ value, at: { x: round(x(value)) } }))
  return layoutRows(rows, size, { ticks, nameX: range[0] }, (row) => {
    const spans = stackParts(row)
    return {
      value: { x: round(x(spans.at(-1)?.to ?? 0)) },
      bars: spans.map(({ part, from, to }) => ({ part, at: { x: round(x(from)), width: round(x(to) - x(from)) } })),
    }
  })
}
