/** A picture whose marks have tooltips: by pointer, focus or press. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type FocusEvent, type MouseEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react'
import type { AidData } from '../../data/aid.ts'
import { makeLazyTooltip, TooltipPresence } from '../../components/LazyTooltip.tsx'
import { getTooltipHandlers, useTooltip } from '../../hooks/useTooltip.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import type { AidView } from '../../state/view.ts'
import styles from './Aid.module.css'
import { findKey, findMark, readMark, type TooltipContent } from './tooltipContent.ts'

const [LazyTooltip, usePreload] = makeLazyTooltip(() => import('./AidTooltip.tsx').then(({ AidTooltip }) => AidTooltip))

interface TooltipPlotProps {
  readonly data: AidData
  readonly base: string
  readonly view: AidView
  readonly size: LayoutSize
  /** Whether the picture follows the scroll or a slider; then no tooltip is shown. */
  readonly isScrubbing: boolean
  readonly children: ReactNode
}

export function TooltipPlot({ data, base, view, size, isScrubbing, children }: TooltipPlotProps): ReactElement {
  const id = useId()
  const plot = useRef<HTMLDivElement>(null)
  const { activeId, show, leave, keep, end } = useTooltip()
  const [content, setContent] = useState<TooltipContent | null>(null)
  usePreload(true)
  // With another view or size the mark has changed, moved or gone.
  useLayoutEffect(() => {
    setContent(plot.current && activeId !== null && !isScrubbing ? readMark(plot.current, activeId) : null)
  // oxlint-disable-next-line react/exhaustive-deps -- The effect reads the mark that React has drawn for this view and size.
  }, [activeId, isScrubbing, view, size])
  const isOpen = content !== null
  useEffect(() => {
    const mark = plot.current && isOpen && activeId !== null ? findMark(plot.current, activeId) : undefined
    mark?.setAttribute('aria-details', id)
    return () => mark?.removeAttribute('aria-details')
  }, [isOpen, activeId, id])
  const close = () => {
    const mark = plot.current && activeId !== null ? findMark(plot.current, activeId) : undefined
    // A focus that is in the tooltip would be lost with it.
    if (mark instanceof SVGElement && !plot.current?.querySelector('svg')?.contains(document.activeElement) && plot.current?.contains(document.activeElement)) mark.focus()
    end()
  }
  const onPointerOver = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse' || !(target instanceof SVGElement)) return
    const key = findKey(target)
    if (key === null) leave()
    else show(key)
  }
  const onClick = ({ target }: MouseEvent) => {
    const key = findKey(target)
    // A press on a donor in focus removes it from the focus.
    if (key === null || (target instanceof Element && target.closest('[data-focused]'))) end()
    else show(key)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const key = findKey(target)
    if (key !== null && target.matches(':focus-visible')) show(key)
  }
  return (
    <div ref={plot} className={styles.tooltips} onPointerOver={onPointerOver} onPointerLeave={leave} onClickCapture={onClick} onFocus={onFocus} {...getTooltipHandlers(isOpen, close, leave)}>
      {children}
      <TooltipPresence activeId={activeId}>
        {content && <LazyTooltip id={id} data={data} content={content} base={base} onClose={close} onKeep={keep} onLeave={leave} />}
      </TooltipPresence>
    </div>
  )
}
