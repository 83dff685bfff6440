/**
 * Runs inline before the first paint. Sets the layout and the theme, and marks whether a view from the query is
 * still to come. Nothing else belongs here.
 */
import { hasWindowRoomToPin } from '../lib/pinnedFits.ts'
import { repairUrl } from '../lib/repairUrl.ts'
import { loadFontsBeforePaint } from './loadFonts.ts'
import { unrollStory } from './markFailed.ts'
import { trustedUrl } from './trustedTypes.ts'

const root = document.documentElement
const keys = (root.dataset['keys'] ?? '').split(' ')
const framed = window.parent !== window
const isStory = root.dataset['kind'] === 'story'
const repaired = repairUrl(location.search, location.hash, keys)
const query = new URLSearchParams(repaired.search)

/** Where the query names a view, the chart is hidden until that view is drawn, but no longer than this. */
const PENDING_MS = 1500
/** If the page is not hydrated after this, it changes to the layout that needs no scripts. */
const PATIENCE_MS = 8000

/**
 * Repairs the address before anything reads it. If a host serves a folder without a slash at its end, every
 * relative address is wrong, so the page is loaded again with one. In a frame the address belongs to the host, and its
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
    // Pages repair the address again when they read it.
  }
}
repairAddress(repaired)

/** Whether the page opens further down than its top: at a step, or where the reader left it. */
const isFurtherDown = repaired.hash.length > 1 || performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type !== 'navigate')
if (isStory && !framed && isFurtherDown) loadFontsBeforePaint()

const theme = query.get('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
if (query.get('ground') === 'none') root.dataset['background'] = 'none'

if (framed) {
  root.dataset['framed'] = ''
  // The script that exchanges messages with the host page; only framed pages need it.
  const script = document.createElement('script')
  script.src = trustedUrl(`${root.dataset['base'] ?? './'}${root.dataset['frame'] ?? ''}`)
  document.head.append(script)
}

/** Shows each step with its own figure, which works without the page's script. */
function unroll(): void {
  if (root.dataset['ready'] === undefined) unrollStory()
  delete root.dataset['awaitingView']
}

if (isStory && !framed && hasWindowRoomToPin()) {
  root.dataset['layout'] = 'pinned'
  setTimeout(unroll, PATIENCE_MS)
}
if (isStory ? query.has('chart') : keys.some((key) => query.has(key))) {
  root.dataset['awaitingView'] = ''
  setTimeout(() => delete root.dataset['awaitingView'], PENDING_MS)
}
/** A host may inject scripts that the policy refuses; their errors don't matter. */
const isOurs = (src: string) => src.startsWith(new URL(`${root.dataset['base'] ?? './'}assets/`, location.href).href)
addEventListener('error', ({ target }) => {
  if (target instanceof HTMLScriptElement && isOurs(target.src)) unroll()
}, true)
