/** Whether the story is unrolled: no chart is pinned, and each step has its own under it. */
import { useEffect, useState } from 'react'
import { windowHasRoomToPin } from '../lib/pinnedFits.ts'

/**
 * False while the page hydrates. Unrolled in a frame, which grows with its content, after a failure, and where large letters
 * leave the pinned chart no room; live, as the window or the reader's letters change.
 */
export function useUnrolled(): boolean {
  const [unrolled, setUnrolled] = useState(false)
  useEffect(() => {
    const root = document.documentElement
    // What the first paint had decided (`runtime/inlineHead.ts`) for reasons that do not change.
    const canPin = root.dataset['framed'] === undefined && root.dataset['failed'] === undefined
    const decide = () => {
      const isPinned = canPin && windowHasRoomToPin()
      if (isPinned) root.dataset['layout'] = 'pinned'
      else delete root.dataset['layout']
      setUnrolled(!isPinned)
    }
    decide()
    addEventListener('resize', decide)
    // The page grows with its letters.
    const observer = 'ResizeObserver' in window ? new ResizeObserver(decide) : null
    observer?.observe(root)
    return () => {
      removeEventListener('resize', decide)
      observer?.disconnect()
    }
  }, [])
  return unrolled
}
