/** Dragging time along with a mouse; touch stays the page's, so that it scrolls. */
import { useRef, useState, type MouseEvent, type PointerEvent } from 'react'
import type { LeadersData } from '../../data/leaders.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { shiftRange } from './range.ts'

interface Grip {
  readonly clientX: number
  readonly range: DayRange
  readonly widthPx: number
}

/** Moving less than this is a click. */
const SLACK_PX = 4

interface RangeDrag {
  readonly dragging: boolean
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onClickCapture: (event: MouseEvent) => void
  }
}

export function useRangeDrag(data: LeadersData, view: LeadersView, onViewChange: (next: LeadersView, phase: 'commit' | 'preview') => void): RangeDrag {
  const grip = useRef<Grip | null>(null)
  const moved = useRef(false)
  const [dragging, setDragging] = useState(false)
  const release = () => {
    grip.current = null
    if (dragging) onViewChange(view, 'commit')
    setDragging(false)
  }
  return {
    dragging,
    handlers: {
      onPointerDown: (event) => {
        moved.current = false
        if (event.pointerType !== 'mouse' || event.button !== 0) return
        grip.current = { clientX: event.clientX, range: view.range, widthPx: event.currentTarget.clientWidth }
      },
      onPointerMove: (event) => {
        const from = grip.current
        if (!from || from.widthPx === 0) return
        const px = event.clientX - from.clientX
        if (!dragging && Math.abs(px) < SLACK_PX) return
        // Captured only now: a click without movement must reach the mark under it.
        if (!dragging) event.currentTarget.setPointerCapture(event.pointerId)
        moved.current = true
        setDragging(true)
        onViewChange({ ...view, range: shiftRange(from.range, (-px / from.widthPx) * (from.range.to - from.range.from), data) }, 'preview')
      },
      onPointerUp: release,
      onPointerCancel: release,
      onClickCapture: (event) => {
        if (moved.current) event.stopPropagation()
        moved.current = false
      },
    },
  }
}
