/** One clock per chart: moves every mark from where it is to where the new picture has it, outside React's render. */
import { easeCubicInOut } from 'd3'
import { createContext, useContext, useLayoutEffect, useRef, type RefObject } from 'react'
import { scale, type Place } from './picture.ts'

/** Runs from 0 to 1 and tells every frame; the answer stops it. Loaded after the page is readable. */
export type Clock = (onFrame: (progress: number) => void) => () => void

/** Null until loaded, and for ever where the reader asked for no motion: then pictures swap at once. */
export const ClockContext = createContext<Clock | null>(null)

/** The share of the time by which the last mark starts after the first. */
const STAGGER = 0.25

function write(element: Element, place: Place): void {
  for (const [attribute, value] of Object.entries(place)) element.setAttribute(attribute, `${value}%`)
}

function between(from: Place, to: Place): (progress: number) => Place {
  const steps = Object.entries(to).map(([name, end]) => [name, scale([0, 1], [from[name] ?? end, end])] as const)
  return (progress) => Object.fromEntries(steps.map(([name, step]) => [name, step(progress)]))
}

/** Where a mark that was not there comes from: bars grow from their start. */
function entrance(place: Place): Place {
  return 'width' in place ? { ...place, width: 0 } : place
}

/**
 * Moves the elements `[data-m]` under `root` to `places`, from wherever they are, when `places` changes.
 * With `still` (scrolling, dragging) they are there at once.
 */
export function useMoves(root: RefObject<Element | null>, places: ReadonlyMap<string, Place>, still = false): void {
  const clock = useContext(ClockContext)
  const current = useRef<ReadonlyMap<string, Place> | null>(null)
  const stop = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const before = current.current
    current.current = places
    if (before === null || before === places) return
    stop.current()
    const elements = [...(root.current?.querySelectorAll('[data-m]') ?? [])]
    const marks = elements.flatMap((element) => {
      const key = element.getAttribute('data-m') ?? ''
      const to = places.get(key)
      return to ? [{ key, element, to, from: before.get(key) ?? entrance(to) }] : []
    })
    if (clock === null || still || before.size === 0) {
      for (const { element, to } of marks) write(element, to)
      return
    }
    const shown = new Map(marks.map(({ key, from }) => [key, from]))
    const moves = marks.map((mark, at) => ({
      ...mark, at: between(mark.from, mark.to), delay: (STAGGER * at) / Math.max(marks.length - 1, 1),
    }))
    const frame = (progress: number) => {
      for (const { key, element, at, delay } of moves) {
        const own = Math.min(Math.max((progress - delay) / (1 - STAGGER), 0), 1)
        const place = at(easeCubicInOut(own))
        shown.set(key, place)
        write(element, place)
      }
      current.current = progress < 1 ? shown : places
    }
    frame(0)
    stop.current = clock(frame)
  }, [places, clock, still, root])
  useLayoutEffect(() => () => stop.current(), [])
}
