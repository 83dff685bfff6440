/** Whether the pinned chart of the story is large enough to read, at any size of letters. */
import { getRootFontPx } from './rootFont.ts'

/** The least height of the plot at which its labels can be read, in rem. Below it the story unrolls: each step has its own figure. */
export const MIN_PLOT_REM = 11
/** The height of title, subtitle, summary, source, actions and padding around the plot (`Story.module.css`), in rem. */
const WORDS_REM = { beside: 24, above: 10.5 } as const
/** From this width, or below this height, the chart is beside the passages; the same limits are in `Story.module.css`. */
const BESIDE_FROM_PX = 900
const LANDSCAPE = { fromPx: 640, maxHeightPx: 500 } as const
/** The share of the height that the chart has above the passages. */
const ABOVE_SHARE = 0.55

/** `rootFontPx` is the font size of the root element, 16 unless the reader chose another. */
function hasRoomToPin(widthPx: number, heightPx: number, rootFontPx: number): boolean {
  // On a phone in landscape the picture has few texts around it.
  if (widthPx >= LANDSCAPE.fromPx && heightPx <= LANDSCAPE.maxHeightPx) return rootFontPx <= 20
  const isBeside = widthPx >= BESIDE_FROM_PX
  const boxRem = (isBeside ? heightPx : heightPx * ABOVE_SHARE) / rootFontPx
  return boxRem - (isBeside ? WORDS_REM.beside : WORDS_REM.above) >= MIN_PLOT_REM
}

/** The same for this window. */
export function hasWindowRoomToPin(): boolean {
  return hasRoomToPin(innerWidth, innerHeight, getRootFontPx())
}
