/** The host's side, `embed.js`: makes our iframes follow their height, tells them where they are, loads them when they come near. */
import { formatPosition } from './resizeProtocols.ts'

/** One copy answers for all: a second one asks by this event whether there is a first. */
const HELLO = 'kyiv-embed'
/** Heights beyond this, in CSS pixels, are no page of ours. */
const TALLEST_PX = 60000

function ours(): readonly HTMLIFrameElement[] {
  return [...document.getElementsByTagName('iframe')].filter((iframe) => iframe.hasAttribute('data-kyiv-embed'))
}

function readHeight(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  const read = (key: string): unknown => Reflect.get(data, key)
  const height = read('height')
  return read('sentinel') === 'amp' && read('type') === 'embed-size' && typeof height === 'number' && height <= TALLEST_PX ? Math.ceil(height) : 0
}

/** What the host's style adds inside the height it gives, in CSS pixels. */
function getEdgesPx(iframe: HTMLIFrameElement): number {
  const style = getComputedStyle(iframe)
  if (style.boxSizing !== 'border-box') return 0
  return [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom].reduce((sum, edge) => sum + (parseFloat(edge) || 0), 0)
}

/** Only what is on the screen or within one screen of it is told; in between it knows that it is out of sight. */
function tellPosition(iframe: HTMLIFrameElement): void {
  const viewport = { width: innerWidth, height: innerHeight }
  const rect = iframe.getBoundingClientRect()
  if (rect.bottom < -viewport.height || rect.top > 2 * viewport.height || rect.width === 0) return
  iframe.contentWindow?.postMessage(formatPosition(viewport, rect), '*')
}

function start(): void {
  document.addEventListener(HELLO, (event) => event.preventDefault())

  let waiting = 0
  const follow = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      ours().forEach(tellPosition)
    })
  }

  addEventListener('message', ({ source, data }) => {
    const heightPx = readHeight(data)
    const iframe = heightPx > 0 && ours().find(({ contentWindow }) => contentWindow === source)
    if (!iframe) return
    iframe.style.height = `${heightPx + getEdgesPx(iframe)}px`
    follow()
  })
  // In capture, as a page may scroll inside an element.
  addEventListener('scroll', follow, { capture: true, passive: true })
  addEventListener('resize', follow)

  const load = (iframe: HTMLIFrameElement) => {
    const { src } = iframe.dataset
    if (!src) return
    delete iframe.dataset['src']
    iframe.src = src
  }
  const near = typeof IntersectionObserver === 'function'
    ? new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting || !(target instanceof HTMLIFrameElement)) continue
          load(target)
          near?.unobserve(target)
        }
      }, { rootMargin: '100% 0%' })
    : null
  const watch = () => {
    for (const iframe of ours()) {
      if (iframe.dataset['src'] === undefined) continue
      if (near) near.observe(iframe)
      else load(iframe)
    }
  }
  watch()
  new MutationObserver(watch).observe(document, { subtree: true, childList: true })

  // Frames that loaded before this script have spoken to nobody.
  for (const { contentWindow } of ours()) contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
}

if (document.dispatchEvent(new Event(HELLO, { cancelable: true }))) start()
