/** Positions a tooltip in the plot: beside its mark, never over it or its label. */
import type { BoxStyle } from '../../components/Tooltip.tsx'
import { isMilestone, type PlacedMilestone, type PlacedTerm } from './layoutParts.ts'

const CLEAR_PX = 14

/** From a line to the end of the plot on one of its sides, in percent of the height. */
function placeBeyond(line: number, side: 'above' | 'below'): BoxStyle {
  const rest = side === 'above' ? line : 100 - line
  return {
    [side === 'above' ? 'insetBlockEnd' : 'insetBlockStart']: `calc(${side === 'above' ? 100 - line : line}% + ${CLEAR_PX}px)`,
    maxBlockSize: `calc(${rest}% - ${CLEAR_PX}px)`,
  }
}

/** The style of the tooltip of a mark. */
export function placeTooltip(placed: PlacedTerm | PlacedMilestone, isVertical: boolean): BoxStyle {
  if (isMilestone(placed)) {
    const { x = 0, y = 0 } = placed.at
    if (isVertical) {
      const middle = placed.label?.at['y'] ?? y
      return { insetInline: '0', ...(y + middle > 100 ? placeBeyond(Math.min(y, middle), 'above') : placeBeyond(Math.max(y, middle), 'below')) }
    }
    const { x0 = x, x1 = x } = placed.label?.box ?? {}
    const [before, after] = [Math.min(x, x0), 100 - Math.max(x, x1)]
    return { [before > after ? 'insetInlineStart' : 'insetInlineEnd']: '0', maxInlineSize: `min(24rem, calc(${Math.max(before, after)}% - ${CLEAR_PX}px))`, ...placeBeyond(y, y > 50 ? 'above' : 'below') }
  }
  const { x = 0, y = 0, width = 0, height = 0 } = placed.bar
  if (isVertical) {
    const middle = placed.label?.at['y'] ?? y + height / 2
    const lines = placed.label ? placed.label.box.y1 : middle
    return { insetInlineStart: `calc(${x + width}% + 8px)`, insetInlineEnd: '0', ...(middle > 50 ? placeBeyond(middle, 'above') : placeBeyond(lines, 'below')) }
  }
  const isBelow = 100 - y - height >= y
  return { [x + width / 2 > 50 ? 'insetInlineEnd' : 'insetInlineStart']: '0', ...(isBelow ? placeBeyond(y + height, 'below') : placeBeyond(placed.label?.box.y0 ?? y, 'above')) }
}
