/** Loads the fonts after the page is readable and adds all faces at once, so that text is laid out again only once. */

function toFontFace({ style }: CSSFontFaceRule, base: string): FontFace {
  const value = (name: string) => style.getPropertyValue(name)
  const source = value('src').replace(/url\("?([^")]+)"?\)/g, (_, path: string) => `url("${new URL(path, base).href}")`)
  return new FontFace(value('font-family').replace(/["']/g, ''), source, { weight: value('font-weight'), unicodeRange: value('unicode-range') })
}

/**
 * At the top of a page the metrics of the fallback fonts prevent any shift (`styles/tokens.css`). Further down, line breaks
 * above would change and move what is being read, so the fallbacks stay until the reader is back at the top.
 */
function whenAtTop(run: () => void): void {
  if (scrollY === 0) return run()
  const onScroll = () => {
    if (scrollY > 0) return
    removeEventListener('scroll', onScroll)
    run()
  }
  return addEventListener('scroll', onScroll, { passive: true })
}

async function addFaces(link: HTMLLinkElement): Promise<void> {
  const rules = [...(link.sheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSFontFaceRule)
  const faces = rules.map((rule) => toFontFace(rule, link.href))
  await Promise.all(faces.map((face) => face.load()))
  whenAtTop(() => {
    for (const face of faces) document.fonts.add(face)
  })
}

/** Loads no fonts in a sandbox without an origin: hosts without CORS headers would refuse the files. */
export function loadFonts(base: string): void {
  const { type } = document.documentElement.dataset
  if (!type || self.origin === 'null' || document.querySelector('link[data-type]')) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = base + type
  link.dataset['type'] = ''
  // The style sheet only lists the faces. It is applied itself if they can't be loaded one by one.
  link.media = 'not all'
  link.addEventListener('load', () => {
    if (link.media === 'not all') addFaces(link).catch(() => { link.media = 'all' })
  })
  document.head.append(link)
}
