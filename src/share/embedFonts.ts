/** The page's fonts as text, for pictures that carry them. */
import { listFontFaces, type FontFaceFile } from '../runtime/fontFaces.ts'

/** How many bytes become text at a time: more arguments than this may be too many for a browser. */
const CHUNK = 8192

function toBase64(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, at) => String.fromCharCode(...bytes.subarray(at * CHUNK, (at + 1) * CHUNK)))
  return btoa(parts.join(''))
}

/** The rule of a face with its file in it. */
async function embedFace({ family, url, weight, unicodeRange }: FontFaceFile): Promise<string> {
  const answer = await fetch(url, { cache: 'force-cache' })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${unicodeRange}}`
}

/** The page's fonts as rules with `data:` addresses. Empty in a sandbox without an origin, offline, and where they can't be read. */
export async function readFontRules(): Promise<string> {
  if (!navigator.onLine) return ''
  try {
    return (await Promise.all(listFontFaces().map(embedFace))).join('')
  } catch {
    return ''
  }
}

/** An SVG document with rules for its type. */
export function embedFonts(svg: string, rules: string): string {
  return rules === '' ? svg : svg.replace(/(<svg\b[^>]*>)/, (tag) => `${tag}<style>${rules}</style>`)
}
