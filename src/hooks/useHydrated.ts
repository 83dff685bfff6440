/** Whether React is taking over prerendered markup, or has done so. */
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const subscribe = () => () => undefined
const getFalse = () => false
const getTrue = () => true

/** Whether the first render of a component was on prerendered markup, or made it. */
export function useWasPrerendered(): boolean {
  const isPrerendered = useSyncExternalStore(subscribe, getFalse, getTrue)
  return useState(isPrerendered)[0]
}

/** False while the build renders and during hydration; always false where `isStill`: marks beyond a chart's edges are not needed before. */
export function useHydrated(isStill: boolean): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => startTransition(() => setLive(!isStill)), [isStill])
  return live
}
