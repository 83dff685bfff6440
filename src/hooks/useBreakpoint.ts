/** Which of the two prerendered sizes fits a figure. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { COMPACT, floorToStep, LEAST_WIDTH_PX, REGULAR, type LayoutSize } from '../lib/layoutTypes.ts'
import { getShownClass } from '../runtime/prerendered.ts'

/** The size at which `ChartFigure.module.css` changes the class, in px at a root font of 16 px. */
const REGULAR_FROM = { widthPx: 520, heightPx: 300 } as const

/** A length in px at the usual size of the root font. Larger letters make the figure smaller in this unit. */
function toUsualPx(px: number): number {
  return (px * 16) / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
}

/** The size to lay out for: that of the class, or what is there if it is narrower. */
function toLayoutSize(widthPx: number, heightPx: number): LayoutSize {
  if (widthPx >= REGULAR_FROM.widthPx && heightPx >= REGULAR_FROM.heightPx) return REGULAR
  if (widthPx >= COMPACT.widthPx) return COMPACT
  return { ...COMPACT, widthPx: Math.max(floorToStep(widthPx), LEAST_WIDTH_PX) }
}

export interface Breakpoint {
  /** Null while it is unknown: both sizes are then in the page, and CSS shows the one that fits. */
  readonly size: LayoutSize | null
  /** Whether the figure has been measured, so that the other size can be removed. */
  readonly isMeasured: boolean
}

/** What CSS shows of a prerendered plot: only that is hydrated. */
function getShownSize(plotId: string): LayoutSize | null {
  const shown = getShownClass(plotId)
  return shown === undefined ? null : shown === 'wide' ? REGULAR : COMPACT
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
        const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
        const size = toLayoutSize(toUsualPx(width), toUsualPx(height))
        // CSS already shows the right size, so the update is not urgent.
        if (width > 0) startTransition(() => setFound((old) => (old.isMeasured && old.size?.widthPx === size.widthPx ? old : { size, isMeasured: true })))
      })
      observer.observe(element)
      return () => observer.disconnect()
    } catch {
      return undefined
    }
  }, [plot])
  return found
}
