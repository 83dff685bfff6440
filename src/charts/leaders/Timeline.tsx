/** The picture of the leaders chart: the ground it stands on, and its marks as one Tab stop. */
import { useId, useMemo, useRef, type ReactElement } from 'react'
import type { LeadersData, MilestoneId, TermId } from '../../data/leaders.ts'
import { useWords } from '../../i18n/useMessages.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import type { FigureFrame } from '../../components/ChartFigure.tsx'
import { percent } from '../../lib/percentAttrs.ts'
import type { Size } from '../../lib/layoutTypes.ts'
import { useLive } from '../../hooks/useHydrated.ts'
import { useMoves } from '../../hooks/useTransition.ts'
import { useRoving } from '../../hooks/useRovingTabIndex.ts'
import { Ground, LabelText } from './TimelineBackground.tsx'
import { layoutLeaders } from './layout.ts'
import styles from './Leaders.module.css'
import { MilestoneMark, TermMark, type MarkProps } from './Marks.tsx'
import { placesOf } from './markAttrs.ts'
import { useRangeDrag } from './useRangeDrag.ts'
import { TELLING, type TellingState } from './useTooltip.ts'

export interface LeadersPlotProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onView: (next: LeadersView, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
  readonly window: DayRange | null
  readonly size: Size
  readonly telling: TellingState
  readonly onPress: (id: TermId | MilestoneId) => void
  readonly onTerm: ((id: TermId) => void) | undefined
}

export function LeadersPlot({ data, view, onView, frame, window, size, telling, onPress, onTerm }: LeadersPlotProps): ReactElement {
  const words = useWords()
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const { picture, places } = useMemo(() => {
    const made = layoutLeaders(data, view, size, words, window)
    return { picture: made, places: placesOf(made) }
  }, [data, view, size, words, window])
  const drag = useRangeDrag(data, view, onView)
  useMoves(svg, places, frame.scrubbed || drag.dragging)
  const roving = useRoving(svg)
  const live = useLive(frame.still ?? false)
  const { told } = telling
  const drawTelling = TELLING.use()
  const terms = picture.terms.filter(({ content }) => live || !content.hidden)
  const milestones = picture.milestones.filter(({ content }) => live || !content.hidden)
  const subject = terms.find(({ content }) => content.term.id === told) ?? milestones.find(({ content }) => content.milestone.id === told)
  const markProps = (key: TermId | MilestoneId, hidden: boolean): MarkProps | null =>
    frame.still ? null : {
      mark: key, hidden, pressed: view.focus === key, tabIndex: hidden ? undefined : roving.tabIndexOf(key), describedBy: told === key ? id : undefined,
      onPress: () => onPress(key), onTell: () => telling.tell(key), onLeave: telling.leave,
    }
  const root = frame.still ? { role: 'img', 'aria-label': words.leaders.title() } : {
    role: 'group', 'aria-label': words.leaders.marks(), onKeyDown: roving.onKeyDown, onFocus: roving.onFocus,
    ...(picture.isDown ? {} : drag.handlers),
  }
  return (
    <div className={styles.plot}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || told === null) return
        event.preventDefault()
        event.stopPropagation()
        telling.end()
      }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) telling.leave() }}>
      <svg ref={svg} className={styles.picture} width="100%" height="100%" data-down={picture.isDown || undefined} data-dragging={drag.dragging || undefined} {...root}>
        <Ground picture={picture} live={live} />
        {terms.map((placed) => (
          <TermMark key={placed.content.term.id} placed={placed} isDown={picture.isDown} data={data} mark={markProps(placed.content.term.id, placed.content.hidden)} />
        ))}
        {picture.visit && <line className={styles.clearing} data-m="visit/over" {...percent(picture.visit.over)} />}
        {picture.visit && <line className={styles.visit} data-m="visit/over" {...percent(picture.visit.over)} />}
        {[picture.visit, picture.window].map((part) => part?.label && <LabelText key={part.label.key} label={part.label} className={styles.note} />)}
        {milestones.map((placed) => (
          <MilestoneMark key={placed.content.milestone.id} placed={placed} mark={markProps(placed.content.milestone.id, placed.content.hidden)} />
        ))}
      </svg>
      {drawTelling && subject && !drag.dragging && drawTelling({
        id, data, of: subject, isDown: picture.isDown, onClose: telling.end, onKeep: telling.keep, onLeave: telling.leave, onTerm,
      })}
    </div>
  )
}
