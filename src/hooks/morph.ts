/**
 * One picture turns into another: outlines move from the marks that were there to the new marks that count the same aid. The
 * axis and the words of the old picture fade out first; the new marks are invisible until the outlines arrive.
 */
import { interpolate, interpolateObject, scaleLinear } from 'd3'
import { drawArea, isVisible, resample, slice, type Paint, type PathPoint, type Shape } from '../lib/outline.ts'
import { isBelow, type Morph, type Move, type Shown } from './markMoves.ts'
import { LEAST, pairShapes, type Cut, type Pair } from './pairShapes.ts'

const NO_PAINT: Paint = { fill: 'none', stroke: 'none', opacity: 0 }
const SVG = 'http://www.w3.org/2000/svg'
/** The axis and the words of the old picture fade out while the outlines set off. */
const LEAVING = scaleLinear([0, 0.4], [1, 0]).clamp(true)
/** What has no counterpart in the old picture, above all numbers, appears when the outlines have nearly arrived. */
const VISIBLE = scaleLinear([0.6, 1], [0, 1]).clamp(true)
/** What a copy of a picture must not repeat: marks are found, focused and read aloud by these attributes. */
const HOOKS = ['data-morph', 'data-leaving', 'data-mark-id', 'data-focus-id', 'data-donor', 'data-bloc', 'id', 'tabindex', 'role', 'aria-label', 'aria-pressed']

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
  return { ...next, donors: next.donors.filter((donor) => old.donors.includes(donor)), parts: next.parts.filter((part) => old.parts.includes(part)), months: next.months ?? old.months }
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

/** A copy to look at only, without the marks that the next picture has, too. Its outlined marks are invisible while `data-morphing` is set. */
function copyPicture(picture: Element, next: ReadonlySet<string>): Element {
  const copy = document.importNode(picture, true)
  for (const mark of copy.querySelectorAll('[data-mark-id]')) if (next.has(mark.getAttribute('data-mark-id') ?? '')) mark.remove()
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of HOOKS) element.removeAttribute(name)
  return copy
}

/** Turns the shapes of a picture into those of the one that React has drawn under `root`, in its empty element `[data-morph]`. */
export function toMorph(root: Element, { shapes: before, attrs: shown, picture }: Pick<Shown, 'shapes' | 'attrs' | 'picture'>, shapes: readonly Shape[]): Morph | null {
  const [layer, leaving] = [root.querySelector('[data-morph]'), root.querySelector('[data-leaving]')]
  if (!before || !layer || !leaving) return null
  const isKept = (id: string) => shown.has(id) && !isBelow(shown, id)
  const coming = [...root.children].filter((child) => child !== layer && child !== leaving && !listMarks(child).some(isKept))
  const moves = pairShapes(before, readPaint(root, shapes)).map((pair) => {
    const path = document.createElementNS(SVG, 'path')
    return { key: (pair.next ?? pair.old)?.shape.id ?? '', path, move: moveOutline(path, pair) }
  })
  layer.replaceChildren(...moves.map(({ path }) => path))
  if (picture) leaving.replaceChildren(copyPicture(picture, new Set(listMarks(root))))
  root.setAttribute('data-morphing', '')
  const ids = new Set(shapes.map(({ id }) => id))
  return {
    moves,
    coming: coming.flatMap(listMarks),
    covers: (id) => ids.has(id),
    write: (progress) => {
      leaving.setAttribute('opacity', String(LEAVING(progress)))
      for (const child of coming) child.setAttribute('opacity', String(VISIBLE(progress)))
    },
    end: () => {
      layer.replaceChildren()
      leaving.replaceChildren()
      leaving.removeAttribute('opacity')
      root.removeAttribute('data-morphing')
      for (const child of coming) child.removeAttribute('opacity')
    },
  }
}
