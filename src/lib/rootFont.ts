/** The font size of the root element, which readers can change. */

const USUAL_PX = 16

/** In px. */
export function getRootFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_PX
}

/** A length in px at the usual size of the root font. Larger letters make a figure smaller in this unit. */
export function toUsualPx(px: number): number {
  return (px * USUAL_PX) / getRootFontPx()
}
