/** The words and the key of a picture as SVG elements. */
import { wrapText } from '../lib/wrapText.ts'
import { measureIn } from './measureText.ts'
import type { LegendShape } from './shareData.ts'

const SVG = 'http://www.w3.org/2000/svg'
const LEADING = 1.32
/** How far the line's foot is below the letters', of their size. */
const DESCENT = 0.32

export interface Line {
  readonly text: string
  readonly family: string
  readonly sizePx: number
  readonly weight: number
  readonly colour: string
  readonly gapPx: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly widthPx: number
}

/** What was drawn, and where it ends. */
interface Drawn {
  readonly marks: readonly Element[]
  readonly end: number
}

export function draw(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return element
}

/** Paragraphs downwards. */
export function drawLines(lines: readonly Line[], { x, y: top, widthPx }: Box): Drawn {
  let y = top
  const marks = lines.filter(({ text }) => text !== '').flatMap(({ text, family, sizePx, weight, colour, gapPx }) => {
    y += gapPx
    return wrapText(text, widthPx, measureIn(weight, sizePx, family)).map((row) => {
      y += Math.round(sizePx * LEADING)
      return draw('text', { x, y: Math.round(y - sizePx * DESCENT), fill: colour, 'font-family': family, 'font-size': sizePx, 'font-weight': weight }, row)
    })
  })
  return { marks, end: y }
}

export interface DrawnLegendItem {
  readonly label: string
  readonly colour: string
  readonly shape: LegendShape
}

interface Palette {
  readonly background: string
  readonly text: string
  readonly sans: string
}

const ICON_PX = 12
const LABEL_PX = 13
const ROW_PX = 20

/** A mark of the key, its upper left corner at a point. */
function drawIcon({ shape, colour }: DrawnLegendItem, x: number, y: number, background: string): readonly Element[] {
  const box = { x, y, width: ICON_PX, height: ICON_PX }
  const middle = y + ICON_PX / 2
  switch (shape) {
    case 'square':
      return [draw('rect', { ...box, fill: colour })]
    case 'outlined':
      return [draw('rect', { x: x + 1, y: y + 1, width: ICON_PX - 2, height: ICON_PX - 2, fill: background, stroke: colour, 'stroke-width': 1.75 })]
    case 'hollow':
      return [draw('rect', { ...box, fill: 'none', stroke: colour, 'stroke-dasharray': '2 2' })]
    case 'faded':
      return [draw('rect', { ...box, fill: colour, 'fill-opacity': 0.45, stroke: colour, 'stroke-dasharray': '3 2' })]
    case 'hatched':
      return [
        draw('rect', { ...box, fill: background, stroke: colour }),
        draw('path', { d: `M${x},${y + 6}l6,-6M${x},${y + ICON_PX}l12,-12M${x + 6},${y + ICON_PX}l6,-6`, fill: 'none', stroke: colour, 'stroke-width': 2 }),
      ]
    case 'line':
      return [draw('line', { x1: x, x2: x + ICON_PX, y1: middle, y2: middle, stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' })]
    default:
      return [draw('path', { d: shape.path, transform: `translate(${x + ICON_PX / 2} ${middle})`, ...(shape.isHollow ? { fill: background, stroke: colour, 'stroke-width': 1.75 } : { fill: colour }) })]
  }
}

/** Marks with their labels, in rows. */
export function drawLegend(legend: readonly DrawnLegendItem[], { background, text, sans }: Palette, { x: left, y: top, widthPx }: Box): Drawn {
  const measure = measureIn(400, LABEL_PX, sans)
  let x = 0
  let y = top
  const marks = legend.flatMap((item) => {
    const itemPx = Math.ceil(ICON_PX + 6 + measure(item.label) + 18)
    if (x > 0 && x + itemPx > widthPx) {
      x = 0
      y += ROW_PX
    }
    const at = left + x
    x += itemPx
    return [
      ...drawIcon(item, at, y + 8, background),
      draw('text', { x: at + ICON_PX + 6, y: y + 19, fill: text, 'font-family': sans, 'font-size': LABEL_PX }, item.label),
    ]
  })
  return { marks, end: legend.length > 0 ? y + 24 : top }
}
