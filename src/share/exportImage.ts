/** The view on screen as one picture that needs nothing else: title, summary, chart, source, address. */
import { inlineSvgStyles, systemFonts } from './inlineSvgStyles.ts'
import type { LegendItem } from './shareData.ts'
import { wrapText } from '../lib/wrapText.ts'
import { measureIn } from './measureText.ts'

/** The colours and type of the page, as they are now. */
export interface Look {
  readonly ground: string
  readonly ink: string
  readonly inkSoft: string
  readonly serif: string
  readonly sans: string
  readonly legend: readonly { readonly label: string; readonly colour: string; readonly hollow: boolean }[]
}

export interface ImageFrame {
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly source: string
  readonly link: string
  /** The size of the chart. */
  readonly widthPx: number
  readonly heightPx: number
  readonly look: Look
}

export interface ExportedImage {
  /** An SVG document. */
  readonly text: string
  readonly widthPx: number
  readonly heightPx: number
}

const SVG = 'http://www.w3.org/2000/svg'
const PAD_PX = 24
const LEADING = 1.32
/** How far the line's foot is below the letters', of their size. */
const DESCENT = 0.32
/** Narrower than this, the words would be taller than the chart. */
const MIN_WIDTH_PX = 320

/** Reads the look from where the chart stands. */
export function readLook(element: Element, legend: readonly LegendItem[]): Look {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    ground: read('--color-background'), ink: read('--color-text'), inkSoft: read('--color-text-muted'),
    serif: systemFonts(read('--font-serif')) || 'serif', sans: systemFonts(read('--font-sans')) || 'sans-serif',
    legend: legend.map(({ label, paint, hollow = false }) => ({ label, colour: read(paint), hollow })),
  }
}

function draw(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return element
}

interface Line {
  readonly text: string
  readonly family: string
  readonly sizePx: number
  readonly weight: number
  readonly colour: string
  readonly gapPx: number
}

/** Paragraphs from `y` downwards, and where they end. */
function drawLines(lines: readonly Line[], top: number, widthPx: number): { readonly marks: readonly Element[]; readonly end: number } {
  let y = top
  const marks = lines.filter(({ text }) => text !== '').flatMap(({ text, family, sizePx, weight, colour, gapPx }) => {
    y += gapPx
    return wrapText(text, widthPx, measureIn(weight, sizePx, family)).map((row) => {
      y += Math.round(sizePx * LEADING)
      return draw('text', { x: PAD_PX, y: Math.round(y - sizePx * DESCENT), fill: colour, 'font-family': family, 'font-size': sizePx, 'font-weight': weight }, row)
    })
  })
  return { marks, end: y }
}

const KEY_PX = 12

/** Squares with their labels, in rows, and where they end. */
function drawLegend({ legend, ink, inkSoft, sans }: Look, top: number, widthPx: number): { readonly marks: readonly Element[]; readonly end: number } {
  const measure = measureIn(400, 13, sans)
  let x = 0
  let y = top
  const marks = legend.flatMap(({ label, colour, hollow }) => {
    const itemPx = Math.ceil(KEY_PX + 6 + measure(label) + 18)
    if (x > 0 && x + itemPx > widthPx) {
      x = 0
      y += 20
    }
    const at = PAD_PX + x
    x += itemPx
    const paint = hollow ? { fill: 'none', stroke: inkSoft, 'stroke-dasharray': '2 2' } : { fill: colour }
    return [
      draw('rect', { x: at, y: y + 8, width: KEY_PX, height: KEY_PX, ...paint }),
      draw('text', { x: at + KEY_PX + 6, y: y + 19, fill: ink, 'font-family': sans, 'font-size': 13 }, label),
    ]
  })
  return { marks, end: legend.length > 0 ? y + 24 : top }
}

/** Draws the picture in the look of the page. Without a chart, of a table or a claim, it is the words alone. */
export function exportImage(svg: SVGSVGElement | null, frame: ImageFrame): ExportedImage {
  const { title, subtitle, summary, source, link, look } = frame
  const innerPx = Math.max(frame.widthPx, MIN_WIDTH_PX)
  const text = { family: look.sans, weight: 400, colour: look.ink }
  const soft = { ...text, sizePx: 12, colour: look.inkSoft }
  const head = drawLines([
    { ...text, text: title, family: look.serif, sizePx: 24, weight: 600, gapPx: 0 },
    { ...text, text: subtitle, sizePx: 14, colour: look.inkSoft, gapPx: 4 },
    { ...text, text: summary, sizePx: 16, gapPx: 8 },
  ], PAD_PX, innerPx)
  const key = drawLegend(svg ? look : { ...look, legend: [] }, head.end, innerPx)
  const chart = svg && inlineSvgStyles(svg, { x: PAD_PX, y: key.end + 12, widthPx: innerPx, heightPx: frame.heightPx })
  const foot = drawLines([
    { ...soft, text: source, gapPx: 12 },
    { ...soft, text: link.replace(/^https?:\/\//, ''), gapPx: 2 },
  ], key.end + (chart ? frame.heightPx + 12 : 0), innerPx)
  const widthPx = Math.ceil(innerPx + 2 * PAD_PX)
  const heightPx = Math.ceil(foot.end + PAD_PX)
  const root = draw('svg', { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` })
  root.append(
    draw('title', {}, title), draw('desc', {}, `${summary} ${source} ${link}`),
    draw('rect', { width: widthPx, height: heightPx, fill: look.ground }),
    ...head.marks, ...key.marks, ...(chart ? [chart] : []), ...foot.marks,
  )
  return { text: new XMLSerializer().serializeToString(root), widthPx, heightPx }
}
