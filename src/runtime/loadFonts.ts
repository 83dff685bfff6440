/** Loads the fonts of a page and adds all faces at once, so that text is laid out again only once. */
import { listFontFaces } from './fontFaces.ts'

/** How long a page that opens at a step waits for its fonts with the first paint, counted from the head of the page. */
const HOLD_MS = 200

/**
 * At the top of a page the metrics of the fallback fonts prevent any shift (`styles/tokens.css`). Further down, line breaks
 * above would change and move what is being read, so the fallbacks stay until the reader is back at the top. Where a page opens is
 * known when it has loaded: until then the browser may still scroll to the fragment of the link.
 */
function runAtTop(run: () => void): void {
  if (document.readyState !== 'complete') return addEventListener('load', () => runAtTop(run), { once: true })
  if (scrollY === 0) return run()
  const onScroll = () => {
    if (scrollY > 0) return
    removeEventListener('scroll', onScroll)
    run()
  }
  return addEventListener('scroll', onScroll, { passive: true })
}

async function addFaces({ dataset }: HTMLElement): Promise<void> {
  const faces = listFontFaces().map(({ family, url, weight, unicodeRange }) => new FontFace(family, `url("${url}")`, { weight, unicodeRange }))
  await Promise.all(faces.map((face) => face.load()))
  const add = () => {
    for (const face of faces) document.fonts.add(face)
  }
  if (dataset['awaitingFonts'] === undefined) return runAtTop(add)
  add()
  delete dataset['awaitingFonts']
}

/** After hydration. Does nothing if the fonts are already requested. Without them the fallbacks stay. */
export function loadFonts(): void {
  const root = document.documentElement
  if (root.dataset['fontsRequested'] !== undefined) return
  root.dataset['fontsRequested'] = ''
  addFaces(root).catch(() => undefined)
}

/** In the head of a page that opens further down than its top: holds the first paint until the fonts are there, but not for long. */
export function loadFontsBeforePaint(): void {
  const { dataset } = document.documentElement
  dataset['awaitingFonts'] = ''
  setTimeout(() => delete dataset['awaitingFonts'], HOLD_MS)
  loadFonts()
}
