/** Alt and an arrow key move to the next or previous step, except in controls that use these keys. */
import { useEffect } from 'react'
import { STEP_IDS, type StepId } from './steps.ts'

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
const CONTROLS = 'select, input, textarea, dialog, [contenteditable]'

/** The step that a key leads to; undefined for other keys and past the first and last step. */
function getNextStep(step: StepId, event: KeyboardEvent): StepId | undefined {
  const turn = TURNS[event.key]
  if (turn === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return undefined
  if (event.target instanceof Element && event.target.closest(CONTROLS)) return undefined
  return STEP_IDS[STEP_IDS.indexOf(step) + turn]
}

/** Scrolls to the passage and focuses its heading. */
export function useStepKeys(step: StepId): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const next = getNextStep(step, event)
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
