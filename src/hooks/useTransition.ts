/**
 * Moves the marks of a chart. Motion's `animateValue` (`animate` without the parts for elements) drives one value from 0 to 1.
 * D3 interpolates every mark from its current to its next position, and one pass writes all marks, outside React's render.
 */
import { createContext, useContext, useLayoutEffect, useRef, type RefObject } from 'react'
import { animateValue } from 'framer-motion'
import type { PercentAttrs } from '../lib/layoutTypes.ts'
import { toMoves, toFinalState, type MarkContents, type Shown } from './markMoves.ts'
import { readPaint, toMorph } from './morph.ts'
import { useReducedMotion } from './useReducedMotion.ts'

export const DURATION_S = 0.65
const MS_PER_S = 1000

const NO_CONTENTS: MarkContents = {}

/** What the last picture showed when React removed it: the picture that takes its place turns it into its own marks. */
export const HandoverContext = createContext<RefObject<Shown | null> | null>(null)

/**
 * Moves the elements `[data-mark-id]` under `root` from their current position to `layout` when `layout` changes; what is
 * written in them moves with them. React has drawn the new layout by then. With `isInstant` (scrolling, dragging) and under
 * reduced motion the marks move without animation.
 */
export function useMarkTransition(root: RefObject<Element | null>, layout: ReadonlyMap<string, PercentAttrs>, isInstant = false, contents = NO_CONTENTS): void {
  const shown = useRef<Shown | null>(null)
  const handover = useContext(HandoverContext)
  /** Stops the animation: at the current position, or with `true` at the end. */
  const stop = useRef<(atEnd?: boolean) => void>(() => undefined)
  const isReduced = useReducedMotion()
  useLayoutEffect(() => {
    if (shown.current?.layout === layout) return
    stop.current()
    const before = shown.current ?? handover?.current ?? (contents.entrances ? { ...toFinalState(layout, {}), attrs: new Map([...layout, ...contents.entrances]) } : null)
    shown.current = toFinalState(layout, contents)
    if (before === null || before.layout.size === 0 || root.current === null) return
    if (isInstant || isReduced) {
      toMoves(root.current, before, layout, contents).write(1)
      return
    }
    const morph = contents.getShapes ? toMorph(root.current, before, contents.getShapes(shown.current)) : null
    const { write, getShown, end } = toMoves(root.current, before, layout, contents, morph)
    let reached = 0
    const halt = (atEnd = false) => {
      stop.current = () => undefined
      controls.stop()
      end()
      if (atEnd) write(1)
      // The next transition starts from the current position of the marks.
      else if (reached < 1 && shown.current) shown.current = { ...shown.current, ...getShown(reached) }
    }
    stop.current = halt
    write(0)
    const controls = animateValue({
      keyframes: [0, 1], duration: DURATION_S * MS_PER_S, ease: 'linear',
      onUpdate: (progress) => {
        // `stop` renders a last time, when React has drawn the next layout already.
        if (stop.current !== halt) return
        reached = progress
        write(progress)
      },
    })
  }, [root, handover, layout, contents, isInstant, isReduced])
  useLayoutEffect(() => {
    if (isReduced) stop.current(true)
  }, [isReduced])
  useLayoutEffect(() => {
    const picture = root.current
    return () => {
      stop.current()
      const last = shown.current
      if (handover && picture && last?.getShapes) handover.current = { ...last, shapes: last.shapes ?? readPaint(picture, last.getShapes(last)), picture }
    }
  }, [root, handover])
}
