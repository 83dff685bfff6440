/** The view as one self-contained picture: title, summary, legend, chart, source, address. */
import type { LayoutSize } from '../lib/layoutTypes.ts'
import { wrapText, wrapTextTo } from '../lib/wrapText.ts'
import { draw, drawLegend, drawLines, type DrawnLegendItem, type Line } from './drawImage.ts'
import type { FormatSize } from './imageFormats.ts'
import { inlineSvgStyles, toPlainColour, toPortableFonts } from './inlineSvgStyles.ts'
import { measureIn } from './measureText.ts'
import type { LegendItem, ShareData } from './shareData.ts'

/** The colours and type of the page, as they are now. */
export interface Look {
  readonly background: string
  readonly text: string
  readonly textMuted: string
  readonly serif: string
  readonly sans: string
  readonly legend: readonly DrawnLegendItem[]
}

export interface ImageFrame extends Pick<ShareData, 'title' | 'subtitle' | 'summary' | 'source' | 'link'> {
  /** The language of the words. */
  readonly lang: string
  /** The size of the chart on the page. */
  readonly widthPx: number
  readonly heightPx: number
  /** The shape of the whole picture; null for the chart as large as it is on the page. */
  readonly format: FormatSize | null
  readonly look: Look
}

export interface ExportedImage {
  /** An SVG document. */
  readonly text: string
  readonly widthPx: number
  readonly heightPx: number
  /** How much larger than in the SVG the PNG is. */
  readonly pngScale: number
}

const PAD_PX = 24
/** Between key, chart and source. */
const GAP_PX = 12
/** In a narrower picture the texts would be taller than the chart. */
const MIN_WIDTH_PX = 320
/** The sizes that a finding may have as a headline, the largest first. */
const HEADLINE_PX = [26, 24, 22, 20, 18, 16] as const
/** Without a chart the whole summary is the headline, with this many times the lines. */
const CARD_HEADLINE_PX = [44, 40, 36, 32, 28, ...HEADLINE_PX] as const
const CARD_LINES = 2
/** On the page, a PNG is sharp on screens of twice the usual density. */
const SCREEN_PNG_SCALE = 2

/** Reads the colours and fonts that apply at an element of the page. */
export function readLook(element: Element, legend: readonly LegendItem[]): Look {
  const style = getComputedStyle(element)
  const readFont = (name: string) => toPortableFonts(style.getPropertyValue(name).trim())
  // The computed value of a token is `light-dark(…)`; that of a colour that uses it is resolved.
  const probe = element.appendChild(document.createElement('span'))
  const readColour = (token: string) => {
    probe.style.color = `var(${token})`
    return toPlainColour(getComputedStyle(probe).color)
  }
  const look = {
    background: readColour('--color-background'), text: readColour('--color-text'), textMuted: readColour('--color-text-muted'),
    serif: readFont('--font-serif') || 'serif', sans: readFont('--font-sans') || 'sans-serif',
    legend: legend.map(({ label, paint, shape }) => ({ label, shape, colour: readColour(paint) })),
  }
  probe.remove()
  return look
}

function splitSentences(text: string, lang: string): readonly string[] {
  if (!('Segmenter' in Intl)) return [text]
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '')
}

/** As many whole sentences as fit so many lines; the first one as large as it fits, cut only where it fits at no size. */
function fitFinding({ summary, lang, look }: ImageFrame, widthPx: number, lines: number, hasPlot: boolean): { readonly text: string; readonly sizePx: number } {
  const [first = '', ...more] = hasPlot ? splitSentences(summary, lang) : [summary]
  const maxLines = hasPlot ? lines : lines * CARD_LINES
  for (const sizePx of hasPlot ? HEADLINE_PX : CARD_HEADLINE_PX) {
    const fits = (text: string) => wrapText(text, widthPx, measureIn(600, sizePx, look.serif)).length <= maxLines
    if (!fits(first)) continue
    const end = more.findIndex((_, at) => !fits([first, ...more.slice(0, at + 1)].join(' ')))
    return { text: [first, ...more.slice(0, end === -1 ? undefined : end)].join(' '), sizePx }
  }
  const sizePx = HEADLINE_PX.at(-1) ?? 16
  return { text: wrapTextTo(maxLines, first, widthPx, measureIn(600, sizePx, look.serif)).join(' '), sizePx }
}

