/** Hydrates the page this document holds. */
import { StrictMode, type ComponentType, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { type PageProps } from '../state/paths.ts'
import type { Later } from '../pages/laterParts.ts'
import { KINDS } from '../state/paths.ts'
import type { Messages } from '../i18n/messages.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/print.css'

type LoadLater = (() => Promise<Later>) | null

/** The page as the build has prerendered it and as the browser takes it up. */
export function renderApp<D>(Page: ComponentType<PageProps & { readonly data: D }>, messages: Messages, data: D, page: PageProps, loadLater: LoadLater): ReactElement {
  return (
    <App messages={messages} base={page.base} loadLater={loadLater}>
      <Page {...page} data={data} />
    </App>
  )
}

/**
 * React empties a root when nothing catches an error, and while it takes a page up no boundary catches any. What it has
 * taken out comes back, in the same frame: the page loses its answers, not its words.
 */
function restoreOnError(root: Element): void {
  new MutationObserver((changes) => {
    if (root.firstElementChild) return
    root.append(...changes.flatMap(({ removedNodes }) => [...removedNodes]))
    root.setAttribute('data-failed', '')
    // Unrolled, each step stands with its own figure.
    delete document.documentElement.dataset['layout']
  }).observe(root, { childList: true })
}

/** Longer than this nothing waits for a paint: a tab out of sight has none. */
const UNPAINTED_MS = 100

/** Lets what the build has drawn be seen before it is taken up. */
function afterPaint(go: () => void): void {
  if (performance.getEntriesByType('paint').length > 0) return go()
  let isDone = false
  const once = () => {
    if (!isDone) go()
    isDone = true
  }
  setTimeout(once, UNPAINTED_MS)
  return void requestAnimationFrame(() => setTimeout(once))
}

/** Starts the one page of an entry, on the document that names it. */
export function start<D>(Page: ComponentType<PageProps & { readonly data: D }>, messages: Messages, data: D, loadLater: LoadLater): void {
  const root = document.getElementById('root')
  if (!root) return
  const { kind = '', address = '', base = './' } = document.documentElement.dataset
  const page = { kind: KINDS.find((known) => known === kind) ?? 'not-found', address, base }
  const element = renderApp(Page, messages, data, page, loadLater)
  if (root.firstElementChild) {
    restoreOnError(root)
    afterPaint(() => flushSync(() => hydrateRoot(root, element)))
  } else createRoot(root).render(<StrictMode>{element}</StrictMode>)
}
