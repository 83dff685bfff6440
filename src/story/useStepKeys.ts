/** Alt with an arrow goes from step to step of the story, except where a control has use for the keys itself. */
import { useEffect } from 'react'
import { STEP_IDS, type StepId } from './steps.ts'

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
/** What answers to arrows of its own, or holds the page while it is open. */
const CONTROLS = 'select, input, textarea, dialog, [contenteditable]'

/** Where a key leads from a step; undefined for other keys, and past the ends. */
function stepFrom(step: StepId, event: KeyboardEvent): StepId | undefined {
  const turn = TURNS[event.key]
  if (turn === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return undefined
  if (event.target instanceof Element && event.target.closest(CONTROLS)) return undefined
  return STEP_IDS[STEP_IDS.indexOf(step) + turn]
}

/** Brings the next or previous passage into the page's view and its heading into focus. */
export function useStepKeys(step: StepId): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const next = stepFrom(step, event)
      const heading = next && document.getElementById(`${next}-heading`)
      if (!heading) return
      event.preventDefault()
      document.getElementById(next)?.scrollIntoView()
      heading.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [step])
}
