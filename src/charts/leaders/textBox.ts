/** Boxes of text in px, estimated: text never measures itself, so placement works without a browser. */
import { round, type LayoutSize } from '../../lib/layoutTypes.ts'

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Average advance of a character in em, on the generous side of IBM Plex Sans; Cyrillic is wider. */
const LATIN_EM = 0.56
const CYRILLIC_EM = 0.6

/** The estimated width of a text in px. */
export function estimateWidth(text: string, fontPx: number): number {
  return text.length * fontPx * (/[\u0400-\u04ff]/.test(text) ? CYRILLIC_EM : LATIN_EM)
}

/** Whether two boxes are apart by at least `gap`. */
export function isApart(a: Box, b: Box, gap = 0): boolean {
  return a.x1 + gap <= b.x0 || b.x1 + gap <= a.x0 || a.y1 + gap <= b.y0 || b.y1 + gap <= a.y0
}

/** Whether a box is in the picture. */
export function isInside(box: Box, size: LayoutSize): boolean {
  return box.x0 >= 0 && box.y0 >= 0 && box.x1 <= size.widthPx && box.y1 <= size.heightPx
}

/** A box in percent of the picture. */
export function boxPercent(box: Box, { widthPx, heightPx }: LayoutSize): Box {
  return {
    x0: round((box.x0 / widthPx) * 100), x1: round((box.x1 / widthPx) * 100),
    y0: round((box.y0 / heightPx) * 100), y1: round((box.y1 / heightPx) * 100),
  }
}

/** Breaks a text between words into lines no wider than `widthPx`; null where that takes more lines or a word is too wide. */
export function wrap(text: string, fontPx: number, widthPx: number, maxLines: number): readonly string[] | null {
  const lines = text.split(' ').reduce<readonly string[]>((done, word) => {
    const last = done.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    return last !== undefined && estimateWidth(longer, fontPx) > widthPx ? [...done, word] : [...done.slice(0, -1), longer]
  }, [])
  return lines.length <= maxLines && lines.every((line) => estimateWidth(line, fontPx) <= widthPx) ? lines : null
}
