/** Breaks text into lines for pictures, which have no line breaks of their own. */

/** The width of a text in px. */
export type Measure = (text: string) => number

/** A letter takes about this much of its size, in a wide typeface; for where there is no canvas to measure with. */
const LETTER_EM = 0.56

/** Measures by canvas in a CSS font such as `600 24px Georgia`, or by estimate where a browser has none. */
export function measureIn(weight: number, sizePx: number, family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * sizePx * LETTER_EM
  context.font = `${weight} ${sizePx}px ${family}`
  return (text) => context.measureText(text).width
}

/** The longest beginning of a word that fits, at least one character. */
function cut(word: string, widthPx: number, measure: Measure): string {
  const letters = [...word]
  const over = letters.findIndex((_, at) => at > 0 && measure(letters.slice(0, at + 1).join('')) > widthPx)
  return over === -1 ? word : letters.slice(0, over).join('')
}

/** The lines of a text, none wider than `widthPx`; breaks at spaces, and inside a word only where it must. */
export function wrap(text: string, widthPx: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  // Only the plain space breaks: thin and no-break spaces hold a number and its unit together.
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= widthPx) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (measure(line) > widthPx) {
      const head = cut(line, widthPx, measure)
      if (head === line) break
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return line === '' ? lines : [...lines, line]
}
