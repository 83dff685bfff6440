/**
 * What layouts give and charts draw. Positions are shares of the picture in percent, so one layout fills any
 * figure of its class; type and strokes are in px and never scale.
 */

/** Attributes of an SVG element that move, in percent of the picture. */
export type PercentAttrs = Readonly<Record<string, number>>

/** The size a layout is made for. Wider or taller figures stretch it; labels fit at this size. */
export interface LayoutSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** The two classes that are prerendered; CSS shows the one that fits (`ChartFigure.module.css` has the same bounds). */
export const COMPACT: LayoutSize = { widthPx: 300, heightPx: 250 }
export const REGULAR: LayoutSize = { widthPx: 520, heightPx: 420 }

/** The least width that a layout is made for. In a narrower figure the letters stop growing (`Aid.module.css`). */
export const LEAST_WIDTH_PX = 224

/** Measured sizes are rounded down to this, so that not every pixel of a window makes a new layout. */
const STEP_PX = 8

export function floorToStep(px: number): number {
  return Math.floor(px / STEP_PX) * STEP_PX
}

/** A length in px as a share of the width, in percent. */
export function toWidthShare(px: number, { widthPx }: LayoutSize): number {
  return (px / widthPx) * 100
}

/** Whether a size is laid out as on a phone. */
export function isCompact(size: LayoutSize): boolean {
  return size.widthPx < REGULAR.widthPx
}

/** Rounds to a precision that screens can show, to reduce the size of pages. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
