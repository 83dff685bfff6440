/** The page's side of a frame: tells the page around it how high the content is, whoever that page is. A script of its own. */
import { keepLinksOut } from './frameLinks.ts'
import { messagesFor, parseHostMessage, readContext, RESIZER_READY, type HostPosition } from './resizeProtocols.ts'

/** A tab out of sight has no animation frames; a measuring waits for one no longer than this. */
const PATIENCE_MS = 60
/** In a frame far off the screen observers of size sleep, too; a change of content is then measured after this. */
const UNSEEN_MS = 120

function tell<T>(name: string, detail: T): void {
  document.dispatchEvent(new CustomEvent<T>(name, { detail }))
}

/** A root stretched to the frame would never shrink again, and with it the frame. */
function unstretch(): void {
  for (const element of [document.documentElement, document.body]) {
    element.style.setProperty('height', 'auto', 'important')
    element.style.setProperty('min-height', '0', 'important')
  }
}

function start(): void {
  const root = document.documentElement
  let context = readContext(location.href)
  let sent = ''
  let asked = true
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const post = (message: unknown) => window.parent.postMessage(message, '*')

  /** Measures and tells what is new, or everything where it was asked. */
  const measure = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
    // The root's own box, not its scroll height: that is never less than the frame, so it could not shrink.
    const { width, height } = root.getBoundingClientRect()
    const heightPx = Math.ceil(height - 0.01)
    const widthPx = Math.round(width)
    const size = `${widthPx} ${heightPx}`
    // A frame that is not shown has no width; what was asked is answered when it is.
    if (widthPx <= 0 || heightPx <= 0 || (size === sent && !asked)) return
    asked = false
    sent = size
    const messages = messagesFor(heightPx, widthPx, context)
    messages.forEach(post)
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

  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return
    const message = parseHostMessage(data)
    if (message === null) return
    if (message.kind === 'position') return tell<HostPosition>('host-position', message.position)
    if (message.kind === 'secret') context = { ...context, secret: message.secret }
    if (message.kind === 'resizer' && message.id !== context.resizer?.id) context = { ...context, resizer: { id: message.id, answered: false } }
    answer()
  })
  for (const event of ['load', 'pageshow', 'hashchange'] as const) addEventListener(event, answer)
  addEventListener('resize', soon)
  document.addEventListener('visibilitychange', answer)
  document.addEventListener('DOMContentLoaded', answer)
  void document.fonts?.ready.then(soon)
  if (typeof ResizeObserver === 'function') {
    // Its answer comes after layout and before paint: there is nothing to wait for.
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    observer.observe(document.body)
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
