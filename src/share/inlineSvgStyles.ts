/** Copies a chart so that it looks the same without its stylesheets. */

/** Inherited styles: written where they change. */
const INHERITED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity',
  'paint-order', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor', 'visibility',
] as const

/** Styles that are not inherited, with their initial values. */
const OWN = [
  ['opacity', '1'], ['display', 'inline'], ['transform', 'none'], ['vector-effect', 'none'], ['dominant-baseline', 'auto'],
] as const

/** Attributes that have a meaning only on the page. */
const PAGE_ONLY = /^(class|style|role|tabindex|id|aria-.*|data-.*)$/

/** An image can't load the page's fonts. Their names are left out, so that text is measured in the font it is drawn in. */
export function systemFonts(families: string): string {
  return families.split(',').map((name) => name.trim()).filter((name) => !/Variable|Fallback/.test(name)).join(', ')
}

function writeStyles(from: Element, to: Element, root: boolean): void {
  const style = getComputedStyle(from)
  const outer = !root && from.parentElement ? getComputedStyle(from.parentElement) : null
  // Attributes rather than `style`: a content policy may forbid the latter, and drawing programs read the former.
  const write = (name: string, value: string, usual: string | undefined) => {
    to.removeAttribute(name)
    if (value !== '' && value !== usual) to.setAttribute(name, name === 'font-family' ? systemFonts(value) : value)
  }
  for (const name of INHERITED) write(name, style.getPropertyValue(name), outer?.getPropertyValue(name))
  for (const [name, usual] of OWN) {
    // Some browsers omit the attribute `transform` from the computed style, so it stays if CSS sets none.
    if (name !== 'transform' || style.getPropertyValue(name) !== usual) write(name, style.getPropertyValue(name), usual)
  }
}

function standIn(from: Element, root: boolean): Element | null {
  if (getComputedStyle(from).display === 'none') return null
  const to = from.cloneNode(false)
  if (!(to instanceof Element)) return null
  for (const name of to.getAttributeNames()) if (PAGE_ONLY.test(name)) to.removeAttribute(name)
  writeStyles(from, to, root)
  for (const child of from.childNodes) {
    const copy = child instanceof Element ? standIn(child, false) : child.cloneNode(false)
    if (copy) to.append(copy)
  }
  return to
}

/** The chart by itself, at the size it has on screen; positions in percent resolve against that. */
export function inlineSvgStyles(svg: SVGSVGElement, place: { readonly x: number; readonly y: number; readonly widthPx: number; readonly heightPx: number }): Element | null {
  const copy = standIn(svg, true)
  copy?.removeAttribute('display')
  const box = { x: place.x, y: place.y, width: place.widthPx, height: place.heightPx }
  for (const [name, value] of Object.entries(box)) copy?.setAttribute(name, String(value))
  return copy
}
