/**
 * The host's side, `embed.js`: makes the height of our iframes follow their content, tells them where they are and which
 * theme they are to show, and loads those that were held back. Frames are known by the messages that come from them, so a
 * CMS may strip our attribute or put the frame into a shadow root.
 */
import { formatPosition, formatTheme, parseSize } from './resizeProtocols.ts'

/** One copy answers for all: a second one asks by this event whether there is a first. */
const HELLO = 'kyiv-embed'
const MARK = 'data-kyiv-embed'
/** Heights beyond this, in CSS pixels, are no page of ours. */
const TALLEST_PX = 60000
/** A box that shows less of a frame, in CSS pixels, is closed, and will open. */
const CLOSED_PX = 100
/** Changes of the page are looked through this much later, all at once. */
const SCAN_MS = 100

type Root = Document | ShadowRoot

/** The document and every open shadow root in it, at any depth. */
function listRoots(root: Root = document): readonly Root[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? listRoots(shadowRoot) : []))]
}

function listFrames(): readonly HTMLIFrameElement[] {
  return listRoots().flatMap((root) => [...root.querySelectorAll('iframe')])
}

/** What the host's style adds inside the height it gives, in CSS pixels. */
function getEdgesPx(iframe: HTMLIFrameElement): number {
  const style = getComputedStyle(iframe)
  if (style.boxSizing !== 'border-box') return 0
  return [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom].reduce((sum, edge) => sum + (parseFloat(edge) || 0), 0)
}

/** The height that a box shows of a frame in it, in CSS pixels of the frame. */
function getRoomPx(iframe: HTMLIFrameElement, box: HTMLElement): number {
  const { top, height } = iframe.getBoundingClientRect()
  // A host may draw the frame smaller than it is.
  const scale = height / iframe.offsetHeight || 1
  const edgePx = box.getBoundingClientRect().bottom - (box.offsetHeight - box.clientHeight - box.clientTop) * scale
  return Math.floor((edgePx - top) / scale)
}

/** The first element around a frame that cuts it off for good; null where nothing does. */
function getClippingBox(iframe: HTMLIFrameElement): HTMLElement | null {
  let at: Node | null = iframe
  while ((at = at instanceof ShadowRoot ? at.host : at.parentNode)) {
    if (!(at instanceof HTMLElement)) continue
    // What overflows these is the screen's to scroll.
    if (at === document.body) return null
    const { overflowY } = getComputedStyle(at)
    if (overflowY === 'auto' || overflowY === 'scroll') return null
    if (overflowY !== 'visible' && getRoomPx(iframe, at) < iframe.offsetHeight - 1) return at
  }
  return null
}

/** Only what is on the screen or within one screen of it is told; in between it knows that it is out of sight. */
function tellPosition(iframe: HTMLIFrameElement): void {
  const viewport = { width: innerWidth, height: innerHeight }
  const rect = iframe.getBoundingClientRect()
  if (rect.bottom < -viewport.height || rect.top > 2 * viewport.height || rect.width === 0) return
  iframe.contentWindow?.postMessage(formatPosition(viewport, rect), '*')
}

function load(iframe: HTMLIFrameElement): void {
  const { src } = iframe.dataset
  if (!src) return
  delete iframe.dataset['src']
  iframe.src = src
}

/** The folder this script came from: frames from there are ours before they say anything. Null where it can't be known. */
function getSite(): string | null {
  const script = document.currentScript
  return script instanceof HTMLScriptElement && script.src ? new URL('.', script.src).href : null
}

