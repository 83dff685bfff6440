/** What can wait until the page has answered the reader: what was pressed while it was being taken up comes first. */

/** Longer than this nothing waits for a quiet moment, in ms. */
const MOST_MS = 500

/** WebKit knows no quiet moment: there it waits for the next turn. */
export function whenIdle(go: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(go, { timeout: MOST_MS })
  else setTimeout(go)
}
