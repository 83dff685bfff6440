/** Whether a component is hydrated, or rendered for the first time in the browser. */
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const subscribe = () => () => undefined
const getFalse = () => false
const getTrue = () => true

/** True if the first render of a component was on the server or hydrated prerendered markup. */
export function useWasPrerendered(): boolean {
  const isPrerendered = useSyncExternalStore(subscribe, getFalse, getTrue)
  return useState(isPrerendered)[0]
}

/** False in the build and during hydration, then true; always false if `isStill`. Marks outside a chart are rendered only when it is true. */
export function useHydrated(isStill: boolean): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => startTransition(() => setLive(!isStill)), [isStill])
  return live
}
