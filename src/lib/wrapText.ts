/** Breaks text into lines, for SVG, which has no line breaking. */

/** The width of a text, in the unit of the width of a line. */
export type Measure = (text: string) => number

/** The longest beginning of a word that fits, at least one character. */
function cutWord(word: string, width: number, measure: Measure): string {
  const letters = [...word]
  const over = letters.findIndex((_, at) => at > 0 && measure(letters.slice(0, at + 1).join('')) > width)
  return over === -1 ? word : letters.slice(0, over).join('')
}

/** The parts of a word that fit, in order; the word itself where it does. */
function splitWord(word: string, width: number, measure: Measure): readonly string[] {
  const head = measure(word) > width ? cutWord(word, width, measure) : word
  return head === word ? [word] : [head, ...splitWord(word.slice(head.length), width, measure)]
}

/** The lines of a text, none wider than `width`: broken at spaces, and inside a word only where it is wider than a line. */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  // Only the plain space breaks: thin and no-break spaces hold a number and its unit together.
  const words = text.split(/[ \n\t]+/).filter((word) => word !== '')
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && measure(`${last} ${word}`) <= width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, ...splitWord(word, width, measure)]
  }, [])
}

/** The first lines of a text, the last of them with an ellipsis where there are more. */
export function wrapTextTo(maxLines: number, text: string, width: number, measure: Measure): readonly string[] {
  const lines = wrapText(text, width, measure)
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1] ?? ''}…`]
}
