/** Copies a chart so that it looks the same without its stylesheets. */
import { rgb } from 'd3'

/** Inherited styles: written only where they change. */
const INHERITED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity',
  'paint-order', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor', 'visibility',
] as const

/** Styles that are not inherited, with their initial values. */
const OWN = [
  ['opacity', '1'], ['display', 'inline'], ['transform', 'none'], ['vector-effect', 'none'], ['dominant-baseline', 'auto'],
] as const

/** Attributes that are of use on the page only. */
const PAGE_ONLY = /^(class|style|role|tabindex|id|aria-.*|data-.*)$/

/** The page's fallback fonts have names of its own, so a picture, which carries its fonts, names generic ones instead. */
export function toPortableFonts(families: string): string {
  return families.split(',').map((name) => name.trim().replaceAll('"', "'")).filter((name) => !name.includes('Fallback')).join(', ')
}

/** A colour that drawing programs can read. Browsers compute `color-mix()` to `color(srgb 0.2 0.2 0.2)`. */
export function toPlainColour(value: string): string {
  const [, red = '', green = '', blue = '', alpha = '1'] = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value) ?? []
  if (red === '') return value
  return rgb(Number(red) * 255, Number(green) * 255, Number(blue) * 255, Number(Number(alpha).toFixed(2))).formatRgb()
}

/** A style as an attribute; references to patterns without quotes. */
function toAttribute(name: string, value: string): string {
  if (name === 'font-family') return toPortableFonts(value)
  return toPlainColour(value.replace(/^url\("(#[^"]+)"\)$/, 'url($1)'))
}

function writeStyles(from: Element, to: Element, root: boolean): void {
  const style = getComputedStyle(from)
  const outer = !root && from.parentElement ? getComputedStyle(from.parentElement) : null
  // Attributes rather than `style`: a content policy may forbid the latter, and drawing programs read the former.
  const write = (name: string, value: string, usual: string | undefined) => {
    to.removeAttribute(name)
    if (value !== '' && value !== usual) to.setAttribute(name, toAttribute(name, value))
  }
  for (const name of INHERITED) write(name, style.getPropertyValue(name), outer?.getPropertyValue(name))
  for (const [name, usual] of OWN) {
    // Not every browser includes the attribute `transform` in the computed style, so it is kept if CSS sets none.
    if (name !== 'transform' || style.getPropertyValue(name) !== usual) write(name, style.getPropertyValue(name), usual)
  }
}

function copyElement(from: Element, root: boolean): Element | null {
  if (getComputedStyle(from).display === 'none') return null
  const to = from.cloneNode(false)
  if (!(to instanceof Element)) return null
  // Marks refer to a pattern by its id.
  for (const name of to.getAttributeNames()) if (PAGE_ONLY.test(name) && !(name === 'id' && from.tagName === 'pattern')) to.removeAttribute(name)
  writeStyles(from, to, root)
  for (const child of from.childNodes) {
    const copy = child instanceof Element ? copyElement(child, false) : child.cloneNode(false)
    if (copy) to.append(copy)
  }
  return to
}

/** The chart by itself, at the size it has on screen; positions in percent resolve against that. */
export function inlineSvgStyles(svg: SVGSVGElement, place: { readonly x: number; readonly y: number; readonly widthPx: number; readonly heightPx: number }): Element | null {
  const copy = copyElement(svg, true)
  copy?.removeAttribute('display')
  const box = { x: place.x, y: place.y, width: place.widthPx, height: place.heightPx }
  for (const [name, value] of Object.entries(box)) copy?.setAttribute(name, String(value))
  return copy
}
