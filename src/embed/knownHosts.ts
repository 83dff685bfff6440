/** How each known host script responds to a frame's message. Used by the embed playground. */

/** The requested height and the resulting height of the frame, in CSS pixels; null if the host refuses it. */
export interface ResizeResult {
  readonly askedPx: number
  readonly givenPx: number | null
}

interface KnownHost {
  readonly id: string
  readonly name: string
  /** Returns null for messages that the host ignores. Never throws. */
  readonly accepts: (message: unknown) => ResizeResult | null
}

type Fields = Readonly<Record<string, unknown>>

const AMP_MIN_PX = 100
const WORDPRESS_PX = { min: 200, max: 1000 } as const

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function parseJson(message: unknown): Fields | null {
  try {
    const value: unknown = typeof message === 'string' ? JSON.parse(message) : null
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

/** Returns null if the value is not a positive number. */
function toResult(height: unknown, clamp: (askedPx: number) => number | null = (askedPx) => askedPx): ResizeResult | null {
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? { askedPx: height, givenPx: clamp(height) } : null
}

/** Accepts objects with the properties of `match` and the height under `key`. */
function acceptObject(match: Fields, key: string, clamp?: (askedPx: number) => number | null, parse: (message: unknown) => Fields | null = (message) => (isFields(message) ? message : null)) {
  return (message: unknown): ResizeResult | null => {
    const fields = parse(message)
    return fields && Object.entries(match).every(([name, value]) => fields[name] === value) ? toResult(fields[key], clamp) : null
  }
}

/** Accepts text with the height in the first group of the pattern. */
function acceptText(line: RegExp) {
  return (message: unknown): ResizeResult | null => (typeof message === 'string' ? toResult(Number(line.exec(message)?.[1])) : null)
}

const EMBED_SIZE = { sentinel: 'amp', type: 'embed-size' } as const

export const KNOWN_HOSTS: readonly KnownHost[] = [
  { id: 'ours', name: 'embed.js', accepts: acceptObject({ type: 'kyiv-embed' }, 'height') },
  { id: 'amp', name: 'AMP', accepts: acceptObject(EMBED_SIZE, 'height', (askedPx) => (askedPx < AMP_MIN_PX ? null : askedPx)) },
  { id: 'newswire', name: '@newswire/frames', accepts: acceptObject(EMBED_SIZE, 'height') },
  {
    id: 'datawrapper',
    name: 'Datawrapper',
    accepts: (message) => {
      const heights = isFields(message) ? message['datawrapper-height'] : null
      return isFields(heights) ? toResult(Object.values(heights)[0]) : null
    },
  },
  { id: 'medium', name: 'Medium', accepts: acceptObject({ context: 'iframe.resize' }, 'height', undefined, parseJson) },
  { id: 'pym', name: 'pym.js', accepts: acceptText(/^pymxPYMx\S+?xPYMxheightxPYMx(\d+)$/) },
  { id: 'guardian', name: 'Guardian iframeMessenger', accepts: acceptObject({ type: 'set-height' }, 'value', undefined, parseJson) },
  { id: 'atom', name: 'Guardian interactive', accepts: acceptObject({ kind: 'interactive:height' }, 'height') },
  {
    id: 'wordpress',
    name: 'WordPress',
    accepts: (message) => {
      const known = isFields(message) && typeof message['secret'] === 'string'
      const clampHeight = (askedPx: number) => Math.min(Math.max(askedPx, WORDPRESS_PX.min), WORDPRESS_PX.max)
      return known ? acceptObject({ message: 'height' }, 'value', clampHeight)(message) : null
    },
  },
  { id: 'open', name: 'open-iframe-resizer', accepts: acceptObject({ type: 'iframe-resized' }, 'height') },
  { id: 'resizer', name: 'iframe-resizer', accepts: acceptText(/^\[iFrameSizer\][^:]+:(\d+):\d+:(?:init|resizeObserver)$/) },
]
