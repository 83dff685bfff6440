/** The picture of the leaders chart: its background, and its marks as one Tab stop. */
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react'
import type { LeadersData, MilestoneId, TermId } from '../../data/leaders.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { ChangePhase, DayRange, LeadersView } from '../../state/view.ts'
import type { FigureOptions } from '../../components/ChartFigure.tsx'
import { makeLazyTooltip, TooltipPresence } from '../../components/LazyTooltip.tsx'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import { isCompact, type LayoutSize } from '../../lib/layoutTypes.ts'
import { useHydrated } from '../../hooks/useHydrated.ts'
import { useMarkTransition } from '../../hooks/useTransition.ts'
import { useRovingTabIndex } from '../../hooks/useRovingTabIndex.ts'
import { TimelineBackground, LabelText } from './TimelineBackground.tsx'
import { layoutLeaders } from './layout.ts'
import styles from './Leaders.module.css'
import { MilestoneMark, MilestoneStems, TermMark, type MarkProps } from './Marks.tsx'
import { toTimelineAttrs } from './markAttrs.ts'
import { useRangeDrag } from './useRangeDrag.ts'
import { useTextSize, type TextSize } from './useTextSize.ts'
import { getTooltipHandlers, type TooltipState } from '../../hooks/useTooltip.ts'
import { toPictureProps } from '../toPictureProps.ts'

const [LazyEvidenceTooltip, usePreload] = makeLazyTooltip(() => import('./EvidenceTooltip.tsx').then(({ EvidenceTooltip }) => EvidenceTooltip))

export interface TimelineProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onViewChange: (next: LeadersView, phase: ChangePhase) => void
  readonly frame: FigureOptions
  readonly window: DayRange | null
  /** The size that CSS shows. */
  readonly size: LayoutSize
  readonly tooltip: TooltipState
  readonly onToggle: (id: TermId | MilestoneId) => void
  readonly onTerm: ((id: TermId) => void) | undefined
}

/** Measures the plot. If time changes its direction, the picture is mounted again and does not animate. */
export function Timeline(props: TimelineProps): ReactElement {
  const { frame, size: sizeClass, tooltip } = props
  const plot = useRef<HTMLDivElement>(null)
  const textSize = useTextSize(plot, sizeClass, frame.isStatic ?? false)
  return (
    <div ref={plot} className={styles.plot} {...getTooltipHandlers(tooltip.activeId !== null, tooltip.end, tooltip.leave)}>
      <Picture key={isCompact(textSize.size) ? 'vertical' : 'horizontal'} {...props} {...textSize} />
    </div>
  )
}

function Picture({ data, view, onViewChange, frame, window, size, textScale, growth, tooltip, onToggle, onTerm }: TimelineProps & TextSize): ReactElement {
  const messages = useMessages()
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const { picture, places } = useMemo(() => {
    const made = layoutLeaders(data, view, size, messages, window)
    return { picture: made, places: toTimelineAttrs(made) }
  }, [data, view, size, messages, window])
  const drag = useRangeDrag(data, view, onViewChange)
  const isResized = useHasChanged(size)
  useMarkTransition(svg, places, frame.isScrubbing || drag.dragging || isResized)
  const roving = useRovingTabIndex(svg, [
    ...picture.terms.flatMap(({ content }) => (content.hidden ? [] : [content.term.id])),
    ...picture.milestones.flatMap(({ content }) => (content.hidden ? [] : [content.milestone.id])),
  ])
  const live = useHydrated(frame.isStatic ?? false)
  const { activeId } = tooltip
  usePreload(live)
  const terms = picture.terms.filter(({ content }) => live || !content.hidden)
  const milestones = picture.milestones.filter(({ content }) => live || !content.hidden)
  const active = terms.find(({ content }) => content.term.id === activeId) ?? milestones.find(({ content }) => content.milestone.id === activeId)
  const markProps = (key: TermId | MilestoneId, hidden: boolean): MarkProps | null =>
    frame.isStatic ? null : {
      mark: key, hidden, pressed: view.focus === key, tabIndex: hidden ? undefined : roving.getTabIndex(key), detailsId: activeId === key ? id : undefined,
      onToggle: () => onToggle(key), onShow: () => tooltip.show(key), onLeave: tooltip.leave,
    }
  const root = { ...toPictureProps(frame.isStatic, messages.leaders.title(), messages.leaders.marks(), roving), ...(frame.isStatic || picture.isVertical ? {} : drag.handlers) }
  const typeStyle: Readonly<Record<string, string>> = growth === 1 ? {} : { fontSize: `${growth}rem` }
  return (
    <>
      <svg ref={svg} className={styles.picture} style={typeStyle} width="100%" height="100%" data-vertical={picture.isVertical || undefined} data-dragging={drag.dragging || undefined} {...root}>
        <TimelineBackground picture={picture} live={live} />
        <MilestoneStems placed={milestones} />
        {terms.map((placed) => (
          <TermMark key={placed.content.term.id} placed={placed} isVertical={picture.isVertical} data={data} mark={markProps(placed.content.term.id, placed.content.hidden)} />
        ))}
        {picture.visit && <line className={styles.halo} data-mark-id="visit/over" {...toPercentAttrs(picture.visit.over)} />}
        {picture.visit && <line className={styles.visit} data-mark-id="visit/over" {...toPercentAttrs(picture.visit.over)} />}
        {[picture.visit, picture.window].map((part) => part?.label && <LabelText key={part.label.key} label={part.label} className={styles.note} />)}
        {milestones.map((placed) => (
          <MilestoneMark key={placed.content.milestone.id} placed={placed} mark={markProps(placed.content.milestone.id, placed.content.hidden)} textScale={textScale} />
        ))}
      </svg>
      <TooltipPresence activeId={activeId}>
        {active && !drag.dragging && <LazyEvidenceTooltip id={id} data={data} of={active} isVertical={picture.isVertical} onClose={tooltip.end} onKeep={tooltip.keep} onLeave={tooltip.leave} onTerm={onTerm} />}
      </TooltipPresence>
    </>
  )
}

/** Whether a value differs from that of the last render. */
function useHasChanged<T>(value: T): boolean {
  const [last, setLast] = useState(value)
  useEffect(() => setLast(value), [value])
  return last !== value
}
