/** The page's type as text, for pictures that carry it with them. */

/** How many bytes become text at a time: more arguments than this may be too many for a browser. */
const CHUNK = 8192

function toBase64(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, at) => String.fromCharCode(...bytes.subarray(at * CHUNK, (at + 1) * CHUNK)))
  return btoa(parts.join(''))
}

/** The rule of a face with its file in it. */
async function embedFace({ style }: CSSFontFaceRule, base: string): Promise<string> {
  const value = (name: string) => style.getPropertyValue(name)
  const path = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1]
  if (!path) return ''
  const answer = await fetch(new URL(path, base), { cache: 'force-cache' })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
  const family = value('font-family').replace(/["']/g, '')
  return `@font-face{font-family:'${family}';font-weight:${value('font-weight')};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${value('unicode-range')}}`
}

/**
 * The faces that the page has loaded, as rules with `data:` addresses. Empty where it has loaded none, as in a sandbox without an
 * origin, offline, and where they can't be read.
 */
export async function readFontRules(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[data-type]')
  if (!link?.sheet || self.origin === 'null' || !navigator.onLine) return ''
  try {
    const rules = [...link.sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
    return (await Promise.all(rules.map((rule) => embedFace(rule, link.href)))).join('')
  } catch {
    return ''
  }
}

/** An SVG document with rules for its type. */
export function embedFonts(svg: string, rules: string): string {
  return rules === '' ? svg : svg.replace(/(<svg\b[^>]*>)/, (tag) => `${tag}<style>${rules}</style>`)
}
