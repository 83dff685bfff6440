/** Moves the range of the leaders chart by dragging with a mouse. Touch is not handled: it scrolls the page. */
import { useEffect, useEffectEvent, useState, type MouseEvent, type PointerEvent } from 'react'
import type { LeadersData } from '../../data/leaders.ts'
import type { ChangePhase, DayRange, LeadersView } from '../../state/view.ts'
import { shiftRange } from './range.ts'

interface Grip {
  readonly element: SVGSVGElement
  readonly pointerId: number
  readonly clientX: number
  readonly range: DayRange
  readonly widthPx: number
}

/** Moving less than this is a click. */
const SLACK_PX = 4
/** The first button, in `PointerEvent.buttons`. */
const PRIMARY = 1

interface RangeDrag {
  readonly dragging: boolean
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onClickCapture: (event: MouseEvent) => void
  }
}

/**
 * During a drag the listeners are on the window, since the pointer may leave the picture. If the button is released outside
 * the window, no event says so: then `buttons` of the next move is 0, which ends the drag.
 */
export function useRangeDrag(data: LeadersData, view: LeadersView, onViewChange: (next: LeadersView, phase: ChangePhase) => void): RangeDrag {
  const [grip, setGrip] = useState<Grip | null>(null)
  const [phase, setPhase] = useState<'idle' | 'dragging' | 'dragged'>('idle')
  const dragging = grip !== null && phase === 'dragging'

  const release = useEffectEvent(() => {
    setGrip(null)
    if (!dragging) return
    onViewChange(view, 'commit')
    setPhase('dragged')
  })
  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    if (!grip || event.pointerId !== grip.pointerId) return
    if ((event.buttons & PRIMARY) === 0) {
      release()
      return
    }
    const px = event.clientX - grip.clientX
    if (!dragging && Math.abs(px) < SLACK_PX) return
    if (!dragging) {
      setPhase('dragging')
      // Not captured on pointerdown, because a click without movement must reach the mark under the pointer.
      grip.element.setPointerCapture(event.pointerId)
    }
    onViewChange({ ...view, range: shiftRange(grip.range, (-px / grip.widthPx) * (grip.range.to - grip.range.from), data) }, 'preview')
  })
  useEffect(() => {
    if (!grip) return undefined
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('pointermove', (event) => move(event), { signal })
    for (const end of ['pointerup', 'pointercancel', 'blur'] as const) window.addEventListener(end, () => release(), { signal })
    return () => stop.abort()
  }, [grip])

  return {
    dragging,
    handlers: {
      onPointerDown: (event) => {
        setPhase('idle')
        const { currentTarget: element, pointerId, clientX } = event
        if (event.pointerType !== 'mouse' || event.button !== 0 || element.clientWidth === 0) return
        setGrip({ element, pointerId, clientX, range: view.range, widthPx: element.clientWidth })
      },
      onClickCapture: (event) => {
        // Ignores the click event that follows a drag. A click made by a key has `detail` 0.
        if (phase === 'dragged' && event.detail > 0) event.stopPropagation()
        setPhase('idle')
      },
    },
  }
}
