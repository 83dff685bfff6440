import { useState } from 'react'

/** The last `count` values of a component's renders, the newest first. */
export function useRecent<T>(value: T, count: number): readonly T[] {
  const [recent, setRecent] = useState<readonly T[]>([value])
  if (recent[0] === value) return recent
  const next = [value, ...recent].slice(0, count)
  setRecent(next)
  return next
}
