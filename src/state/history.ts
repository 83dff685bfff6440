/** Writes to the browser's history. If the browser refuses, the page works without. */
import type { ChangePhase } from './view.ts'

/** In a frame the history belongs to the host, so nothing is written. The parameters below are preserved. */
const isFramed = () => window.parent !== window
const HOST_PARAMS = ['theme', 'ground', 'childId'] as const

/** Adds the parameters of the current address that belong to no view. */
function preserveHostParams(address: string): string {
  const present = new URLSearchParams(location.search)
  const preserved = HOST_PARAMS.filter((key) => present.has(key)).map((key) => `${key}=${encodeURIComponent(String(present.get(key)))}`)
  if (preserved.length === 0) return address
  const [before = '', ...hash] = address.split('#')
  return [before + (before.includes('?') ? '&' : '?') + preserved.join('&'), ...hash].join('#')
}

/** Browsers refuse more than about a hundred changes in 30 s. */
const REPLACE_MS = 350

let waiting: ReturnType<typeof setTimeout> | undefined
let last = 0
let next = ''
/** The address before the current preview; null without a preview. */
let beforePreview: string | null = null

/** Ends a preview and cancels a pending write. */
function endPreview(): void {
  beforePreview = null
  clearTimeout(waiting)
  waiting = undefined
}

/** The address after a pending write. */
function getDueUrl(): string {
  return waiting === undefined ? currentUrl() : next
}

/** Adds an entry. Back returns to the address before it, or before its preview. */
export function pushAddress(wanted: string): void {
  if (isFramed()) return replaceAddress(wanted)
  const address = preserveHostParams(wanted)
  const before = beforePreview ?? getDueUrl()
  endPreview()
  try {
    if (before !== currentUrl()) history.replaceState(null, '', before)
    if (address !== before) history.pushState(null, '', address)
  } catch {
    // The origin is opaque or the limit has been reached. The view is shown without an address.
  }
}

/** Replaces the current address until the next `pushAddress`. */
function previewAddress(address: string): void {
  const before = beforePreview ?? getDueUrl()
  replaceAddress(address)
  beforePreview = before
}

/** Adds an entry for a final view, or replaces the current address during a preview. */
export function writeAddress(address: string, phase: ChangePhase): void {
  if (phase === 'commit') pushAddress(address)
  else previewAddress(address)
}

/** Calls `read` on Back and Forward, which end a preview and cancel a pending write. Returns a function that stops it. */
export function onHistoryMove(read: () => void): () => void {
  const onPopState = () => {
    endPreview()
    read()
  }
  addEventListener('popstate', onPopState)
  return () => removeEventListener('popstate', onPopState)
}

/** Replaces the current address, for scrolling. Waits between writes and writes only the last address. */
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
