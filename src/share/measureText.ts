/** Measures the width of text in a picture, in px. */
import type { Measure } from '../lib/wrapText.ts'

/** The average width of a letter in em, in a wide typeface; used where there is no canvas. */
const LETTER_EM = 0.56

/** Measures by canvas in a CSS font such as `600 24px Georgia`, or estimates where there is no canvas. */
export function measureIn(weight: number, sizePx: number, family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * sizePx * LETTER_EM
  context.font = `${weight} ${sizePx}px ${family}`
  return (text) => context.measureText(text).width
}
