/** Writes to the browser's history. If the browser refuses, the page continues without. */

/** In a frame the history belongs to the host, so nothing is written. The parameters below are preserved. */
const isFramed = () => window.parent !== window
const KEPT = ['theme', 'ground', 'childId'] as const

/** Adds the parameters of the current address that belong to no view. */
function preserveHostParams(address: string): string {
  const present = new URLSearchParams(location.search)
  const kept = KEPT.filter((key) => present.has(key)).map((key) => `${key}=${encodeURIComponent(String(present.get(key)))}`)
  if (kept.length === 0) return address
  const [before = '', ...hash] = address.split('#')
  return [before + (before.includes('?') ? '&' : '?') + kept.join('&'), ...hash].join('#')
}

/** Browsers refuse more than about a hundred changes in 30 s. */
const REPLACE_MS = 350

let waiting: ReturnType<typeof setTimeout> | undefined
let last = 0
let next = ''
/** The address before a preview, such as a drag, replaced it; null while none does. */
let beforePreview: string | null = null

/** The address as it will be once what waits is written. */
function getDueUrl(): string {
  return waiting === undefined ? currentUrl() : next
}

/** A deliberate choice: Back undoes it, and where it was previewed returns to what stood before the preview. */
export function pushAddress(wanted: string): void {
  if (isFramed()) return replaceAddress(wanted)
  const address = preserveHostParams(wanted)
  const before = beforePreview ?? getDueUrl()
  beforePreview = null
  clearTimeout(waiting)
  waiting = undefined
  try {
    if (before !== currentUrl()) history.replaceState(null, '', before)
    if (address !== before) history.pushState(null, '', address)
  } catch {
    // An opaque origin or a spent allowance: the view is on the screen all the same.
  }
}

/** A choice in the making, as while dragging: the newest address replaces the current one until it is pushed. */
export function previewAddress(address: string): void {
  const before = beforePreview ?? getDueUrl()
  replaceAddress(address)
  beforePreview = before
}

/** Back and Forward end a preview: what waits to be written belongs to another entry. */
export function forgetPreview(): void {
  beforePreview = null
  clearTimeout(waiting)
  waiting = undefined
}

/** Scrolling: the newest address replaces the current one, at most once in a while. */
export function replaceAddress(address: string): void {
  beforePreview = null
  next = preserveHostParams(address)
  if (waiting !== undefined) return
  waiting = setTimeout(() => {
    waiting = undefined
    last = Date.now()
    try {
      if (next !== currentUrl()) history.replaceState(null, '', next)
    } catch {
      // As above.
    }
  }, Math.max(REPLACE_MS - (Date.now() - last), 0))
}

/** Path, query and fragment of the document. */
export function currentUrl(): string {
  return location.pathname + location.search + location.hash
}
