/** Which of the two prerendered classes a figure has room for. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { drawnOf } from '../components/StaticHtml.tsx'
import { NARROW, WIDE, type Size } from '../lib/layoutTypes.ts'

/** Where `Figure.module.css` turns from one class to the other. */
const WIDE_FROM = { widthPx: 520, heightPx: 300 } as const

export interface SizeClass {
  /** Null while nothing tells: both classes then stand in the page, alive, and CSS shows the one that fits. */
  readonly size: Size | null
  /** Whether the figure has been measured, so that the other class can go. */
  readonly isMeasured: boolean
}

/** What CSS shows of a plot that the build has drawn: only that is taken up. */
function shownIn(plot: Element | null): Size | null {
  const [narrow] = plot?.children ?? []
  if (!narrow) return null
  return getComputedStyle(narrow).display === 'none' ? WIDE : NARROW
}

/** `id` is the plot's own. Unmeasured for ever in a browser that cannot observe sizes. */
export function useSizeClass(plot: RefObject<HTMLElement | null>, id: string): SizeClass {
  const [found, setFound] = useState<SizeClass>(() => ({ size: shownIn(drawnOf(id)), isMeasured: false }))
  useEffect(() => {
    const element = plot.current
    if (!element) return undefined
    try {
      // Told after the browser has laid the page out for itself; asking before would make it do so at once.
      const observer = new ResizeObserver(([entry]) => {
        const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
        const size = width >= WIDE_FROM.widthPx && height >= WIDE_FROM.heightPx ? WIDE : NARROW
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
