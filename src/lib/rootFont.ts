/** The font size of the root element, which readers can change. */
import type { LayoutSize } from './layoutTypes.ts'

/** The size that layouts count in px for. */
export const USUAL_ROOT_PX = 16

/** In px. */
export function getRootFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_ROOT_PX
}

/** A size in px as it is at the usual size of the root font. Larger letters make a figure smaller in this unit. */
export function toUsualSize({ width, height }: Pick<DOMRectReadOnly, 'width' | 'height'>): LayoutSize {
  const rootPx = getRootFontPx()
  return { widthPx: (width * USUAL_ROOT_PX) / rootPx, heightPx: (height * USUAL_ROOT_PX) / rootPx }
}
