/** What the tooltip of a mark tells and where it stands, read from the mark as it is drawn. */
import type { BoxStyle } from '../../components/Tooltip.tsx'

export interface MarkTold {
  /** The mark's accessible name. */
  readonly text: string
  /** The `iso3` of the mark's donor. */
  readonly donor: string | null
  /** The id of the milestone it marks. */
  readonly milestone: string | null
  readonly style: BoxStyle
}

/** The least height of a tooltip; with less above and below a mark, it stands beside. */
const LEAST_PX = 96
/** Wide enough for a sentence, and the other half of the rows stays free for the pointer. */
const MAX_WIDTH = 'min(22rem, 60%)'
/** A tooltip covers so much of its mark that no other mark shows between them. */
const OVERLAP_PX = 1

/** The mark of a key under `root`; undefined where it is not drawn or can't be seen. */
export function findMark(root: Element, key: string): Element | undefined {
  return [...root.querySelectorAll('[data-focus-id]')].find((mark) => mark.getAttribute('data-focus-id') === key && !mark.closest('[aria-hidden="true"]'))
}

/** The key of the mark that something in the picture belongs to; null outside the marks. A row's only part is no mark of its own here. */
export function findKey(target: EventTarget): string | null {
  if (!(target instanceof SVGElement)) return null
  const [row, ...parts] = target.closest('[data-donor], [data-bloc], [data-milestone]')?.querySelectorAll('[data-focus-id]') ?? []
  const mark = row && parts.length === 1 ? row : target.closest('[data-focus-id]') ?? row
  return mark?.getAttribute('data-focus-id') ?? null
}

/** Under the mark or above it, so near that a pointer gets there; beside one that is as high as the plot. */
function placeBox(frame: DOMRect, box: DOMRect): BoxStyle {
  const toX = (px: number) => `${(Math.min(Math.max(px, 0), frame.width) / frame.width) * 100}%`
  const toY = (px: number) => `${(Math.min(Math.max(px, 0), frame.height) / frame.height) * 100}%`
  const before = box.left - frame.left
  const after = frame.right - box.right
  const above = box.top - frame.top
  const below = frame.bottom - box.bottom
  if (Math.max(above, below) < LEAST_PX) {
    return before > after
      ? { insetInlineEnd: toX(frame.right - box.left), insetBlockStart: '0', maxInlineSize: `min(22rem, ${toX(before)})`, maxBlockSize: '100%' }
      : { insetInlineStart: toX(box.right - frame.left), insetBlockStart: '0', maxInlineSize: `min(22rem, ${toX(after)})`, maxBlockSize: '100%' }
  }
  const side = before > after || box.width > frame.width / 2 ? { insetInlineEnd: toX(Math.min(after, frame.width * 0.4)) } : { insetInlineStart: toX(Math.min(before, frame.width * 0.4)) }
  return below >= above
    ? { ...side, maxInlineSize: MAX_WIDTH, insetBlockStart: toY(box.bottom - frame.top - OVERLAP_PX), maxBlockSize: toY(below + OVERLAP_PX) }
    : { ...side, maxInlineSize: MAX_WIDTH, insetBlockEnd: toY(frame.bottom - box.top - OVERLAP_PX), maxBlockSize: toY(above + OVERLAP_PX) }
}

/** Null where the mark has gone with the last view. */
export function readMark(plot: Element, key: string): MarkTold | null {
  const mark = findMark(plot, key)
  const text = mark?.getAttribute('aria-label')
  if (!mark || !text) return null
  return {
    text, donor: mark.closest('[data-donor]')?.getAttribute('data-donor') ?? null, milestone: mark.getAttribute('data-milestone'),
    style: placeBox(plot.getBoundingClientRect(), mark.getBoundingClientRect()),
  }
}
