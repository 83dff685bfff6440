/** The browser's history, which may refuse: what cannot be written is not, and the page goes on. */

/** Browsers refuse more than about a hundred changes in 30 s. */
const REPLACE_MS = 350

let waiting: ReturnType<typeof setTimeout> | undefined
let last = 0
let next = ''

/** A deliberate choice: Back undoes it. */
export function pushAddress(address: string): void {
  clearTimeout(waiting)
  waiting = undefined
  try {
    if (address !== here()) history.pushState(null, '', address)
  } catch {
    // An opaque origin or a spent allowance: the view is on the screen all the same.
  }
}

/** Scrolling and dragging: the newest address replaces the current one, at most once in a while. */
export function replaceAddress(address: string): void {
  next = address
  if (waiting !== undefined) return
  waiting = setTimeout(() => {
    waiting = undefined
    last = Date.now()
    try {
      if (next !== here()) history.replaceState(null, '', next)
    } catch {
      // As above.
    }
  }, Math.max(REPLACE_MS - (Date.now() - last), 0))
}

/** Path, query and fragment of the document. */
export function here(): string {
  return location.pathname + location.search + location.hash
}
