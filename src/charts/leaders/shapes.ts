/** The shape of each kind of milestone; kinds differ by shape, never by hue. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3'
import type { Category } from '../../data/leaders.ts'

/** Area in px², such that the shapes look alike in size. */
const AREA = 74

/** An hourglass, for the handing over of an office. */
const HOURGLASS = 'M-5,-5.5H5L-5,5.5H5Z'

/** The path of a kind of milestone around its middle, in px. */
export const SHAPES: Readonly<Record<Category, string>> = {
  relations: symbol(symbolCircle, AREA)() ?? '',
  summit: symbol(symbolDiamond, AREA)() ?? '',
  war: symbol(symbolTriangle, AREA)() ?? '',
  enlargement: symbol(symbolSquare, AREA)() ?? '',
  leadership: HOURGLASS,
  aid: symbol(symbolCross, AREA)() ?? '',
  visit: symbol(symbolStar, AREA)() ?? '',
}

/** Kinds drawn as an outline, so that neighbours among the shapes differ twice. */
export const HOLLOW: readonly Category[] = ['relations', 'enlargement']