function listHeadLines(frame: ImageFrame, widthPx: number, hasPlot: boolean): readonly Line[] {
  const { title, subtitle, summary, look, format } = frame
  const text = { family: look.sans, weight: 400, colour: look.text }
  const muted = { ...text, sizePx: 14, colour: look.textMuted }
  if (format === null) {
    return [
      { ...text, text: title, family: look.serif, sizePx: 24, weight: 600, gapPx: 0 },
      { ...muted, text: subtitle, gapPx: 4 },
      { ...text, text: summary, sizePx: 16, gapPx: 8 },
    ]
  }
  // In a feed the finding is the headline.
  return [
    { ...muted, text: title, weight: 600, gapPx: 0 },
    { ...text, ...fitFinding(frame, widthPx, format.maxLines, hasPlot), family: look.serif, weight: 600, gapPx: 2 },
    { ...muted, text: subtitle, gapPx: 4 },
  ]
}

/** Everything but the chart, and the space that is left for it. */
function layoutImage(frame: ImageFrame, hasPlot: boolean) {
  const { source, link, look, format } = frame
  const innerPx = format ? format.widthPx / format.scale - 2 * PAD_PX : Math.max(frame.widthPx, MIN_WIDTH_PX)
  const soft = { family: look.sans, weight: 400, sizePx: 12, colour: look.textMuted }
  const head = drawLines(listHeadLines(frame, innerPx, hasPlot), { x: PAD_PX, y: PAD_PX, widthPx: innerPx })
  const key = drawLegend(hasPlot ? look.legend : [], look, { x: PAD_PX, y: head.end, widthPx: innerPx })
  const footLines = [{ ...soft, text: source, gapPx: GAP_PX }, { ...soft, text: link.replace(/^https?:\/\//, ''), gapPx: 2 }]
  const drawFoot = (y: number) => drawLines(footLines, { x: PAD_PX, y, widthPx: innerPx })
  const top = key.end + GAP_PX
  const bottom = format ? format.heightPx / format.scale - PAD_PX - drawFoot(0).end : null
  const plot = { x: PAD_PX, y: top, widthPx: innerPx, heightPx: bottom === null ? frame.heightPx : Math.max(bottom - top, 0) }
  const foot = drawFoot(bottom ?? (hasPlot ? top + frame.heightPx : key.end))
  return { above: [...head.marks, ...key.marks], below: foot.marks, plot, widthPx: innerPx + 2 * PAD_PX, heightPx: foot.end + PAD_PX }
}

/** The size to draw the chart at. */
export function getPlotSize(frame: ImageFrame): LayoutSize {
  const { widthPx, heightPx } = layoutImage(frame, true).plot
  return { widthPx: Math.floor(widthPx), heightPx: Math.floor(heightPx) }
}

/** Draws the picture in the look given. Without a chart, of a table or a claim, it is the words alone. */
export function exportImage(svg: SVGSVGElement | null, frame: ImageFrame): ExportedImage {
  const { title, summary, source, link, lang, look, format } = frame
  const layout = layoutImage(frame, svg !== null)
  const chart = svg && inlineSvgStyles(svg, layout.plot)
  const size = format ? { widthPx: format.widthPx / format.scale, heightPx: format.heightPx / format.scale } : { widthPx: Math.ceil(layout.widthPx), heightPx: Math.ceil(layout.heightPx) }
  const { widthPx, heightPx } = format ?? size
  const root = draw('svg', { width: widthPx, height: heightPx, viewBox: `0 0 ${size.widthPx} ${size.heightPx}`, lang })
  root.append(
    draw('title', {}, title), draw('desc', {}, `${summary} ${source} ${link}`),
    draw('rect', { width: size.widthPx, height: size.heightPx, fill: look.background }),
    ...layout.above, ...(chart ? [chart] : []), ...layout.below,
  )
  return { text: new XMLSerializer().serializeToString(root), widthPx, heightPx, pngScale: format ? 1 : SCREEN_PNG_SCALE }
}
