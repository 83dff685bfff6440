/** The messages between a framed page and its host, in all resize protocols that newsrooms use. */
import { EMBED_THEMES, type EmbedTheme } from '../lib/embedSnippet.ts'

/** What the protocols need to know about the frame. */
export interface FrameContext {
  /** The address as the frame was opened. Several hosts compare it with the `src` of their iframe. */
  readonly href: string
  /** The id that pym.js gave the frame; null without pym.js. */
  readonly childId: string | null
  /** The id that WordPress gave the frame; null without WordPress. */
  readonly secret: string | null
  /** The id that iframe-resizer gave the frame, and whether it has been answered; null until its first message. */
  readonly resizer: { readonly id: string; readonly answered: boolean } | null
}

/** The position of the frame, in CSS pixels from the top of the screen. */
export interface HostPosition {
  readonly top: number
  readonly bottom: number
  readonly viewportHeight: number
}

/** The theme that the host sets; null restores the theme of the address. */
export type HostTheme = EmbedTheme | null

/** A message from the host: a request to report the size, an id, a position or a theme. */
export type HostMessage =
  | { readonly kind: 'size' }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'resizer'; readonly id: string }
  | { readonly kind: 'position'; readonly position: HostPosition }
  | { readonly kind: 'theme'; readonly theme: HostTheme }

/** iframe-resizer sends its first message after this one. */
export const RESIZER_READY = '[iFrameResizerChild]Ready'

/** The types of messages between our frames and `embed.js`. */
const OWN_SIZE = 'kyiv-embed'
const OWN_THEME = 'kyiv-theme'

const PYM_POSITION = 'viewport-iframe-position'
const ALPHANUMERIC = /^[a-z\d]{1,64}$/i
/** `[iFrameSizer]<id>:8:…`; the id may contain anything except a colon. */
const RESIZER_INIT = /^\[iFrameSizer\]([^:]{1,200}):\d*:/
/** No protocol has longer messages. */
const MAX_CHARACTERS = 2000

/** Reads the ids that pym.js and WordPress put into the address. Never throws. */
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

/** Datawrapper's older script puts the key into a quoted attribute selector for `src`, so it must not contain quotes. */
function formatKey(href: string): string {
  return /^(?:\w+:\/\/)?([^#'"\\]*)/.exec(href)?.[1] ?? ''
}

/** All messages that report the size, in whole CSS pixels. */
export function formatSizeMessages(heightPx: number, widthPx: number, context: FrameContext): readonly unknown[] {
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
    // iframe-resizer needs one `init`. open-iframe-resizer, which uses the same protocol, reads only the second message.
    ...(resizer === null || resizer.answered ? [] : [`${resized}init`]),
    ...(resizer === null ? [] : [`${resized}resizeObserver`]),
  ]
}

/** Whether a message is an object, whose properties may be anything. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function parseText(text: string): HostMessage | null {
  if (text.length > MAX_CHARACTERS) return null
  const id = RESIZER_INIT.exec(text)?.[1]
  if (id !== undefined) return { kind: 'resizer', id }
  const [pym, child, type, value = ''] = text.split('xPYMx')
  if (pym !== 'pym' || !child) return null
  if (type === 'width') return { kind: 'size' }
  const [, viewportHeight = NaN, top = NaN, , bottom = NaN, right = NaN] = value.split(' ').map(Number)
  if (type !== PYM_POSITION || ![viewportHeight, top, bottom, right].every(Number.isFinite)) return null
  return { kind: 'position', position: { top, bottom, viewportHeight } }
}

/** Returns null for messages of no known protocol. Accepts any value and never throws. */
export function parseHostMessage(message: unknown): HostMessage | null {
  if (typeof message === 'string') return parseText(message)
  if (!isFields(message)) return null
  const { type, secret } = message
  if (type === 'frames-init' && message['sentinel'] === 'amp') return { kind: 'size' }
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'size' }
  if (type === OWN_THEME) return { kind: 'theme', theme: EMBED_THEMES.find((theme) => theme === message['theme']) ?? null }
  if (message['message'] === 'ready' && typeof secret === 'string' && ALPHANUMERIC.test(secret)) return { kind: 'secret', secret }
  return null
}

/** The message about a frame's position, in the format of pym.js. */
export function formatPosition(viewport: { readonly width: number; readonly height: number }, rect: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): string {
  return `pymxPYMxkyivxPYMx${PYM_POSITION}xPYMx${[viewport.width, viewport.height, rect.top, rect.left, rect.bottom, rect.right].join(' ')}`
}

/** The message that sets a frame's theme. A value that is no theme restores the frame's own. */
export function formatTheme(theme: string | null): unknown {
  return { type: OWN_THEME, theme }
}

/** The height that a frame requests, in CSS pixels, and whether the message can only come from our frames; null for other messages. */
export function parseSize(data: unknown): { readonly heightPx: number; readonly isOurs: boolean } | null {
  if (!isFields(data)) return null
  const { type, sentinel, height: heightPx } = data
  const isOurs = type === OWN_SIZE
  return (isOurs || (sentinel === 'amp' && type === 'embed-size')) && typeof heightPx === 'number' && heightPx > 0 ? { heightPx, isOurs } : null
}
