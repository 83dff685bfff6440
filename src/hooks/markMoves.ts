/** Interpolates a chart's marks from one layout to the next, with D3's interpolators. */
import { easeCubicInOut, interpolate, interpolateNumber, scaleLinear } from 'd3'
import type { PercentAttrs } from '../lib/layoutTypes.ts'
import { resample, type PathPoint, type Shape } from '../lib/outline.ts'

/** The share of the duration by which the last row starts after the first. */
const STAGGER = 0.25

/** A number written as the only text of a mark: it counts from the number on the screen. */
export interface CountedNumber {
  readonly value: number
  readonly format: (value: number) => string
}

/** A path whose points move. */
export interface MovingPath {
  readonly points: readonly PathPoint[]
  readonly format: (points: readonly PathPoint[]) => string
}

/**
 * What moves besides attributes, by `data-mark-id`. What an id has before its `/` is its row; the marks of a row move
 * together.
 */
export interface MarkContents {
  readonly numbers?: ReadonlyMap<string, CountedNumber>
  /** The unit of the numbers. In another unit they count from zero. */
  readonly unit?: string
  readonly paths?: ReadonlyMap<string, MovingPath>
  /** Where marks come from that are mounted in the middle of a transition. */
  readonly entrances?: ReadonlyMap<string, PercentAttrs>
  /** The marks from which another picture that takes this one's place is made, as the screen shows them. */
  readonly getShapes?: (shown: Pick<Shown, 'attrs' | 'points'>) => readonly Shape[]
}

/** What the screen shows, at rest or during a transition. */
export interface Shown {
  /** The latest target layout. */
  readonly layout: ReadonlyMap<string, PercentAttrs>
  readonly attrs: ReadonlyMap<string, PercentAttrs>
  readonly numbers: ReadonlyMap<string, number>
  readonly unit?: string | undefined
  readonly points: ReadonlyMap<string, readonly PathPoint[]>
  /** The outlines of a picture that is gone, or that is in a transition. The next picture turns them into its marks. */
  readonly shapes: readonly Shape[] | null
  readonly getShapes?: MarkContents['getShapes']
  /** The element of a picture that React has removed. */
  readonly picture?: Element
}

/** What a layout shows once nothing moves. */
export function toFinalState(layout: ReadonlyMap<string, PercentAttrs>, { numbers = new Map(), unit, paths = new Map(), getShapes }: MarkContents): Shown {
  return {
    layout,
    attrs: layout,
    numbers: new Map([...numbers].map(([key, { value }]) => [key, value])),
    unit,
    points: new Map([...paths].map(([key, { points }]) => [key, points])),
    shapes: null,
    getShapes,
  }
}

/** Changes of the maps of `Shown` during a transition. */
interface Reached {
  readonly attrs: Map<string, PercentAttrs>
  readonly numbers: Map<string, number>
  readonly points: Map<string, readonly PathPoint[]>
  readonly shapes: Shape[]
}

export interface Move {
  /** Writes the mark as it is at `t`, from 0 to 1. */
  readonly write: (t: number) => void
  /** Notes what it shows at `t`. */
  readonly note: (t: number, reached: Reached) => void
}

/** Outlines that move in the place of a picture's marks. */
export interface Morph {
  /** By the id of the mark that an outline becomes. */
  readonly moves: readonly { readonly key: string; readonly move: Move }[]
  /** Whether outlines are shown in place of a mark. */
  readonly covers: (key: string) => boolean
  /** The marks that have no counterpart in the old picture and appear at the end: nothing moves from them before. */
  readonly coming: readonly string[]
  /** Writes how visible those are. */
  readonly write: (progress: number) => void
  readonly end: () => void
}

export interface Moves {
  /** Writes all marks as they are at a moment, from 0 to 1. */
  readonly write: (progress: number) => void
  /** What the screen shows at a moment. */
  readonly getShown: (progress: number) => Pick<Shown, 'attrs' | 'numbers' | 'points' | 'shapes'>
  /** Removes the outlines. */
  readonly end: () => void
}

/**
 * Writes attributes of a mark that React has drawn at `to`. A group has none: it moves by a transform. A new `x` or `y` of a
 * text, or of a picture around it, would make the browser lay out the text in each frame.
 */
function makeWriter(element: Element, to: PercentAttrs): (attrs: PercentAttrs) => void {
  if (element.localName !== 'g' || !(element instanceof SVGElement)) {
    return (attrs) => {
      for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, `${value}%`)
    }
  }
  const { x: toX = 0, y: toY = 0 } = to
  return ({ x = toX, y = toY }) => {
    element.style.transform = x === toX && y === toY ? '' : `translate(${x - toX}%, ${y - toY}%)`
  }
}

/** Whether the row of a mark is below the picture, where marks are not visible. */
export function isBelow(attrs: ReadonlyMap<string, PercentAttrs>, key: string): boolean {
  return (attrs.get(getRow(key))?.['y'] ?? 0) >= 100
}

