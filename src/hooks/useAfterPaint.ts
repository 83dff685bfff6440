import { startTransition, useEffect, useState } from 'react'

/**
 * A value of a costly part of the page: the last one until the rest of the page has been painted with the new one. Then React renders the
 * part in a transition, between other work. With `isUrgent` it is the new value at once, and so it is before the part itself has been
 * painted, since a page takes the view of its link right after hydration. (`useDeferredValue` has no such choice, and a value that changes
 * in each frame would interrupt it each time.)
 */
export function useAfterPaint<T extends object>(value: T, isUrgent: boolean): T {
  const [shown, setShown] = useState(value)
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const isAtOnce = isUrgent || !isPainted
  if (isAtOnce && shown !== value) setShown(value)
  useEffect(() => {
    if (shown !== value) startTransition(() => setShown(value))
  }, [shown, value])
  return isAtOnce ? value : shown
}
