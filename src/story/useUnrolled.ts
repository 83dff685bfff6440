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
    const isFramed = root.dataset['framed'] !== undefined
    const decide = () => {
      const isPinned = !isFramed && root.dataset['failed'] === undefined && windowHasRoomToPin()
      if (isPinned) root.dataset['layout'] = 'pinned'
      else delete root.dataset['layout']
      setUnrolled(!isPinned)
    }
    decide()
    addEventListener('resize', decide)
    const stopWatching = watchSize(root, decide)
    return () => {
      removeEventListener('resize', decide)
      stopWatching()
    }
  }, [])
  return unrolled
}

/** The page grows with its letters. A browser that can't observe it is told by the window alone. */
function watchSize(element: Element, onChange: () => void): () => void {
  try {
    const observer = new ResizeObserver(onChange)
    observer.observe(element)
    return () => observer.disconnect()
  } catch {
    return () => undefined
  }
}