function start(): void {
  document.addEventListener(HELLO, (event) => event.preventDefault())

  const site = getSite()
  /** Our frames, with the height they asked for last. */
  const frames = new Map<HTMLIFrameElement, number>()
  /** The colour schemes of the frames that were given a theme, as they were before. */
  const schemes = new WeakMap<HTMLIFrameElement, string>()
  /** The boxes that cut frames off. */
  const boxes = new WeakMap<HTMLIFrameElement, HTMLElement>()

  const isMarked = (iframe: HTMLIFrameElement) =>
    iframe.hasAttribute(MARK) || (site !== null && (iframe.dataset['src'] ?? iframe.src).startsWith(site))

  let waiting = 0
  const follow = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      for (const iframe of frames.keys()) tellPosition(iframe)
    })
  }

  /** Gives a frame its height, or, in a box that cuts it off, what the box shows: there it scrolls inside. */
  const fit = (iframe: HTMLIFrameElement, heightPx: number, knownBox: HTMLElement | null = null) => {
    if (heightPx === 0) return
    const fullPx = heightPx + getEdgesPx(iframe)
    // A style sheet of the host may hold frames to some height.
    const set = (px: number) => iframe.style.setProperty('height', `${px}px`, 'important')
    // Grown for a moment only, the page inside would see two changes of size.
    if (!knownBox) set(fullPx)
    const box = knownBox ?? getClippingBox(iframe)
    if (!box) return void boxes.delete(iframe)
    const roomPx = getRoomPx(iframe, box)
    set(roomPx < CLOSED_PX ? fullPx : Math.min(roomPx, fullPx))
    if (!boxes.has(iframe)) sizes?.observe(box)
    boxes.set(iframe, box)
  }
  // A box that has changed may no longer cut off.
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(() => frames.forEach((heightPx, iframe) => fit(iframe, heightPx))) : null

  /** Hands the theme on that the host has set on the frame; without one the frame's own counts again. */
  const sendTheme = (iframe: HTMLIFrameElement) => {
    const theme = iframe.dataset['theme'] ?? null
    const before = schemes.get(iframe)
    if (theme === null && before === undefined) return
    if (before === undefined) schemes.set(iframe, iframe.style.colorScheme)
    // A frame of another colour scheme than its page's is painted opaque.
    iframe.style.colorScheme = theme === null ? (before ?? '') : theme === 'auto' ? '' : theme
    iframe.contentWindow?.postMessage(formatTheme(theme), '*')
  }

  addEventListener('message', ({ source, data }) => {
    const size = parseSize(data)
    if (!size || size.heightPx > TALLEST_PX) return
    const isSource = (iframe: HTMLIFrameElement) => iframe.contentWindow === source
    const iframe = [...frames.keys()].find(isSource) ?? (size.isOurs ? listFrames().find(isSource) : undefined)
    if (!iframe) return
    if (!frames.has(iframe)) scan()
    frames.set(iframe, Math.ceil(size.heightPx))
    fit(iframe, Math.ceil(size.heightPx), boxes.get(iframe))
    sendTheme(iframe)
    follow()
  })
  // In capture, as a page may scroll inside an element.
  addEventListener('scroll', follow, { capture: true, passive: true })
  addEventListener('resize', follow)

  const near = typeof IntersectionObserver === 'function'
    ? new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting || !(target instanceof HTMLIFrameElement)) continue
          load(target)
          near?.unobserve(target)
        }
      }, { rootMargin: '100% 0%' })
    : null

  let timer = 0
  /** Looks for frames of ours that have not spoken: held back, loaded before this script, or marked later. */
  const scan = () => {
    timer = 0
    for (const root of listRoots()) observer.observe(root, { subtree: true, childList: true, attributeFilter: [MARK, 'data-src', 'data-theme'] })
    for (const iframe of frames.keys()) {
      if (!iframe.isConnected) frames.delete(iframe)
    }
    for (const iframe of listFrames().filter(isMarked)) {
      if (iframe.dataset['src']) {
        if (near) near.observe(iframe)
        else load(iframe)
      }
      if (frames.has(iframe)) continue
      frames.set(iframe, 0)
      iframe.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
    }
  }
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName } of records) {
      if (attributeName === 'data-theme' && target instanceof HTMLIFrameElement && frames.has(target)) sendTheme(target)
    }
    timer ||= window.setTimeout(scan, SCAN_MS)
  })
  scan()
  // Shadow roots that a component adds to an element of the page change nothing that can be watched.
  addEventListener('load', scan)

  const loadAll = () => {
    for (const iframe of listFrames()) {
      if (!frames.has(iframe) && !isMarked(iframe)) continue
      load(iframe)
      iframe.loading = 'eager'
    }
  }
  addEventListener('beforeprint', loadAll)
  matchMedia('print').addEventListener?.('change', ({ matches }) => matches && loadAll())
}

if (document.dispatchEvent(new Event(HELLO, { cancelable: true }))) start()
