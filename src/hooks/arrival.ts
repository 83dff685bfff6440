/** Something that comes once, after the page is readable, and those who wait for it. */
import { useSyncExternalStore } from 'react'

export interface Arrival<T> {
  readonly give: (it: T) => void
  /** Null until it has come. */
  readonly get: () => T | null
  /** The same for a component, which is drawn again when it comes. */
  readonly use: () => T | null
}

/** Not a context: a change of one would reach, and undo, what React has not yet taken up. */
export function arrival<T>(): Arrival<T> {
  let come: T | null = null
  const waiting = new Set<() => void>()
  const subscribe = (tell: () => void) => {
    waiting.add(tell)
    return () => waiting.delete(tell)
  }
  const get = () => come
  return {
    give: (it) => {
      come = it
      for (const tell of waiting) tell()
    },
    get,
    use: () => useSyncExternalStore(subscribe, get, () => null),
  }
}
