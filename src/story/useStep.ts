/** Which passage is being read, from where the page stands; and how far through it the reader is. */
import { useEffect, useRef, useState } from 'react'
import { STEP_IDS, type StepId } from './steps.ts'

export interface Reading {
  readonly step: StepId
  /** From 0, as the passage enters the middle of the screen, to 1, as it leaves. */
  readonly progress: number
}

/** The line that a passage enters by: the middle of the screen, or of what a chart pinned above leaves of it. */
function readingLine(): number {
  const stage = document.querySelector('[data-stage]')?.getBoundingClientRect()
  const above = stage && stage.width >= window.innerWidth * 0.9 ? Math.min(Math.max(stage.bottom, 0), stage.height) : 0
  return (above + window.innerHeight) / 2
}

function measure(): Reading | null {
  const middle = readingLine()
  const passages = [...document.querySelectorAll('[data-step]:not(html)')]
  const tops = passages.map((passage) => passage.getBoundingClientRect())
  const at = tops.findLastIndex(({ top }) => top <= middle)
  const found = Math.max(at, 0)
  const step = STEP_IDS.find((id) => id === passages[found]?.getAttribute('data-step'))
  const box = tops[found]
  if (!step || !box || box.height === 0) return null
  return { step, progress: at === -1 ? 0 : Math.min(Math.max((middle - box.top) / box.height, 0), 1) }
}

/**
 * The one writer of the step: reads the page on scroll and resize, once a frame, and tells every change of step and,
 * where `scrubbed` asks for it, of progress. Only the last step of a jump is ever seen.
 */
export function useStep(first: StepId, scrubbed: (step: StepId) => boolean, onStep: (step: StepId) => void): Reading {
  const [reading, setReading] = useState<Reading>({ step: first, progress: 0 })
  const last = useRef<Reading>(reading)
  const tell = useRef(onStep)
  useEffect(() => {
    tell.current = onStep
  })
  useEffect(() => {
    let waiting = 0
    const read = () => {
      waiting = 0
      const now = measure()
      if (!now) return
      const entered = now.step !== last.current.step
      const moved = scrubbed(now.step) && now.progress !== last.current.progress
      if (!entered && !moved) return
      last.current = now
      setReading(now)
      if (entered) tell.current(now.step)
    }
    const soon = () => {
      if (waiting === 0) waiting = requestAnimationFrame(read)
    }
    soon()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    document.addEventListener('host-position', soon)
    return () => {
      cancelAnimationFrame(waiting)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
      document.removeEventListener('host-position', soon)
    }
  }, [scrubbed])
  return reading
}
