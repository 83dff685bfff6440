/** What each known page around a frame would do with a message: for the embed playground. */

/** A height heard, and the height the frame would then have; null where the parent refuses it. CSS pixels. */
export interface ResizeResult {
  readonly askedPx: number
  readonly givenPx: number | null
}

export interface Parent {
  readonly id: string
  /** A proper noun, the same in every language. */
  readonly name: string
  /** What it would do with a message; null where it would pass it over. Never throws. */
  readonly accepts: (message: unknown) => ResizeResult | null
}

type Fields = Readonly<Record<string, unknown>>

const AMP_LEAST_PX = 100
const WORDPRESS_PX = { least: 200, most: 1000 } as const

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

/** Only a size can be obeyed. */
function hear(height: unknown, settle: (askedPx: number) => number | null = (askedPx) => askedPx): ResizeResult | null {
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? { askedPx: height, givenPx: settle(height) } : null
}

/** A parent that hears objects that match, with the height under a key. */
function listen(match: Fields, key: string, settle?: (askedPx: number) => number | null, parse: (message: unknown) => Fields | null = (message) => (isFields(message) ? message : null)) {
  return (message: unknown): ResizeResult | null => {
    const fields = parse(message)
    return fields && Object.entries(match).every(([name, value]) => fields[name] === value) ? hear(fields[key], settle) : null
  }
}

/** A parent that hears lines of text, with the height in the first group. */
function read(line: RegExp) {
  return (message: unknown): ResizeResult | null => (typeof message === 'string' ? hear(Number(line.exec(message)?.[1])) : null)
}

const EMBED_SIZE = { sentinel: 'amp', type: 'embed-size' } as const

export const PARENTS: readonly Parent[] = [
  { id: 'ours', name: 'embed.js', accepts: listen({ type: 'kyiv-embed' }, 'height') },
  { id: 'amp', name: 'AMP', accepts: listen(EMBED_SIZE, 'height', (askedPx) => (askedPx < AMP_LEAST_PX ? null : askedPx)) },
  { id: 'newswire', name: '@newswire/frames', accepts: listen(EMBED_SIZE, 'height') },
  {
    id: 'datawrapper',
    name: 'Datawrapper',
    accepts: (message) => {
      const heights = isFields(message) ? message['datawrapper-height'] : null
      return isFields(heights) ? hear(Object.values(heights)[0]) : null
    },
  },
  { id: 'medium', name: 'Medium', accepts: listen({ context: 'iframe.resize' }, 'height', undefined, parseJson) },
  { id: 'pym', name: 'pym.js', accepts: read(/^pymxPYMx\S+?xPYMxheightxPYMx(\d+)$/) },
  { id: 'guardian', name: 'Guardian iframeMessenger', accepts: listen({ type: 'set-height' }, 'value', undefined, parseJson) },
  { id: 'atom', name: 'Guardian interactive', accepts: listen({ kind: 'interactive:height' }, 'height') },
  {
    id: 'wordpress',
    name: 'WordPress',
    accepts: (message) => {
      const known = isFields(message) && typeof message['secret'] === 'string'
      const clamp = (askedPx: number) => Math.min(Math.max(askedPx, WORDPRESS_PX.least), WORDPRESS_PX.most)
      return known ? listen({ message: 'height' }, 'value', clamp)(message) : null
    },
  },
  { id: 'open', name: 'open-iframe-resizer', accepts: listen({ type: 'iframe-resized' }, 'height') },
  { id: 'resizer', name: 'iframe-resizer', accepts: read(/^\[iFrameSizer\][^:]+:(\d+):\d+:(?:init|resizeObserver)$/) },
]
