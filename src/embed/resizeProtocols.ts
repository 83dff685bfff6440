/** What a framed page says to the page around it, and what of the answers it understands, in every dialect that newsrooms run. */

/** What the dialects need to know of the frame. */
export interface FrameContext {
  /** The address as the frame was opened: several parents match it with the `src` they wrote. */
  readonly href: string
  /** How pym.js calls the frame; null where pym.js has not made it. */
  readonly childId: string | null
  /** What WordPress knows the frame by; null elsewhere. */
  readonly secret: string | null
  /** What iframe-resizer calls the frame, and whether it has been answered; null until it has asked. */
  readonly resizer: { readonly id: string; readonly answered: boolean } | null
}

/** Where the frame is on the reader's screen, in CSS pixels from the top of the screen. */
export interface HostPosition {
  readonly top: number
  readonly bottom: number
  readonly viewportHeight: number
}

/** The theme that the page around wants to see; null gives back the one that the address asks for. */
export type HostTheme = 'light' | 'dark' | 'auto' | null

/** What a message of the page around asks or tells. */
export type HostMessage =
  | { readonly kind: 'size' }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'resizer'; readonly id: string }
  | { readonly kind: 'position'; readonly position: HostPosition }
  | { readonly kind: 'theme'; readonly theme: HostTheme }

/** Announces the frame to iframe-resizer, which only then introduces itself. */
export const RESIZER_READY = '[iFrameResizerChild]Ready'

/** The type of the messages that only our own frames and our own script send. */
const OWN_SIZE = 'kyiv-embed'
const OWN_THEME = 'kyiv-theme'

const PYM_POSITION = 'viewport-iframe-position'
const ALPHANUMERIC = /^[a-z\d]{1,64}$/i
/** `[iFrameSizer]<id>:8:…`, where the id may hold anything but a colon. */
const RESIZER_INIT = /^\[iFrameSizer\]([^:]{1,200}):\d*:/
/** Longer strings are no dialect's; they are not searched. */
const LONGEST = 2000

/** What the address alone tells of the frame. Never throws. */
export function readContext(href: string): FrameContext {
  const [address = '', hash = ''] = href.split('#', 2)
  const secret = new URLSearchParams(hash.split('?')[1]).get('secret')
  return {
    href,
    childId: new URLSearchParams(address.split('?')[1]).get('childId') || null,
    secret: secret !== null && ALPHANUMERIC.test(secret) ? secret : null,
    resizer: null,
  }
}

/** Datawrapper's older script looks for an iframe whose `src` contains the key, between quotes: none may be in it. */
function formatKey(href: string): string {
  return /^(?:\w+:\/\/)?([^#'"\\]*)/.exec(href)?.[1] ?? ''
}

/** Every message that tells the size, both in whole CSS pixels. */
export function messagesFor(heightPx: number, widthPx: number, context: FrameContext): readonly unknown[] {
  const { href, childId, secret, resizer } = context
  const resized = `[iFrameSizer]${resizer?.id}:${heightPx}:${widthPx}:`
  return [
    { sentinel: 'amp', type: 'embed-size', height: heightPx },
    { 'datawrapper-height': { [formatKey(href)]: heightPx } },
    JSON.stringify({ context: 'iframe.resize', src: href, height: heightPx }),
    JSON.stringify({ id: `iframeMessenger:${href}`, type: 'set-height', value: heightPx }),
    { kind: 'interactive:height', height: heightPx },
    { type: 'iframe-resized', width: widthPx, height: heightPx },
    { type: OWN_SIZE, width: widthPx, height: heightPx },
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${heightPx}`]),
    ...(secret === null ? [] : [{ message: 'height', value: heightPx, secret }]),
    // It waits for the first once; open-iframe-resizer, asking in its words, hears only the second.
    ...(resizer === null || resizer.answered ? [] : [`${resized}init`]),
    ...(resizer === null ? [] : [`${resized}resizeObserver`]),
  ]
}

function parseText(text: string): HostMessage | null {
  if (text.length > LONGEST) return null
  const id = RESIZER_INIT.exec(text)?.[1]
  if (id !== undefined) return { kind: 'resizer', id }
  const [pym, child, type, value = ''] = text.split('xPYMx')
  if (pym !== 'pym' || !child) return null
  if (type === 'width') return { kind: 'size' }
  const [, viewportHeight = NaN, top = NaN, , bottom = NaN, right = NaN] = value.split(' ').map(Number)
  if (type !== PYM_POSITION || ![viewportHeight, top, bottom, right].every(Number.isFinite)) return null
  return { kind: 'position', position: { top, bottom, viewportHeight } }
}

const THEMES = ['light', 'dark', 'auto'] as const

/** What a message asks or tells; null where it is none of ours. Takes anything, never throws. */
export function parseHostMessage(message: unknown): HostMessage | null {
  if (typeof message === 'string') return parseText(message)
  if (typeof message !== 'object' || message === null) return null
  const read = (key: string): unknown => Reflect.get(message, key)
  const type = read('type')
  if (type === 'frames-init' && read('sentinel') === 'amp') return { kind: 'size' }
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'size' }
  if (type === OWN_THEME) return { kind: 'theme', theme: THEMES.find((theme) => theme === read('theme')) ?? null }
  const secret = read('secret')
  if (read('message') === 'ready' && typeof secret === 'string' && ALPHANUMERIC.test(secret)) return { kind: 'secret', secret }
  return null
}

/** Tells a frame where it is on the screen, as pym.js does. */
export function formatPosition(viewport: { readonly width: number; readonly height: number }, rect: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): string {
  return `pymxPYMxkyivxPYMx${PYM_POSITION}xPYMx${[viewport.width, viewport.height, rect.top, rect.left, rect.bottom, rect.right].join(' ')}`
}

/** Tells a frame which theme to show; anything that is none gives back its own. */
export function formatTheme(theme: string | null): unknown {
  return { type: OWN_THEME, theme }
}

/** The height a frame asks for, in CSS pixels, and whether only a frame of ours would say it so; null where it is no size. */
export function parseSize(data: unknown): { readonly heightPx: number; readonly isOurs: boolean } | null {
  if (typeof data !== 'object' || data === null) return null
  const read = (key: string): unknown => Reflect.get(data, key)
  const isOurs = read('type') === OWN_SIZE
  const heightPx = read('height')
  return (isOurs || (read('sentinel') === 'amp' && read('type') === 'embed-size')) && typeof heightPx === 'number' && heightPx > 0 ? { heightPx, isOurs } : null
}
