/** Determines the active step and the progress through its passage from the scroll position. */
import { cancelFrame, frame, useMotionValue, useMotionValueEvent, useScroll, type MotionValue } from 'framer-motion'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isScrollDriven, STEP_IDS, type StepId } from './steps.ts'
import { clamp } from '../lib/clamp.ts'

interface ScrollPosition {
  readonly step: StepId
  /** 0 when the passage reaches the reading line, 1 when it leaves it. */
  readonly progress: number
}

export interface ActiveStep {
  readonly step: StepId
  /** Progress through a scroll-driven passage. A motion value, so that it changes without a render. */
  readonly progress: MotionValue<number>
}

/** The part of a frame that is on the reader's screen, in CSS pixels from the top of the frame. */
interface Slice {
  readonly top: number
  readonly bottom: number
}

/** A step is active when its passage has passed this line: the middle of the screen, or of the part below a chart pinned at the top. */
function readingLine(slice: Slice | null): number {
  if (slice) return clamp((slice.top + slice.bottom) / 2, 0, window.innerHeight)
  const stage = document.querySelector('[data-pinned-chart]')?.getBoundingClientRect()
  const above = stage && stage.width >= window.innerWidth * 0.9 ? clamp(stage.bottom, 0, stage.height) : 0
  return (above + window.innerHeight) / 2
}

function measure(slice: Slice | null): ScrollPosition | null {
  const middle = readingLine(slice)
  const passages = [...document.querySelectorAll('[data-step]:not(html)')]
  const tops = passages.map((passage) => passage.getBoundingClientRect())
  const at = tops.findLastIndex(({ top }) => top <= middle)
  const found = Math.max(at, 0)
  const step = STEP_IDS.find((id) => id === passages[found]?.getAttribute('data-step'))
  const box = tops[found]
  if (!step || !box || box.height === 0) return null
  return { step, progress: at === -1 ? 0 : clamp((middle - box.top) / box.height, 0, 1) }
}

/** Calls `onSlice` when the host reports the scroll position or an observer detects a change. Returns a function that stops it. */
function watchSlice(onSlice: (slice: Slice) => void): () => void {
  const onHost = (event: Event) => {
    const { top, viewportHeight }: { readonly top: number; readonly viewportHeight: number } = event instanceof CustomEvent ? event.detail : { top: 0, viewportHeight: 0 }
    if (viewportHeight > 0) onSlice({ top: -top, bottom: viewportHeight - top })
  }
  document.addEventListener('host-position', onHost)
  const seen = new Map<Element, DOMRectReadOnly>()
  const observer = typeof IntersectionObserver === 'function' ? new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting) seen.set(target, intersectionRect)
      else seen.delete(target)
    }
    if (seen.size > 0) onSlice({ top: Math.min(...[...seen.values()].map(({ top }) => top)), bottom: Math.max(...[...seen.values()].map(({ bottom }) => bottom)) })
  }, { threshold: THRESHOLDS }) : null
  for (const passage of document.querySelectorAll('[data-step]:not(html)')) observer?.observe(passage)
  return () => {
    document.removeEventListener('host-position', onHost)
    observer?.disconnect()
  }
}

/** The observer reports each tenth of a passage's height. */
const THRESHOLDS = Array.from({ length: 11 }, (_, tenth) => tenth / 10)

/**
 * Measures the page on scroll and resize, at most once a frame, and reports each change of the step. Updates the progress
 * only in scroll-driven steps. A jump reports only the step where it ends.
 */
export function useActiveStep(onStep: (step: StepId) => void, unrolled: boolean): ActiveStep {
  const [step, setStep] = useState<StepId>(STEP_IDS[0])
  const progress = useMotionValue(0)
  const last = useRef<StepId>(STEP_IDS[0])
  const slice = useRef<Slice | null>(null)
  const notify = useRef(onStep)
  useEffect(() => {
    notify.current = onStep
  })
  const read = useCallback(() => {
    const now = measure(slice.current)
    if (!now) return
    if (isScrollDriven(now.step)) progress.set(now.progress)
    if (now.step === last.current) return
    last.current = now.step
    setStep(now.step)
    notify.current(now.step)
  }, [progress])
  const { scrollY, scrollYLength } = useScroll()
  useMotionValueEvent(scrollY, 'change', read)
  useMotionValueEvent(scrollYLength, 'change', read)
  useEffect(() => {
    const soon = () => frame.read(read)
    soon()
    // A change of width may leave the length of the page unchanged.
    addEventListener('resize', soon)
    const stop = unrolled ? watchSlice((seen) => { slice.current = seen; soon() }) : undefined
    return () => {
      cancelFrame(read)
      removeEventListener('resize', soon)
      slice.current = null
      stop?.()
    }
  }, [read, unrolled])
  return { step, progress }
}
