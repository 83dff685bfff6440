/** In the unrolled story a chart moves to its view as it enters the reader's screen, once. */
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useHydrated } from '../hooks/useHydrated.ts'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'

/** So much of a figure is seen before it moves. */
const SEEN = 0.25

interface AnimateOnEnterProps {
  /** `isWaiting` until it has entered; never where nothing can move or nobody tells what is on the screen. */
  readonly children: (isWaiting: boolean) => ReactNode
}

/** The browser sees through frames: what it tells is what the reader sees, wherever the host's page stands. */
export function AnimateOnEnter({ children }: AnimateOnEnterProps): ReactElement {
  const isReduced = useReducedMotion()
  const isLive = useHydrated(isReduced)
  const box = useRef<HTMLDivElement>(null)
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    const enter = () => setEntered(true)
    const onPrint = () => flushSync(enter)
    addEventListener('beforeprint', onPrint)
    const stop = watch(box.current, enter)
    return () => {
      removeEventListener('beforeprint', onPrint)
      stop()
    }
  }, [])
  return <div ref={box}>{children(isLive && !isReduced && !entered)}</div>
}

/** Calls once the element is on the screen, at once where that can't be known. */
function watch(element: Element | null, onEnter: () => void): () => void {
  try {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onEnter()
    }, { threshold: SEEN })
    if (element) observer.observe(element)
    return () => observer.disconnect()
  } catch {
    onEnter()
    return () => undefined
  }
}
