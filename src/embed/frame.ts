/** Runs in a framed page: reports the height of the content to the host in all known protocols. */
import { openLinksOutside } from './frameLinks.ts'
import { formatSizeMessages, parseHostMessage, readContext, RESIZER_READY, type HostPosition, type HostTheme } from './resizeProtocols.ts'

/** A hidden tab has no animation frames, so this limits the wait for one. */
const FRAME_TIMEOUT_MS = 60
/** Far off the screen a `ResizeObserver` does not report either. A change of content is then measured after this time. */
const MUTATION_MS = 120

/** A host may start to listen late. While the frame is lower than its content, the height is sent again at growing intervals for about twelve seconds. */
const RETRY_MS = 250
const RETRY_GROWTH = 1.5
const RETRIES = 8
/** The limit for the lifetime of a page. */
const MAX_RETRIES = 40
/** After this many, the frame is assumed to have a fixed height. */
const RETRIES_BEFORE_SCROLLING = 4
/** The heights of frame and content are rounded separately. */
const TOLERANCE_PX = 2

function dispatch<T>(name: string, detail: T): void {
  document.dispatchEvent(new CustomEvent<T>(name, { detail }))
}

/** A root that fills the frame would prevent both from shrinking. */
function unstretch(): void {
  for (const { style } of [document.documentElement, document.body]) {
    style.setProperty('height', 'auto', 'important')
    style.setProperty('min-height', '0', 'important')
    style.removeProperty('overflow-y')
  }
}

/** Whether the frame shows a scroll bar. Always false with overlay scroll bars. */
function hasScrollBar(): boolean {
  const root = document.documentElement
  root.style.setProperty('overflow-y', 'scroll', 'important')
  const hasBar = innerWidth > root.clientWidth
  root.style.removeProperty('overflow-y')
  return hasBar
}

/** Makes the body scroll, for frames that can't scroll (`scrolling="no"`). */
function scrollInBody(): void {
  const { scrollY } = window
  for (const { style } of [document.documentElement, document.body]) style.setProperty('height', '100%', 'important')
  document.documentElement.style.setProperty('overflow-y', 'hidden', 'important')
  document.body.style.setProperty('overflow-y', 'auto', 'important')
  document.body.scrollTop = scrollY
}

/** Newer browsers resize a frame on request if the host allows it. */
function requestResize(): void {
  const request: unknown = Reflect.get(window, 'requestResize')
  if (typeof request !== 'function') return
  try {
    Promise.resolve(request.call(window)).catch(() => undefined)
  } catch {
    // The host has not allowed it. It has received the messages.
  }
}

function start(): void {
  const root = document.documentElement
  let context = readContext(location.href)
  let sent = ''
  /** Whether the next measurement is sent even if the size is unchanged. */
  let isRequested = true
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let retriesLeft = MAX_RETRIES
  let sentPx = 0
  const ownTheme = root.dataset['theme']

  const isScrolling = () => root.dataset['scrollsInside'] !== undefined
  const isFitted = () => sentPx > 0 && innerHeight >= sentPx - TOLERANCE_PX

  const post = (message: unknown) => window.parent.postMessage(message, '*')

  // The scroll height of the root is at least that of the frame, so the box of the root is measured. If the body scrolls,
  // the frame is lower than the content.
  const getHeightPx = () => (root.dataset['scrollsInside'] === 'body' ? document.body.scrollHeight : Math.ceil(root.getBoundingClientRect().height - 0.01))

  /** Measures the content and sends the size if it has changed or was requested. */
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
    // A hidden frame has no width. The request is answered when it is shown.
    if (widthPx <= 0 || heightPx <= 0 || (size === sent && !isRequested)) return
    if (size !== sent) retry()
    isRequested = false
    sent = size
    sentPx = heightPx
    const messages = formatSizeMessages(heightPx, widthPx, context)
    messages.forEach(post)
    requestResize()
    if (context.resizer) context = { ...context, resizer: { ...context.resizer, answered: true } }
    dispatch('frame-sent', messages)
  }

  /** Measures at most once per animation frame. */
  const scheduleMeasure = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(measure)
    clearTimeout(timer)
    timer = setTimeout(measure, FRAME_TIMEOUT_MS)
  }
  const answer = () => {
    isRequested = true
    scheduleMeasure()
  }
  const onMutation = () => {
    timer ??= setTimeout(measure, MUTATION_MS)
  }

  const setScrolling = (isOn: boolean) => {
    if (isOn === isScrolling()) return
    if (isOn) root.dataset['scrollsInside'] = hasScrollBar() ? 'window' : 'body'
    else delete root.dataset['scrollsInside']
    if (root.dataset['scrollsInside'] === 'body') scrollInBody()
    else unstretch()
  }

  /** Checks some time after a message whether the frame has the height that was sent, and otherwise sends it again. */
  const retry = (count = 0) => {
    clearTimeout(retryTimer)
    retryTimer = undefined
    if (count === RETRIES) return
    retryTimer = setTimeout(() => {
      retryTimer = undefined
      // A hidden frame has no height.
      if (innerHeight > 0 && isFitted()) return
      if (innerHeight > 0 && count + 1 >= RETRIES_BEFORE_SCROLLING) setScrolling(true)
      if (retriesLeft > 0) {
        retriesLeft -= 1
        if (!context.resizer) post(RESIZER_READY)
        answer()
      }
      retry(count + 1)
    }, RETRY_MS * RETRY_GROWTH ** count)
  }

  /** The host's theme takes precedence over that of the address. */
  const applyTheme = (theme: HostTheme) => {
    const applied = theme ?? ownTheme ?? 'auto'
    if (applied === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = applied
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return
    const message = parseHostMessage(data)
    if (message === null) return
    if (message.kind === 'position') return dispatch<HostPosition>('host-position', message.position)
    if (message.kind === 'theme') return applyTheme(message.theme)
    if (message.kind === 'secret') context = { ...context, secret: message.secret }
    if (message.kind === 'resizer' && message.id !== context.resizer?.id) context = { ...context, resizer: { id: message.id, answered: false } }
    answer()
  })
  for (const event of ['load', 'pageshow', 'hashchange'] as const) addEventListener(event, answer)
  addEventListener('load', () => retry())
  addEventListener('resize', () => {
    scheduleMeasure()
    // The host may have made the frame lower than its content. A running series of retries is not restarted: with a host
    // that responds to each message by resizing it would never end.
    if (!isFitted() && !isScrolling() && retryTimer === undefined) retry()
  })
  document.addEventListener('visibilitychange', answer)
  document.addEventListener('DOMContentLoaded', answer)
  void document.fonts?.ready.then(scheduleMeasure)
  if (typeof ResizeObserver === 'function') {
    // The observer reports after layout and before paint, so there is no need to schedule.
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    observer.observe(document.body)
    // If the body scrolls, its own box does not change.
    for (const child of document.body.children) observer.observe(child)
  }
  new MutationObserver(onMutation).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'hidden', 'open'] })

  // WordPress blocks links in a frame, but follows those that the frame sends if they lead to its own site.
  openLinksOutside(() => {
    const { secret } = context
    return secret === null ? null : (href) => post({ message: 'link', value: href, secret })
  })
  unstretch()
  post(RESIZER_READY)
  measure()
}

if (window.parent !== window) {
  // The script is not deferred, so the body may be missing.
  if (document.body) start()
  else addEventListener('DOMContentLoaded', start)
}
