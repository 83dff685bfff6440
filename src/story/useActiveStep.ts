/** Which passage is being read, from where the page stands; and how far through it the reader is. */
import { cancelFrame, frame, useMotionValue, useMotionValueEvent, useScroll, type MotionValue } from 'framer-motion'
import { useCallback, useEffect, useRef, useState } from 'react'
import { STEP_IDS, type StepId } from './steps.ts'

interface ScrollPosition {
  readonly step: StepId
  /** From 0, as the passage enters the middle of the screen, to 1, as it leaves. */
  readonly progress: number
}

export interface ActiveStep {
  readonly step: StepId
  /** Progress through the passage, where `isScrubbed` asks for it. A motion value: it changes without a render. */
  readonly progress: MotionValue<number>
}

/** In a frame that grows with its content: where the reader's screen stands over it, told by the host or seen by the browser. */
interface Slice {
  readonly top: number
  readonly bottom: number
}

/** The line that a passage enters by: the middle of the screen, or of what a chart pinned above leaves of it. */
function readingLine(slice: Slice | null): number {
  if (slice) return Math.min(Math.max((slice.top + slice.bottom) / 2, 0), window.innerHeight)
  const stage = document.querySelector('[data-pinned-chart]')?.getBoundingClientRect()
  const above = stage && stage.width >= window.innerWidth * 0.9 ? Math.min(Math.max(stage.bottom, 0), stage.height) : 0
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
  return { step, progress: at === -1 ? 0 : Math.min(Math.max((middle - box.top) / box.height, 0), 1) }
}

/** Calls with the part of the frame that is on the reader's screen, as often as anything tells of it; answers how to stop. */
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
  }, { threshold: SEEN }) : null
  for (const passage of document.querySelectorAll('[data-step]:not(html)')) observer?.observe(passage)
  return () => {
    document.removeEventListener('host-position', onHost)
    observer?.disconnect()
  }
}

/** So many shares of a passage's height tell how far it has come. */
const SEEN = Array.from({ length: 11 }, (_, tenth) => tenth / 10)

/**
 * The one writer of the step: measures the page on scroll and resize, once a frame, and tells every change of step and,
 * where `isScrubbed` asks for it, of progress. Only the last step of a jump is ever seen.
 */
export function useActiveStep(first: StepId, isScrubbed: (step: StepId) => boolean, onStep: (step: StepId) => void, unrolled: boolean): ActiveStep {
  const [step, setStep] = useState<StepId>(first)
  const progress = useMotionValue(0)
  const last = useRef<StepId>(first)
  const slice = useRef<Slice | null>(null)
  const tell = useRef(onStep)
  useEffect(() => {
    tell.current = onStep
  })
  const read = useCallback(() => {
    const now = measure(slice.current)
    if (!now) return
    if (isScrubbed(now.step)) progress.set(now.progress)
    if (now.step === last.current) return
    last.current = now.step
    setStep(now.step)
    tell.current(now.step)
  }, [isScrubbed, progress])
  // Motion measures once a frame and tells what changed; which passage that brought to the line is measured here.
  const { scrollY, scrollYLength } = useScroll()
  useMotionValueEvent(scrollY, 'change', read)
  useMotionValueEvent(scrollYLength, 'change', read)
  useEffect(() => {
    const soon = () => frame.read(read)
    soon()
    // A window of another width may leave the page's length as it is.
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
