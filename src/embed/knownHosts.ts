/** How each known host script responds to a frame's message. Used by the embed playground. */
import { clamp } from '../lib/clamp.ts'
import { isFields } from './resizeProtocols.ts'

/** The requested height and the resulting height of the frame, in CSS pixels; null if the host refuses it. */
export interface ResizeResult {
  readonly requestedPx: number
  readonly appliedPx: number | null
}

interface KnownHost {
  readonly id: string
  readonly name: string
  /** Returns null for messages that the host ignores. Never throws. */
  readonly parseHeight: (message: unknown) => ResizeResult | null
}

type Fields = Readonly<Record<string, unknown>>

const AMP_MIN_PX = 100
const WORDPRESS_PX = { min: 200, max: 1000 } as const

function parseJson(message: unknown): Fields | null {
  try {
    const value: unknown = typeof message === 'string' ? JSON.parse(message) : null
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

/** Returns null if the value is not a positive number. */
function toResult(height: unknown, limit: (requestedPx: number) => number | null = (requestedPx) => requestedPx): ResizeResult | null {
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? { requestedPx: height, appliedPx: limit(height) } : null
}

/** Reads the height of objects with the properties of `match`, from under `key`. */
function makeObjectParser(match: Fields, key: string, limit?: (requestedPx: number) => number | null, parse: (message: unknown) => Fields | null = (message) => (isFields(message) ? message : null)) {
  return (message: unknown): ResizeResult | null => {
    const fields = parse(message)
    return fields && Object.entries(match).every(([name, value]) => fields[name] === value) ? toResult(fields[key], limit) : null
  }
}

/** Reads the height in the first group of the pattern. */
function makeTextParser(line: RegExp) {
  return (message: unknown): ResizeResult | null => (typeof message === 'string' ? toResult(Number(line.exec(message)?.[1])) : null)
}

const EMBED_SIZE = { sentinel: 'amp', type: 'embed-size' } as const

export const KNOWN_HOSTS: readonly KnownHost[] = [
  { id: 'ours', name: 'embed.js', parseHeight: makeObjectParser({ type: 'kyiv-embed' }, 'height') },
  { id: 'amp', name: 'AMP', parseHeight: makeObjectParser(EMBED_SIZE, 'height', (requestedPx) => (requestedPx < AMP_MIN_PX ? null : requestedPx)) },
  { id: 'newswire', name: '@newswire/frames', parseHeight: makeObjectParser(EMBED_SIZE, 'height') },
  {
    id: 'datawrapper',
    name: 'Datawrapper',
    parseHeight: (message) => {
      const heights = isFields(message) ? message['datawrapper-height'] : null
      return isFields(heights) ? toResult(Object.values(heights)[0]) : null
    },
  },
  { id: 'medium', name: 'Medium', parseHeight: makeObjectParser({ context: 'iframe.resize' }, 'height', undefined, parseJson) },
  { id: 'pym', name: 'pym.js', parseHeight: makeTextParser(/^pymxPYMx\S+?xPYMxheightxPYMx(\d+)$/) },
  { id: 'guardian', name: 'Guardian iframeMessenger', parseHeight: makeObjectParser({ type: 'set-height' }, 'value', undefined, parseJson) },
  { id: 'atom', name: 'Guardian interactive', parseHeight: makeObjectParser({ kind: 'interactive:height' }, 'height') },
  {
    id: 'wordpress',
    name: 'WordPress',
    parseHeight: (message) => {
      const known = isFields(message) && typeof message['secret'] === 'string'
      const limit = (requestedPx: number) => clamp(requestedPx, WORDPRESS_PX.min, WORDPRESS_PX.max)
      return known ? makeObjectParser({ message: 'height' }, 'value', limit)(message) : null
    },
  },
  { id: 'open', name: 'open-iframe-resizer', parseHeight: makeObjectParser({ type: 'iframe-resized' }, 'height') },
  { id: 'resizer', name: 'iframe-resizer', parseHeight: makeTextParser(/^\[iFrameSizer\][^:]+:(\d+):\d+:(?:init|resizeObserver)$/) },
]
