/** Which of the two prerendered classes a figure has room for. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { NARROW, WIDE, type Size } from './picture.ts'

/** Where `Figure.module.css` turns from one class to the other. */
const WIDE_FROM = { widthPx: 520, heightPx: 300 } as const

/**
 * Null until the page has been hydrated, and for ever in a browser that cannot observe sizes: both classes then
 * stand in the page and CSS shows the one that fits, as it did before scripts came.
 */
export function useSizeClass(plot: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const element = plot.current
    if (!element) return undefined
    try {
      // Told after the browser has laid the page out for itself; asking before would make it do so at once.
      const observer = new ResizeObserver(([entry]) => {
        const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
        const fitting = width >= WIDE_FROM.widthPx && height >= WIDE_FROM.heightPx ? WIDE : NARROW
        // CSS shows the right one already, so there is no hurry.
        if (width > 0) startTransition(() => setSize(fitting))
      })
      observer.observe(element)
      return () => observer.disconnect()
    } catch {
      return undefined
    }
  }, [plot])
  return size
}
