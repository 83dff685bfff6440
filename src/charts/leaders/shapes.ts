/** The shape of each kind of milestone; kinds differ by shape, never by hue. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, type SymbolType } from 'd3'
import type { Category } from '../../data/leaders.ts'

/** The area of a shape in px². Equal areas make shapes look equally large. */
const AREA_PX2 = 74

/** An hourglass, for the handover of an office. Like D3's own symbols it has the given area around the middle. */
const symbolHourglass: SymbolType = {
  draw: (context, area) => {
    const half = Math.sqrt(area / 2)
    context.moveTo(-half, -half)
    context.lineTo(half, -half)
    context.lineTo(-half, half)
    context.lineTo(half, half)
    context.closePath()
  },
}

const SYMBOLS: Readonly<Record<Category, SymbolType>> = {
  relations: symbolCircle, summit: symbolDiamond, war: symbolTriangle, enlargement: symbolSquare,
  leadership: symbolHourglass, aid: symbolCross, visit: symbolStar,
}

const draw = symbol().digits(2).size(AREA_PX2)

/** The path of a kind of milestone around its middle, in px. */
export function drawShape(category: Category): string {
  return draw.type(SYMBOLS[category])() ?? ''
}

/** Kinds drawn as an outline, so that similar shapes also differ in fill. */
export const HOLLOW: readonly Category[] = ['relations', 'enlargement']
