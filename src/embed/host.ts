/**
 * `embed.js`, which runs in the host page. Fits the height of our iframes to their content, sends them their position and
 * theme, and loads those with `data-src` when they come near the screen. Frames are recognized by their messages, so a CMS
 * may remove our attribute or put a frame into a shadow root.
 */
import { formatPosition, formatTheme, parseSize } from './resizeProtocols.ts'

/** A second copy of the script dispatches this event to find out whether another one already runs. */
const HELLO = 'kyiv-embed'
const MARK = 'data-kyiv-embed'
/** No page of the site is higher. */
const MAX_PX = 60000
/** A clipping box that shows less of a frame is assumed to be collapsed, such as a closed accordion. */
const COLLAPSED_PX = 100
/** Mutations of the page are handled together after this time. */
const SCAN_MS = 100

type Root = Document | ShadowRoot

/** The document and every open shadow root in it, at any depth. */
function listRoots(root: Root = document): readonly Root[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? listRoots(shadowRoot) : []))]
}

function listFrames(): readonly HTMLIFrameElement[] {
  return listRoots().flatMap((root) => [...root.querySelectorAll('iframe')])
}

/** Borders and padding that count towards the height of a frame, in CSS pixels. */
function getEdgesPx(iframe: HTMLIFrameElement): number {
  const style = getComputedStyle(iframe)
  if (style.boxSizing !== 'border-box') return 0
  const { borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = style
  return [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce((sum, edge) => sum + (parseFloat(edge) || 0), 0)
}

/** The visible height of a frame inside a box, in CSS pixels of the frame. */
function getVisiblePx(iframe: HTMLIFrameElement, box: HTMLElement): number {
  const { top, height } = iframe.getBoundingClientRect()
  // The host may scale the frame.
  const scale = height / iframe.offsetHeight || 1
  const edgePx = box.getBoundingClientRect().bottom - (box.offsetHeight - box.clientHeight - box.clientTop) * scale
  return Math.floor((edgePx - top) / scale)
}

/** The nearest ancestor that clips a frame without scrolling; null if there is none. */
function getClippingBox(iframe: HTMLIFrameElement): HTMLElement | null {
  let at: Node | null = iframe
  while ((at = at instanceof ShadowRoot ? at.host : at.parentNode)) {
    if (!(at instanceof HTMLElement)) continue
    // The reader can scroll to content that overflows these.
    if (at === document.body) return null
    const { overflowY } = getComputedStyle(at)
    if (overflowY === 'auto' || overflowY === 'scroll') return null
    if (overflowY !== 'visible' && getVisiblePx(iframe, at) < iframe.offsetHeight - 1) return at
  }
  return null
}

/** Sends a frame its position if it is on the screen or at most one screen away. */
function sendPosition(iframe: HTMLIFrameElement): void {
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

/** The folder of this script, by which frames are recognized before their first message; null if it is unknown. */
function getSite(): string | null {
  const script = document.currentScript
  return script instanceof HTMLScriptElement && script.src ? new URL('.', script.src).href : null
}

function start(): void {
  document.addEventListener(HELLO, (event) => event.preventDefault())

  const site = getSite()
  /** Our frames, with the height that each requested last; 0 before the first request. */
  const frames = new Map<HTMLIFrameElement, number>()
  /** The original `color-scheme` of frames whose theme was set. */
  const schemes = new WeakMap<HTMLIFrameElement, string>()
  /** The boxes that clip frames. */
  const boxes = new WeakMap<HTMLIFrameElement, HTMLElement>()

  const isMarked = (iframe: HTMLIFrameElement) =>
    iframe.hasAttribute(MARK) || (site !== null && (iframe.dataset['src'] ?? iframe.src).startsWith(site))

  let waiting = 0
  const follow = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      for (const iframe of frames.keys()) sendPosition(iframe)
    })
  }

  /** Sets a frame's height. In a clipping box it is the visible height, and the frame scrolls. */
  const fit = (iframe: HTMLIFrameElement, heightPx: number, knownBox: HTMLElement | null = null) => {
    if (heightPx === 0) return
    const fullPx = heightPx + getEdgesPx(iframe)
    // The host's style sheet may set a height.
    const set = (px: number) => iframe.style.setProperty('height', `${px}px`, 'important')
    // Without this condition the page in the frame would see two changes of size.
    if (!knownBox) set(fullPx)
    const box = knownBox ?? getClippingBox(iframe)
    if (!box) return void boxes.delete(iframe)
    const visiblePx = getVisiblePx(iframe, box)
    set(visiblePx < COLLAPSED_PX ? fullPx : Math.min(visiblePx, fullPx))
    if (!boxes.has(iframe)) sizes?.observe(box)
    boxes.set(iframe, box)
  }
  // A box that has been resized may no longer clip.
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(() => frames.forEach((heightPx, iframe) => fit(iframe, heightPx))) : null

  /** Sends a frame the theme of its `data-theme`; without one the frame restores its own. */
  const sendTheme = (iframe: HTMLIFrameElement) => {
    const theme = iframe.dataset['theme'] ?? null
    const before = schemes.get(iframe)
    if (theme === null && before === undefined) return
    if (before === undefined) schemes.set(iframe, iframe.style.colorScheme)
    // Browsers paint a frame opaque if its colour scheme differs from that of the iframe element.
    iframe.style.colorScheme = theme === null ? (before ?? '') : theme === 'auto' ? '' : theme
    iframe.contentWindow?.postMessage(formatTheme(theme), '*')
  }

  addEventListener('message', ({ source, data }) => {
    const size = parseSize(data)
    if (!size || size.heightPx > MAX_PX) return
    const isSource = (iframe: HTMLIFrameElement) => iframe.contentWindow === source
    const iframe = [...frames.keys()].find(isSource) ?? (size.isOurs ? listFrames().find(isSource) : undefined)
    if (!iframe) return
    if (!frames.has(iframe)) scan()
    frames.set(iframe, Math.ceil(size.heightPx))
    fit(iframe, Math.ceil(size.heightPx), boxes.get(iframe))
    sendTheme(iframe)
    follow()
  })
  // Capturing, because scroll events of elements do not bubble.
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
  /** Finds our frames that have sent no message: not loaded yet, loaded before this script, or marked later. */
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
  // Attaching a shadow root causes no mutation that could be observed.
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
