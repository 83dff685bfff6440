/** The width of text in px, as a picture will draw it. */
import type { Measure } from '../lib/wrapText.ts'

/** A letter takes about this much of its size, in a wide typeface; for where there is no canvas to measure with. */
const LETTER_EM = 0.56

/** Measures by canvas in a CSS font such as `600 24px Georgia`, or by estimate where a browser has none. */
export function measureIn(weight: number, sizePx: number, family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * sizePx * LETTER_EM
  context.font = `${weight} ${sizePx}px ${family}`
  return (text) => context.measureText(text).width
}