/** A bar without a length. */
function isEmpty({ width, height }: PercentAttrs): boolean {
  return width === 0 || height === 0
}

/** The first position of a new mark: bars grow from zero. */
function toEntrance(attrs: PercentAttrs): PercentAttrs {
  return 'width' in attrs ? { ...attrs, width: 0 } : attrs
}

function moveAttrs(element: Element, key: string, from: PercentAttrs, to: PercentAttrs): Move {
  const write = makeWriter(element, to)
  // React has written what it changed, but not what an interrupted transition left behind.
  write(to)
  const changed = Object.fromEntries(Object.entries(to).filter(([name, value]) => from[name] !== undefined && from[name] !== value))
  const step = interpolate(from, changed)
  return {
    write: (t) => write(t === 1 ? changed : step(t)),
    note: (t, { attrs }) => attrs.set(key, { ...to, ...step(t) }),
  }
}

function moveNumber(element: Element, key: string, from: number, { value, format }: CountedNumber): Move {
  const step = interpolateNumber(from, value)
  return {
    write: (t) => {
      const text = format(t === 1 ? value : step(t))
      if (element.textContent !== text) element.textContent = text
    },
    note: (t, { numbers }) => numbers.set(key, step(t)),
  }
}

function movePath(element: Element, key: string, from: readonly PathPoint[], { points, format }: MovingPath): Move {
  const step = interpolate(resample(from, points.length), points)
  return {
    write: (t) => element.setAttribute('d', format(t === 1 ? points : step(t))),
    note: (t, reached) => reached.points.set(key, step(t).map(([x, y0, y1]) => [x, y0, y1])),
  }
}

function getRow(key: string): string {
  return key.split('/', 1)[0] ?? key
}

/** The moves of the elements `[data-mark-id]` under `root`, down the rows. Queries the document once. */
export function toMoves(root: Element, before: Shown, layout: ReadonlyMap<string, PercentAttrs>, contents: MarkContents, morph: Morph | null = null): Moves {
  const { numbers = new Map(), paths = new Map() } = contents
  const final = toFinalState(layout, contents)
  const marks = [...root.querySelectorAll('[data-mark-id]')].map((element) => ({ element, key: element.getAttribute('data-mark-id') ?? '' }))
  const placed = marks.flatMap(({ element, key }) => {
    const to = layout.get(key)
    if (!to || morph?.covers(key) || (isBelow(before.attrs, key) && isBelow(layout, key))) return []
    const from = before.attrs.get(key) ?? toEntrance(to)
    return isEmpty(from) && isEmpty(to) ? [] : [{ key, move: moveAttrs(element, key, from, to) }]
  })
  const outlines = morph?.moves ?? []
  const rows = [...new Set([...placed, ...outlines].map(({ key }) => getRow(key)).concat([...paths.keys()].map(getRow)))]
  const written = marks.flatMap(({ element, key }) => {
    const number = numbers.get(key)
    // A number of a new picture appears as it is.
    const from = (before.unit === contents.unit ? before.numbers.get(key) : undefined) ?? (morph ? undefined : 0)
    if (number && from !== undefined && rows.includes(getRow(key))) return [{ key, move: moveNumber(element, key, from, number) }]
    const path = morph ? undefined : paths.get(key)
    const points = before.points.get(key)
    return path && points ? [{ key, move: movePath(element, key, points, path) }] : []
  })
  const toStart = scaleLinear([0, Math.max(rows.length - 1, 1)], [0, STAGGER])
  const times = new Map(rows.map((row, at) => [row, scaleLinear([toStart(at), toStart(at) + 1 - STAGGER], [0, 1]).clamp(true)]))
  const moves = [...placed, ...written, ...outlines].map(({ key, move }) => {
    const toTime = times.get(getRow(key))
    const getTime = (progress: number) => (progress === 1 ? 1 : easeCubicInOut(toTime?.(progress) ?? progress))
    let last = -1
    return {
      // A row that has not started yet, or that has arrived, is left alone: the browser would restyle it all the same.
      write: (progress: number) => {
        const t = getTime(progress)
        if (t !== last) move.write(t)
        last = t
      },
      note: (progress: number, reached: Reached) => move.note(getTime(progress), reached),
    }
  })
  return {
    write: (progress) => {
      for (const { write } of moves) write(progress)
      morph?.write(progress)
      if (progress === 1) morph?.end()
    },
    getShown: (progress) => {
      const reached = { attrs: new Map(final.attrs), numbers: new Map(final.numbers), points: new Map(final.points), shapes: [] }
      for (const { note } of moves) note(progress, reached)
      for (const key of morph?.coming ?? []) {
        reached.attrs.delete(key)
        reached.numbers.delete(key)
      }
      return morph ? reached : { ...reached, shapes: null }
    },
    end: () => morph?.end(),
  }
}
