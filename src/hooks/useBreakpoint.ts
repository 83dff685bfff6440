/** Which of the two prerendered classes a figure has room for. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { prerenderedElement } from '../components/StaticHtml.tsx'
import { COMPACT, REGULAR, type LayoutSize } from '../lib/layoutTypes.ts'

/** Where `ChartFigure.module.css` turns from one class to the other, in px at a root font of 16 px. */
const REGULAR_FROM = { widthPx: 520, heightPx: 300 } as const

/** Larger letters leave less room: a length in px as it would be at the usual root font. */
function toUsualPx(px: number): number {
  return (px * 16) / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
}

export interface Breakpoint {
  /** Null while nothing tells: both classes then stand in the page, alive, and CSS shows the one that fits. */
  readonly size: LayoutSize | null
  /** Whether the figure has been measured, so that the other class can go. */
  readonly isMeasured: boolean
}

/** What CSS shows of a plot that the build has drawn: only that is taken up. */
function shownIn(plot: Element | null): LayoutSize | null {
  const [narrow] = plot?.children ?? []
  if (!narrow) return null
  return getComputedStyle(narrow).display === 'none' ? REGULAR : COMPACT
}

/** `id` is the plot's own. Unmeasured for ever in a browser that cannot observe sizes. */
export function useBreakpoint(plot: RefObject<HTMLElement | null>, id: string): Breakpoint {
  const [found, setFound] = useState<Breakpoint>(() => ({ size: shownIn(prerenderedElement(id)), isMeasured: false }))
  useEffect(() => {
    const element = plot.current
    if (!element) return undefined
    try {
      // Told after the browser has laid the page out for itself; asking before would make it do so at once.
      const observer = new ResizeObserver(([entry]) => {
        const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
        const size = toUsualPx(width) >= REGULAR_FROM.widthPx && toUsualPx(height) >= REGULAR_FROM.heightPx ? REGULAR : COMPACT
        // CSS shows the right one already, so there is no hurry.
        if (width > 0) startTransition(() => setFound((old) => (old.isMeasured && old.size === size ? old : { size, isMeasured: true })))
      })
      observer.observe(element)
      return () => observer.disconnect()
    } catch {
      return undefined
    }
  }, [plot])
  return found
}
