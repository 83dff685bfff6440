/** Fetches what only movement, sharing and the claims of the story need, once the page can be read. */
import type { ComponentType } from 'react'
import type { Clock } from './charts/parts/useMoves.ts'
import type { ShareDialogProps } from './share/ShareDialog.tsx'
import { trustedUrl } from './trusted.ts'
import type { AidData } from './data/aid.ts'
import type { Words } from './words/words.ts'

export interface Later {
  readonly clock: Clock
  readonly ShareDialog: ComponentType<ShareDialogProps>
}

/** What the claims of the story are given by the page they stand in. */
export interface ClaimsGiven {
  readonly aid: AidData
  readonly words: Words
  readonly base: string
  readonly later: Later
}

export type TakeUpClaims = (given: ClaimsGiven) => void

/** The events by which a script hands itself over; a classic script has no exports and shall leave no global. */
export const LATER_EVENT = 'kyiv-later'
export const CLAIMS_EVENT = 'kyiv-claims'

function isLater(detail: unknown): detail is Later {
  return typeof detail === 'object' && detail !== null && 'clock' in detail && 'ShareDialog' in detail
}

function isTakeUp(detail: unknown): detail is TakeUpClaims {
  return typeof detail === 'function'
}

function addScript(url: string): void {
  const script = document.createElement('script')
  try {
    script.src = trustedUrl(url)
    document.head.append(script)
  } catch {
    // Refused by a policy of the host: the page stays as it is, without movement.
  }
}

function addStyle(url: string): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = url
  document.head.append(link)
}

/** Listens for what a script hands over and fetches it; the answer stops listening. */
function load<T>(eventName: string, isIt: (detail: unknown) => detail is T, onCome: (it: T) => void, fetchIt: () => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && isIt(event.detail)) onCome(event.detail)
  }
  addEventListener(eventName, listen)
  const timer = setTimeout(fetchIt, 0)
  return () => {
    clearTimeout(timer)
    removeEventListener(eventName, listen)
  }
}

/** Calls back when it has come; a page without it works, still. The answer stops listening. */
export function loadLater(base: string, onLater: (later: Later) => void): () => void {
  if (import.meta.env.DEV) {
    void import('./later.ts').then(({ later }) => onLater(later))
    return () => undefined
  }
  return load(LATER_EVENT, isLater, onLater, () => {
    const { later, style } = document.documentElement.dataset
    if (style) addStyle(base + style)
    if (later) addScript(base + later)
  })
}

/** Calls back with what makes the story's claims answer; in development they do from the start. */
export function loadClaims(base: string, onClaims: (takeUp: TakeUpClaims) => void): () => void {
  return load(CLAIMS_EVENT, isTakeUp, onClaims, () => {
    const { claims } = document.documentElement.dataset
    if (claims) addScript(base + claims)
  })
}
