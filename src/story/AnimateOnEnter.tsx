/** In the unrolled story, animates a chart to its view once, when it enters the screen. */
import { useInView } from 'framer-motion'
import { useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useHydrated } from '../hooks/useHydrated.ts'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'

/** The share of a figure that must be on the screen. */
const SEEN = 0.25

interface AnimateOnEnterProps {
  /** `isWaiting` is true until the figure has entered. It is always false with reduced motion or without `IntersectionObserver`. */
  readonly children: (isWaiting: boolean) => ReactNode
}

/** Also works in a frame, since an `IntersectionObserver` accounts for the scroll position of the host. */
export function AnimateOnEnter({ children }: AnimateOnEnterProps): ReactElement {
  const isReduced = useReducedMotion()
  const isLive = useHydrated(isReduced)
  const box = useRef<HTMLDivElement>(null)
  const [entered, setEntered] = useState(false)
  const [observes] = useState(canObserve)
  const enter = useCallback(() => setEntered(true), [])
  useEffect(() => {
    const onPrint = () => flushSync(enter)
    addEventListener('beforeprint', onPrint)
    return () => removeEventListener('beforeprint', onPrint)
  }, [enter])
  const isWaiting = isLive && observes && !isReduced && !entered
  return (
    <div ref={box}>
      {children(isWaiting)}
      {isWaiting && <Entrance box={box} onEnter={enter} />}
    </div>
  )
}

/** Calls `onEnter` once the box is on the screen. A separate component, because `useInView` throws without `IntersectionObserver`. */
function Entrance({ box, onEnter }: { readonly box: RefObject<HTMLDivElement | null>; readonly onEnter: () => void }): null {
  const isInView = useInView(box, { amount: SEEN, once: true })
  useEffect(() => {
    if (isInView) onEnter()
  }, [isInView, onEnter])
  return null
}

/** Some embedding apps have no `IntersectionObserver`, or one that throws. */
function canObserve(): boolean {
  try {
    new IntersectionObserver(() => undefined).disconnect()
    return true
  } catch {
    return false
  }
}
