/** The size of a picture relative to its letters, so that its text can grow with the reader's font size. */
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { COMPACT, floorToStep, isCompact, REGULAR, round, type LayoutSize } from '../../lib/layoutTypes.ts'
import { clamp } from '../../lib/clamp.ts'
import { getRootFontPx, USUAL_ROOT_PX } from '../../lib/rootFont.ts'

/** The type of a picture grows with it from this size on, up to so many times. */
const GROWS_FROM: LayoutSize = { widthPx: 600, heightPx: 430 }
const MAX_GROWTH = 1.25

export interface TextSize {
  /** The size to lay out for: what is there, divided by `textScale`. */
  readonly size: LayoutSize
  /** How much larger than in the layout a px is drawn. */
  readonly textScale: number
  /** The part of it that does not come from the reader's font size. */
  readonly growth: number
}

/** The layout size and text scale for a measured picture. Time has the direction of the prerendered size unless the letters are too large. */
export function toTextSize(widthPx: number, heightPx: number, rootPx: number, sizeClass: LayoutSize): TextSize {
  const reader = rootPx / USUAL_ROOT_PX
  const [width, height] = [widthPx / reader, heightPx / reader]
  const growth = isCompact(sizeClass) ? 1 : round(clamp(Math.min(width / GROWS_FROM.widthPx, height / GROWS_FROM.heightPx), 1, MAX_GROWTH))
  const floor = (px: number) => floorToStep(px / growth)
  const limit = isCompact(sizeClass) ? REGULAR.widthPx - 1 : Infinity
  return { size: { widthPx: Math.max(Math.min(floor(width), limit), COMPACT.widthPx / 2), heightPx: Math.max(floor(height), COMPACT.heightPx / 2) }, textScale: round(reader * growth), growth }
}

/** The class's own size until the picture has been measured, and where nothing can be. */
export function useTextSize(picture: RefObject<Element | null>, sizeClass: LayoutSize, isStatic: boolean): TextSize {
  const [measured, setMeasured] = useState<TextSize | null>(null)
  useEffect(() => {
    const element = picture.current
    if (!element || isStatic) return undefined
    const onResize: ResizeObserverCallback = ([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
      if (width === 0 || height === 0) return
      const rootPx = getRootFontPx()
      const next = toTextSize(width, height, rootPx, sizeClass)
      startTransition(() => setMeasured((old) => (old && JSON.stringify(old) === JSON.stringify(next) ? old : next)))
    }
    try {
      const observer = new ResizeObserver(onResize)
      observer.observe(element)
      return () => observer.disconnect()
    } catch {
      // A browser that can't observe sizes, or refuses to, keeps the class's own size.
      return undefined
    }
  }, [picture, sizeClass, isStatic])
  return measured ?? { size: sizeClass, textScale: 1, growth: 1 }
}
