/** The page's side of a frame: tells the page around it how high the content is, whoever that page is. A script of its own. */
import { keepLinksOut } from './frameLinks.ts'
import { messagesFor, parseHostMessage, readContext, RESIZER_READY, type HostPosition, type HostTheme } from './resizeProtocols.ts'

/** A tab out of sight has no animation frames; a measuring waits for one no longer than this. */
const PATIENCE_MS = 60
/** In a frame far off the screen observers of size sleep, too; a change of content is then measured after this. */
const UNSEEN_MS = 120

/**
 * A parent may begin to listen late: while the frame is not as high as its content, its height is told again, after this and
 * then at growing intervals, in all for about twelve seconds.
 */
const RETRY_MS = 250
const RETRY_GROWTH = 1.5
const RETRIES = 8
/** So many times in the life of a page, however often its height changes. */
const MOST_RETRIES = 40
/** After so many the frame is taken for one that can't grow. */
const PATIENT_RETRIES = 4
/** Frames and content are rounded apart, in CSS pixels. */
const TOLERANCE_PX = 2

function tell<T>(name: string, detail: T): void {
  document.dispatchEvent(new CustomEvent<T>(name, { detail }))
}

/** A root stretched to the frame would never shrink again, and with it the frame. */
function unstretch(): void {
  for (const { style } of [document.documentElement, document.body]) {
    style.setProperty('height', 'auto', 'important')
    style.setProperty('min-height', '0', 'important')
    style.removeProperty('overflow-y')
  }
}

/** Whether the browser can scroll the frame: it draws a bar. Where bars take no room this can't be told, and is false. */
function hasScrollBar(): boolean {
  const root = document.documentElement
  root.style.setProperty('overflow-y', 'scroll', 'important')
  const takesRoom = innerWidth > root.clientWidth
  root.style.removeProperty('overflow-y')
  return takesRoom
}

/** Lets the body scroll in place of the frame, which a parent may have forbidden to (`scrolling="no"`). */
function scrollInBody(): void {
  const { scrollY } = window
  for (const { style } of [document.documentElement, document.body]) style.setProperty('height', '100%', 'important')
  document.documentElement.style.setProperty('overflow-y', 'hidden', 'important')
  document.body.style.setProperty('overflow-y', 'auto', 'important')
  document.body.scrollTop = scrollY
}

/** Newer browsers size a frame that asks for it, where its host allows it. */
function requestResize(): void {
  const request: unknown = Reflect.get(window, 'requestResize')
  if (typeof request !== 'function') return
  try {
    Promise.resolve(request.call(window)).catch(() => undefined)
  } catch {
    // Refused, as where the host has not allowed it: the messages have told the height.
  }
}

function start(): void {
  const root = document.documentElement
  let context = readContext(location.href)
  let sent = ''
  let asked = true
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let retriesLeft = MOST_RETRIES
  let toldPx = 0
  const ownTheme = root.dataset['theme']

  const isScrolling = () => root.dataset['scrollsInside'] !== undefined
  const isFitted = () => toldPx > 0 && innerHeight >= toldPx - TOLERANCE_PX

  const post = (message: unknown) => window.parent.postMessage(message, '*')

  // The root's own box, not its scroll height: that is never less than the frame, so it could not shrink. Where the body
  // scrolls the frame is known to be lower than the content.
  const getHeightPx = () => (root.dataset['scrollsInside'] === 'body' ? document.body.scrollHeight : Math.ceil(root.getBoundingClientRect().height - 0.01))

  /** Measures and tells what is new, or everything where it was asked. */
  const measure = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
    let heightPx = getHeightPx()
    if (isScrolling() && innerHeight >= heightPx - TOLERANCE_PX) {
      setScrolling(false)
      heightPx = getHeightPx()
    }
    const widthPx = Math.round(root.getBoundingClientRect().width)
    const size = `${widthPx} ${heightPx}`
    // A frame that is not shown has no width; what was asked is answered when it is.
    if (widthPx <= 0 || heightPx <= 0 || (size === sent && !asked)) return
    if (size !== sent) retry()
    asked = false
    sent = size
    toldPx = heightPx
    const messages = messagesFor(heightPx, widthPx, context)
    messages.forEach(post)
    requestResize()
    if (context.resizer) context = { ...context, resizer: { ...context.resizer, answered: true } }
    tell('frame-sent', messages)
  }

  /** However often it is called, one measuring per animation frame. */
  const soon = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(measure)
    clearTimeout(timer)
    timer = setTimeout(measure, PATIENCE_MS)
  }
  const answer = () => {
    asked = true
    soon()
  }
  const later = () => {
    timer ??= setTimeout(measure, UNSEEN_MS)
  }

  const setScrolling = (isOn: boolean) => {
    if (isOn === isScrolling()) return
    if (isOn) root.dataset['scrollsInside'] = hasScrollBar() ? 'window' : 'body'
    else delete root.dataset['scrollsInside']
    if (root.dataset['scrollsInside'] === 'body') scrollInBody()
    else unstretch()
  }

  /** Looks, some time after a height was told, whether the frame has it; tells again where it has not. */
  const retry = (count = 0) => {
    clearTimeout(retryTimer)
    retryTimer = undefined
    if (count === RETRIES) return
    retryTimer = setTimeout(() => {
      retryTimer = undefined
      // A frame that is not shown has no height yet.
      if (innerHeight > 0 && isFitted()) return
      if (innerHeight > 0 && count + 1 >= PATIENT_RETRIES) setScrolling(true)
      if (retriesLeft > 0) {
        retriesLeft -= 1
        if (!context.resizer) post(RESIZER_READY)
        answer()
      }
      retry(count + 1)
    }, RETRY_MS * RETRY_GROWTH ** count)
  }

  /** The host's theme stands before that of the address. */
  const applyTheme = (theme: HostTheme) => {
    const applied = theme ?? ownTheme ?? 'auto'
    if (applied === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = applied
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return
    const message = parseHostMessage(data)
    if (message === null) return
    if (message.kind === 'position') return tell<HostPosition>('host-position', message.position)
    if (message.kind === 'theme') return applyTheme(message.theme)
    if (message.kind === 'secret') context = { ...context, secret: message.secret }
    if (message.kind === 'resizer' && message.id !== context.resizer?.id) context = { ...context, resizer: { id: message.id, answered: false } }
    answer()
  })
  for (const event of ['load', 'pageshow', 'hashchange'] as const) addEventListener(event, answer)
  addEventListener('load', () => retry())
  addEventListener('resize', () => {
    soon()
    // A host may make the frame lower than its content later, too. A round that runs is not begun again: a host that answers
    // each message by resizing would never let it end.
    if (!isFitted() && !isScrolling() && retryTimer === undefined) retry()
  })
  document.addEventListener('visibilitychange', answer)
  document.addEventListener('DOMContentLoaded', answer)
  void document.fonts?.ready.then(soon)
  if (typeof ResizeObserver === 'function') {
    // Its answer comes after layout and before paint: there is nothing to wait for.
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    observer.observe(document.body)
    // Where the body scrolls its own box stays.
    for (const child of document.body.children) observer.observe(child)
  }
  new MutationObserver(later).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'hidden', 'open'] })

  // WordPress lets no link of a frame through and follows what it is told of the frame's own site.
  keepLinksOut(() => {
    const { secret } = context
    return secret === null ? null : (href) => post({ message: 'link', value: href, secret })
  })
  unstretch()
  post(RESIZER_READY)
  measure()
}

if (window.parent !== window) {
  // Where a script of ours is not deferred there is no body yet.
  if (document.body) start()
  else addEventListener('DOMContentLoaded', start)
}
