/** One clock per chart: moves every mark from where it is to where the new picture has it, outside React's render. */
import { animateValue, useReducedMotion } from 'framer-motion'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { scale, type PercentAttrs } from '../lib/layoutTypes.ts'

/** How long a change of the picture takes, all stages together. */
const DURATION_S = 0.65

/** Cubic in and out, from 0 to 1; D3's own comes with every other easing. */
function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3
}

/** The share of the time by which the last mark starts after the first. */
const STAGGER = 0.25

function write(element: Element, place: PercentAttrs): void {
  for (const [attribute, value] of Object.entries(place)) element.setAttribute(attribute, `${value}%`)
}

/** Under the picture, where nobody sees it move. */
function isUnder({ y = 0 }: PercentAttrs): boolean {
  return y >= 100
}

/** The way of a mark: only the attributes that change. */
function between(from: PercentAttrs, to: PercentAttrs): (progress: number) => PercentAttrs {
  const steps = Object.entries(to).flatMap(([name, end]) => (from[name] === undefined || from[name] === end ? [] : [[name, scale([0, 1], [from[name], end])] as const]))
  return (progress) => Object.fromEntries(steps.map(([name, step]) => [name, step(progress)]))
}

/** Where a mark that was not there comes from: bars grow from their start. */
function entrance(place: PercentAttrs): PercentAttrs {
  return 'width' in place ? { ...place, width: 0 } : place
}

/**
 * Moves the elements `[data-mark-id]` under `root` to `places`, from wherever they are, when `places` changes.
 * With `still` (scrolling, dragging) they are there at once.
 */
export function useMarkTransition(root: RefObject<Element | null>, places: ReadonlyMap<string, PercentAttrs>, still = false): void {
  const current = useRef<ReadonlyMap<string, PercentAttrs> | null>(null)
  const stop = useRef<() => void>(() => undefined)
  const isReduced = useReducedMotion() ?? false
  useLayoutEffect(() => {
    stop.current()
    stop.current = () => undefined
    const before = current.current
    current.current = places
    if (before === null || before === places) return
    const elements = [...(root.current?.querySelectorAll('[data-mark-id]') ?? [])]
    const marks = elements.flatMap((element) => {
      const key = element.getAttribute('data-mark-id') ?? ''
      const to = places.get(key)
      return to ? [{ key, element, to, from: before.get(key) ?? entrance(to) }] : []
    })
    const seen = marks.filter(({ from, to }) => !(isUnder(from) && isUnder(to)))
    for (const { element, to } of seen) write(element, to)
    if (isReduced || still || before.size === 0) return
    const moves = seen.map((mark, at) => ({ ...mark, at: between(mark.from, mark.to), delay: (STAGGER * at) / Math.max(seen.length - 1, 1) }))
    const getAttrs = ({ at, delay }: (typeof moves)[number], progress: number) => at(ease(Math.min(Math.max((progress - delay) / (1 - STAGGER), 0), 1)))
    let reached = 0
    const frame = (progress: number) => {
      reached = progress
      for (const move of moves) write(move.element, getAttrs(move, progress))
    }
    frame(0)
    const animation = animateValue({ keyframes: [0, 1], duration: DURATION_S * 1000, ease: 'linear', onUpdate: frame })
    // Whatever comes next sets out from where the marks are then.
    stop.current = () => {
      animation.stop()
      if (reached < 1) current.current = new Map([...places, ...moves.map((move) => [move.key, { ...move.to, ...getAttrs(move, reached) }] as const)])
    }
  }, [places, still, root, isReduced])
  useLayoutEffect(() => () => stop.current(), [])
}
