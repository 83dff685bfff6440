/** Whether a chart moves yet: what waits beyond its edges is not needed before, nor on paper. */
import { startTransition, useEffect, useState } from 'react'

/** False while the build draws and until the page has been taken up; always false where `isStill`. */
export function useHydrated(isStill: boolean): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => startTransition(() => setLive(!isStill)), [isStill])
  return live
}
