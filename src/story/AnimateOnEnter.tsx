/** In the unrolled story a chart moves to its view as it enters the reader's screen, once. */
import { useInView } from 'framer-motion'
import { useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useHydrated } from '../hooks/useHydrated.ts'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'

/** The share of a figure that is on the screen before it moves. */
const SEEN = 0.25

interface AnimateOnEnterProps {
  /** `isWaiting` until it has entered; never where nothing can move or the browser can't tell what is on the screen. */
  readonly children: (isWaiting: boolean) => ReactNode
}

/** The browser sees through frames: what it tells is what the reader sees, wherever the host's page stands. */
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

/** Calls once the box is on the screen. A component of its own, as `useInView` throws where the browser has no observer. */
function Entrance({ box, onEnter }: { readonly box: RefObject<HTMLDivElement | null>; readonly onEnter: () => void }): null {
  const isInView = useInView(box, { amount: SEEN, once: true })
  useEffect(() => {
    if (isInView) onEnter()
  }, [isInView, onEnter])
  return null
}

/** Whether the browser can make an observer: some embedding apps have none, or one that throws. */
function canObserve(): boolean {
  try {
    new IntersectionObserver(() => undefined).disconnect()
    return true
  } catch {
    return false
  }
}
