/**
 * Runs before the first paint, inline: how the page is laid out, its theme, and whether a view of the query's own is
 * still to come. Kept to what the first paint needs.
 */
import { trustedUrl } from './trustedTypes.ts'

const root = document.documentElement
const query = new URLSearchParams(location.search)

/** Until then nothing else is shown where the query names a view. */
const PENDING_MS = 1500
/** After that the page without scripts is the better page. */
const PATIENCE_MS = 8000

const theme = query.get('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
if (query.get('ground') === 'none') root.dataset['background'] = 'none'

const framed = window.parent !== window
if (framed) {
  root.dataset['framed'] = ''
  addFrame()
}

/** What speaks with the page around it; a page that stands by itself has nobody to speak with. */
function addFrame(): void {
  const script = document.createElement('script')
  script.src = trustedUrl(`${root.dataset['base'] ?? './'}${root.dataset['frame'] ?? ''}`)
  document.head.append(script)
}

/** Without the page's own script each step has its own figure under it. */
function unroll(): void {
  if (root.dataset['ready'] === undefined) delete root.dataset['layout']
  delete root.dataset['awaitingView']
}

if (root.dataset['kind'] === 'story' && !framed) {
  root.dataset['layout'] = 'pinned'
  setTimeout(unroll, PATIENCE_MS)
}
const OURS = (root.dataset['keys'] ?? '').split(' ')
if (OURS.some((key) => query.has(key))) {
  root.dataset['awaitingView'] = ''
  setTimeout(() => delete root.dataset['awaitingView'], PENDING_MS)
}
addEventListener('error', (event) => {
  if (event.target instanceof HTMLScriptElement) unroll()
}, true)
