/** Whether the reader asks for reduced motion. Follows changes of the setting. */
import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: reduce)'

/** Null where the browser does not answer media queries. */
function getMediaQuery(): MediaQueryList | null {
  try {
    return window.matchMedia(QUERY)
  } catch {
    return null
  }
}

function subscribe(onChange: () => void): () => void {
  const query = getMediaQuery()
  query?.addEventListener('change', onChange)
  return () => query?.removeEventListener('change', onChange)
}

/** False on the server. Motion's own hook of this name reads the setting once and does not follow it. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => getMediaQuery()?.matches ?? false, () => false)
}
