/** Hydrates the page that this document holds. */
import { StrictMode, type ComponentType, type ReactElement } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { loadMessages, ALL_NAMESPACES } from '../i18n/loadMessages.ts'
import { LANGS, ROOT_LANG } from '../i18n/languages.ts'
import type { Messages } from '../i18n/messages.ts'
import { markFailed, unrollStory } from '../runtime/markFailed.ts'
import { rememberPrerendered, restorePrerendered } from '../runtime/prerendered.ts'
import type { Kind, PageProps } from '../state/paths.ts'
import { App } from './App.tsx'
import { PAGE_NAMESPACES } from './pageNamespaces.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/print.css'

type Page<D> = ComponentType<PageProps & { readonly data: D }>

/** The page as the build prerenders it and as the browser hydrates it. */
export function renderApp<D>(Page: Page<D>, messages: Messages, data: D, page: PageProps): ReactElement {
  return (
    <App messages={messages}>
      <Page {...page} data={data} />
    </App>
  )
}

/** React empties the root after an uncaught error. This restores the prerendered content, without working controls. */
function createFailureHandler(root: Element): () => void {
  const nodes = [...root.childNodes]
  return () => {
    restorePrerendered(root, nodes)
    markFailed(root)
    unrollStory()
    delete document.documentElement.dataset['awaitingView']
  }
}

/** An extension or proxy may change a page before hydration. React then renders it again. */
function ignoreMismatch(): void {
  // The page is correct after the second render.
}

/** A background tab does not paint, so this limits the wait. */
const UNPAINTED_MS = 100

/** Resolves after the first paint, so that hydration does not delay it. */
function waitForPaint(): Promise<void> {
  if (performance.getEntriesByType('paint').length > 0) return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, UNPAINTED_MS)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** Renders or hydrates the page of an entry in the document's language. `getData` may load more in development. */
export async function hydratePage<D>(kind: Kind, Page: Page<D>, getData: (messages: Messages) => D | Promise<D>): Promise<void> {
  const root = document.getElementById('root')
  if (!root) return
  const { lang, dataset } = document.documentElement
  const messages = await loadMessages(LANGS.find((known) => known === lang) ?? ROOT_LANG, import.meta.env.DEV ? ALL_NAMESPACES : PAGE_NAMESPACES[kind])
  const page = { kind, address: dataset['address'] ?? '', base: dataset['base'] ?? './' }
  const element = renderApp(Page, messages, await getData(messages), page)
  if (!root.firstElementChild) return createRoot(root).render(<StrictMode>{element}</StrictMode>)
  await waitForPaint()
  rememberPrerendered(root)
  hydrateRoot(root, element, { onUncaughtError: createFailureHandler(root), onRecoverableError: ignoreMismatch })
}
