/**
 * Runs before the first paint, inline: how the page is laid out, its theme, and whether a view of the query's own is
 * still to come. Kept to what the first paint needs.
 */
import { windowHasRoomToPin } from '../lib/pinnedFits.ts'
import { repairUrl } from '../lib/repairUrl.ts'
import { trustedUrl } from './trustedTypes.ts'

const root = document.documentElement
const keys = (root.dataset['keys'] ?? '').split(' ')
const framed = window.parent !== window
const repaired = repairUrl(location.search, location.hash, keys)
const query = new URLSearchParams(repaired.search)

/** Until then nothing else is shown where the query names a view. */
const PENDING_MS = 1500
/** After that the page without scripts is the better page. */
const PATIENCE_MS = 8000

/**
 * Puts the address right before anything reads it. A host that serves a folder without a slash at its end leaves every
 * relative address wrong, so the page is loaded again with one. In a frame the address is the host's affair, and its
 * fragment may be the host's own.
 */
function repairAddress({ search, hash }: typeof repaired): void {
  const { pathname } = location
  if (framed || root.dataset['kind'] === 'not-found' || !location.protocol.startsWith('http')) return
  const folder = pathname.replace(/\/index\.html?$/i, '/')
  if (!/\/$|\.html?$/i.test(folder)) return location.replace(`${folder}/${search}${hash}`)
  try {
    if (folder + search + hash !== pathname + location.search + location.hash) history.replaceState(null, '', folder + search + hash)
  } catch {
    // The pages read a bad address as well as a repaired one.
  }
}
repairAddress(repaired)

const theme = query.get('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
if (query.get('ground') === 'none') root.dataset['background'] = 'none'

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

if (root.dataset['kind'] === 'story' && !framed && windowHasRoomToPin()) {
  root.dataset['layout'] = 'pinned'
  setTimeout(unroll, PATIENCE_MS)
}
const isStory = root.dataset['kind'] === 'story'
if (isStory ? query.has('chart') : keys.some((key) => query.has(key))) {
  root.dataset['awaitingView'] = ''
  setTimeout(() => delete root.dataset['awaitingView'], PENDING_MS)
}
addEventListener('error', (event) => {
  if (event.target instanceof HTMLScriptElement) unroll()
}, true)
