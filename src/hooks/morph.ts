/**
 * One picture turns into another: outlines move from the marks that were there to the new marks that count the same aid. The
 * new marks are invisible until the outlines arrive.
 */
import { interpolate, interpolateObject, scaleLinear } from 'd3'
import type { PercentAttrs } from '../lib/layoutTypes.ts'
import { drawArea, isVisible, resample, slice, type Paint, type PathPoint, type Shape } from '../lib/outline.ts'
import { isBelow, type Morph, type Move } from './markMoves.ts'
import { LEAST, pairShapes, type Cut, type Pair } from './pairShapes.ts'

const NO_PAINT: Paint = { fill: 'none', stroke: 'none', opacity: 0 }
const SVG = 'http://www.w3.org/2000/svg'
/** What has no counterpart in the old picture, above all numbers, appears when the outlines have nearly arrived. */
const VISIBLE = scaleLinear([0.6, 1], [0, 1]).clamp(true)

/** The visible shapes with the paint of their marks. */
export function readPaint(root: Element, shapes: readonly Shape[]): readonly Shape[] {
  const marks = new Map([...root.querySelectorAll('[data-mark-id]')].map((mark) => [mark.getAttribute('data-mark-id'), mark]))
  return shapes.filter(isVisible).map((shape) => {
    const mark = marks.get(shape.id)
    if (!mark) return shape
    const { fill, stroke, opacity, fillOpacity } = getComputedStyle(mark)
    // A line has no fill, and a pattern is not a colour.
    return { ...shape, paint: { fill: fill.startsWith('rgb') ? fill : stroke, stroke, opacity: Number(opacity) * Number(fillOpacity) } }
  })
}

/** Without a counterpart an outline shrinks to nothing, or grows from it. */
function toPoints(cut: Cut | null, counterpart: Cut | null): readonly PathPoint[] {
  if (cut) return slice(cut.shape, cut.from, cut.to)
  return counterpart ? slice(counterpart.shape, counterpart.from, counterpart.from) : []
}

/** A piece of `next` counts only what both its ends count. */
function toPiece(old: Shape | undefined, next: Shape): Shape {
  if (!old) return next
  return { ...next, donors: next.donors.filter((donor) => old.donors.includes(donor)), parts: next.parts.filter((part) => old.parts.includes(part)) }
}

/** The pieces of one mark have no outline between them, so that they look like one mark. */
function toPaint(cut: Cut | null): Paint | undefined {
  const paint = cut?.shape.paint
  return paint && cut.to - cut.from < 1 - LEAST ? { ...paint, stroke: paint.fill } : paint
}

function moveOutline(path: Element, pair: Pair): Move {
  const [from, to] = [toPoints(pair.old, pair.next), toPoints(pair.next, pair.old)]
  const count = Math.max(from.length, to.length)
  const step = interpolate(resample(from, count), resample(to, count))
  const [old, next] = [pair.old?.shape, pair.next?.shape]
  const [start = NO_PAINT, end = start] = [toPaint(pair.old ?? pair.next), toPaint(pair.next ?? pair.old)]
  const paint = interpolateObject<Paint>(start, end)
  return {
    write: (t) => {
      path.setAttribute('d', drawArea([...step(t)]) ?? '')
      for (const [name, value] of Object.entries(paint(t))) path.setAttribute(name, String(value))
    },
    note: (t, { shapes }) => {
      const shape = next ? toPiece(old, next) : old
      if (shape) shapes.push({ ...shape, paint: { ...paint(t) }, points: step(t).map(([x, y0, y1]) => [x, y0, y1]) })
    },
  }
}

function listMarks(element: Element): readonly string[] {
  return [element, ...element.querySelectorAll('[data-mark-id]')].flatMap((mark) => mark.getAttribute('data-mark-id') ?? [])
}

/** Turns the shapes of a picture into those of the one that React has drawn under `root`, in its empty element `[data-morph]`. */
export function toMorph(root: Element, before: readonly Shape[], shown: ReadonlyMap<string, PercentAttrs>, shapes: readonly Shape[]): Morph | null {
  const layer = root.querySelector('[data-morph]')
  if (!layer) return null
  const isKept = (id: string) => shown.has(id) && !isBelow(shown, id)
  const coming = [...root.children].filter((child) => child !== layer && !listMarks(child).some(isKept))
  const moves = pairShapes(before, readPaint(root, shapes)).map((pair) => {
    const path = document.createElementNS(SVG, 'path')
    return { key: (pair.next ?? pair.old)?.shape.id ?? '', path, move: moveOutline(path, pair) }
  })
  layer.replaceChildren(...moves.map(({ path }) => path))
  root.setAttribute('data-morphing', '')
  const ids = new Set(shapes.map(({ id }) => id))
  return {
    moves,
    coming: coming.flatMap(listMarks),
    covers: (id) => ids.has(id),
    write: (progress) => {
      for (const child of coming) child.setAttribute('opacity', String(VISIBLE(progress)))
    },
    end: () => {
      layer.replaceChildren()
      root.removeAttribute('data-morphing')
      for (const child of coming) child.removeAttribute('opacity')
    },
  }
}
