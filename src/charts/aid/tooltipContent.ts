/** The content of the tooltip of a mark, and its position, read from the mark as it is drawn. */
import type { BoxStyle } from '../../components/Tooltip.tsx'
import { clamp } from '../../lib/clamp.ts'

export interface TooltipContent {
  /** The mark's accessible name. */
  readonly text: string
  /** The `iso3` of the mark's donor. */
  readonly donor: string | null
  /** The id of the milestone it marks. */
  readonly milestone: string | null
  readonly style: BoxStyle
}

/** The least height of a tooltip. With less space above and below its mark, it is placed beside it. */
const LEAST_PX = 96
/** Wide enough for a sentence, but it leaves part of each row free for the pointer. */
const MAX_WIDTH = 'min(22rem, 60%)'
/** A tooltip overlaps its mark by this, so that the pointer meets no other mark between them. */
const OVERLAP_PX = 1

/** The mark of a key under `root`; undefined if it is not drawn or is hidden. */
export function findMark(root: Element, key: string): Element | undefined {
  return [...root.querySelectorAll('[data-focus-id]')].find((mark) => mark.getAttribute('data-focus-id') === key && !mark.closest('[aria-hidden="true"]'))
}

/** The key of the mark that a target belongs to; null outside the marks. If a row has only one part, the key is the row's. */
export function findKey(target: EventTarget): string | null {
  if (!(target instanceof SVGElement)) return null
  const [row, ...parts] = target.closest('[data-donor], [data-bloc], [data-milestone]')?.querySelectorAll('[data-focus-id]') ?? []
  const mark = row && parts.length === 1 ? row : target.closest('[data-focus-id]') ?? row
  return mark?.getAttribute('data-focus-id') ?? null
}

/** Below or above the mark, so close that the pointer can move to it; beside a mark that is as high as the plot. */
function placeBox(frame: DOMRect, box: DOMRect): BoxStyle {
  const toX = (px: number) => `${(clamp(px, 0, frame.width) / frame.width) * 100}%`
  const toY = (px: number) => `${(clamp(px, 0, frame.height) / frame.height) * 100}%`
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

/** Null if the mark is no longer drawn. */
export function readMark(plot: Element, key: string): TooltipContent | null {
  const mark = findMark(plot, key)
  const text = mark?.getAttribute('aria-label')
  if (!mark || !text) return null
  return {
    text, donor: mark.closest('[data-donor]')?.getAttribute('data-donor') ?? null, milestone: mark.getAttribute('data-milestone'),
    style: placeBox(plot.getBoundingClientRect(), mark.getBoundingClientRect()),
  }
}
