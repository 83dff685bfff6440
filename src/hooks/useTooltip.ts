/** Which mark has its tooltip open. Pointer, focus or press open it; Escape, another mark or leaving close it. */
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/** The time that the pointer may take from the mark to the tooltip, in ms. */
const GRACE_MS = 250

export interface TooltipState {
  readonly activeId: string | null
  readonly show: (key: string) => void
  /** Closes it soon, unless `show` or `keep` is called before. */
  readonly leave: () => void
  readonly keep: () => void
  readonly end: () => void
}

export function useTooltip(): TooltipState {
  const [activeId, setActiveId] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useCallback(() => clearTimeout(timer.current), [])
  const end = useCallback(() => {
    keep()
    setActiveId(null)
  }, [keep])
  const show = useCallback((key: string) => {
    keep()
    setActiveId(key)
  }, [keep])
  const leave = useCallback(() => {
    keep()
    timer.current = setTimeout(() => setActiveId(null), GRACE_MS)
  }, [keep])
  useEffect(() => keep, [keep])
  useEffect(() => {
    if (activeId === null) return undefined
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setActiveId(null)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [activeId])
  return useMemo(() => ({ activeId, show, leave, keep, end }), [activeId, show, leave, keep, end])
}

/** Handlers of the element around the marks and their tooltip: Escape closes an open tooltip, and a focus that leaves closes it soon. */
export function getTooltipHandlers(isOpen: boolean, close: () => void, leave: () => void) {
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isOpen) return
      event.preventDefault()
      event.stopPropagation()
      close()
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => { if (!currentTarget.contains(relatedTarget)) leave() },
  }
}
