/**
 * Moves the marks of a chart. Motion's `animate` drives one value from 0 to 1; D3 interpolates every mark from where it
 * is to where it goes; one pass writes them, outside React's render.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { animate } from 'framer-motion'
import type { PercentAttrs } from '../lib/layoutTypes.ts'
import { toMoves, toSettled, type MarkContents, type Shown } from './markMoves.ts'
import { useReducedMotion } from './useReducedMotion.ts'

export type { CountedNumber, MarkContents, MovingPath, PathPoint } from './markMoves.ts'

export const DURATION_S = 0.65

const NO_CONTENTS: MarkContents = {}

/**
 * Moves the elements `[data-mark-id]` under `root` to `layout`, from wherever they are, when `layout` changes; what is
 * written in them moves along. React has drawn the new layout by then. With `isInstant` (scrolling, dragging) and under
 * reduced motion marks are there at once.
 */
export function useMarkTransition(root: RefObject<Element | null>, layout: ReadonlyMap<string, PercentAttrs>, isInstant = false, contents = NO_CONTENTS): void {
  const shown = useRef<Shown | null>(null)
  /** Ends what moves: where it is, or with `true` where it goes. */
  const stop = useRef<(atEnd?: boolean) => void>(() => undefined)
  const isReduced = useReducedMotion()
  useLayoutEffect(() => {
    if (shown.current?.layout === layout) return
    stop.current()
    const before = shown.current ?? (contents.entrances ? { ...toSettled(layout, {}), attrs: new Map([...layout, ...contents.entrances]) } : null)
    shown.current = toSettled(layout, contents)
    if (before === null || before.layout.size === 0 || root.current === null) return
    const { write, getShown } = toMoves(root.current, before, layout, contents)
    if (isInstant || isReduced) {
      write(1)
      return
    }
    let reached = 0
    const halt = (atEnd = false) => {
      stop.current = () => undefined
      controls.stop()
      if (atEnd) write(1)
      // Whatever comes next sets out from where the marks are now.
      else if (reached < 1 && shown.current) shown.current = { ...shown.current, ...getShown(reached) }
    }
    stop.current = halt
    write(0)
    const controls = animate(0, 1, {
      duration: DURATION_S, ease: 'linear',
      onUpdate: (progress) => {
        // `stop` renders a last time, when React has drawn the next layout already.
        if (stop.current !== halt) return
        reached = progress
        write(progress)
      },
    })
  }, [root, layout, contents, isInstant, isReduced])
  useLayoutEffect(() => {
    if (isReduced) stop.current(true)
  }, [isReduced])
  useLayoutEffect(() => () => stop.current(), [])
}
