/** Fetches what only movement and sharing need, once the page can be read. */
import type { ShareDialogProps } from './share/ShareDialog.tsx'
import type { Clock } from './charts/parts/useMoves.ts'
import type { ComponentType } from 'react'

export interface Later {
  readonly clock: Clock
  readonly ShareDialog: ComponentType<ShareDialogProps>
}

/** The event by which the script hands itself over; a classic script has no exports and shall leave no global. */
export const LATER_EVENT = 'kyiv-later'

function isLater(detail: unknown): detail is Later {
  return typeof detail === 'object' && detail !== null && 'clock' in detail && 'ShareDialog' in detail
}

/** Trusted Types, where the browser has them: the one policy, for the one script we add. */
function trusted(url: string): string {
  if (!('trustedTypes' in window)) return url
  const types: { readonly createPolicy?: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => string } } = Object(window.trustedTypes)
  return types.createPolicy?.('kyiv', { createScriptURL: (given) => given }).createScriptURL(url) ?? url
}

/** Calls back when it has come; a page without it works, still. The answer stops listening. */
export function loadLater(base: string, onLater: (later: Later) => void): () => void {
  if (import.meta.env.DEV) {
    void import('./later.ts').then(({ later }) => onLater(later))
    return () => undefined
  }
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && isLater(event.detail)) onLater(event.detail)
  }
  addEventListener(LATER_EVENT, listen)
  const { later: source, style } = document.documentElement.dataset
  const fetchIt = () => {
    if (style) {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = base + style
      document.head.append(link)
    }
    const script = document.createElement('script')
    try {
      script.src = trusted(`${base}${source}`)
      document.head.append(script)
    } catch {
      // Refused by a policy of the host: the page stays as it is, without movement.
    }
  }
  const timer = source ? setTimeout(fetchIt, 0) : undefined
  return () => {
    clearTimeout(timer)
    removeEventListener(LATER_EVENT, listen)
  }
}
