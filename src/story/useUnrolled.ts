/** Whether the story is unrolled: no chart is pinned, and each step has its own chart. */
import { useEffect, useState } from 'react'
import { hasWindowRoomToPin } from '../lib/pinnedFits.ts'

/**
 * False during hydration. The story is unrolled in a frame, after a failure, and if the window is too small for a pinned chart
 * at the reader's font size. Follows changes of both.
 */
export function useUnrolled(): boolean {
  const [unrolled, setUnrolled] = useState(false)
  useEffect(() => {
    const root = document.documentElement
    // Set by `runtime/inlineHead.ts` before the first paint.
    const isFramed = root.dataset['framed'] !== undefined
    const decide = () => {
      const isPinned = !isFramed && root.dataset['failed'] === undefined && hasWindowRoomToPin()
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

/** A change of the font size changes the height of the page. Without `ResizeObserver` only resizes of the window count. */
function watchSize(element: Element, onChange: () => void): () => void {
  try {
    const observer = new ResizeObserver(onChange)
    observer.observe(element)
    return () => observer.disconnect()
  } catch {
    return () => undefined
  }
}
