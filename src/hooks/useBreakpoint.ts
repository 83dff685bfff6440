/** Which of the two prerendered sizes fits a figure. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { COMPACT, floorToStep, LEAST_WIDTH_PX, REGULAR, type LayoutSize } from '../lib/layoutTypes.ts'
import { toUsualSize } from '../lib/rootFont.ts'
import { getPlotSize } from '../runtime/prerendered.ts'

/** The size at which `ChartFigure.module.css` changes the class, in px at a root font of 16 px. */
const REGULAR_FROM = { widthPx: 520, heightPx: 300 } as const

/** The class that CSS shows at a size. */
function toSizeClass({ widthPx, heightPx }: LayoutSize): LayoutSize {
  return widthPx >= REGULAR_FROM.widthPx && heightPx >= REGULAR_FROM.heightPx ? REGULAR : COMPACT
}

/** The size to lay out for: that of the class, or what is there if it is narrower. */
function toLayoutSize(measured: LayoutSize): LayoutSize {
  const size = toSizeClass(measured)
  if (measured.widthPx >= size.widthPx) return size
  return { ...COMPACT, widthPx: Math.max(floorToStep(measured.widthPx), LEAST_WIDTH_PX) }
}

export interface Breakpoint {
  /** Null while it is unknown: both sizes are then in the page, and CSS shows the one that fits. */
  readonly size: LayoutSize | null
  /** Whether the figure has been measured, so that the other size can be removed. */
  readonly isMeasured: boolean
}

/** What CSS shows of a prerendered plot: only that is hydrated. */
function getShownSize(plotId: string): LayoutSize | null {
  const size = getPlotSize(plotId)
  return size && size.widthPx > 0 ? toSizeClass(size) : null
}

/** `id` is the id of the plot. Without `ResizeObserver` it is never measured. */
export function useBreakpoint(plot: RefObject<HTMLElement | null>, id: string): Breakpoint {
  const [found, setFound] = useState<Breakpoint>(() => ({ size: getShownSize(id), isMeasured: false }))
  useEffect(() => {
    const element = plot.current
    if (!element) return undefined
    try {
      // The observer reports after layout; reading the size earlier would force a layout.
      const observer = new ResizeObserver(([entry]) => {
        const measured = toUsualSize(entry?.contentRect ?? { width: 0, height: 0 })
        const size = toLayoutSize(measured)
        // CSS already shows the right size, so the update is not urgent.
        if (measured.widthPx > 0) startTransition(() => setFound((old) => (old.isMeasured && old.size?.widthPx === size.widthPx ? old : { size, isMeasured: true })))
      })
      observer.observe(element)
      return () => observer.disconnect()
    } catch {
      return undefined
    }
  }, [plot])
  return found
}
