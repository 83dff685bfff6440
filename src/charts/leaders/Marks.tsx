/** The marks of the leaders chart, terms and milestones: each is a button with a label and a tooltip. */
import type { FocusEvent, PointerEvent, ReactElement } from 'react'
import type { LeadersData } from '../../data/leaders.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import { LabelText } from './TimelineBackground.tsx'
import styles from './Leaders.module.css'
import { NAME_PX, type PlacedMilestone, type PlacedTerm } from './layoutParts.ts'
import { drawShape, HOLLOW } from './shapes.ts'
import { formatMilestoneLabel, formatTermLabel } from './labels.ts'

export interface MarkProps {
  readonly mark: string
  readonly hidden: boolean
  readonly pressed: boolean
  readonly tabIndex: 0 | -1 | undefined
  /** The id of the tooltip while it is open. */
  readonly detailsId: string | undefined
  readonly onToggle: () => void
  readonly onShow: () => void
  readonly onLeave: () => void
}

/** Half the side of what can be pressed around a milestone's shape, in px. */
const HIT_AREA_PX = 12

/** What answers to a pointer: the mark with its label; nothing does on paper. */
function getPointerProps(mark: MarkProps | null) {
  if (!mark) return {}
  if (mark.hidden) return { 'aria-hidden': true } as const
  return {
    onClick: mark.onToggle, onPointerLeave: mark.onLeave,
    onPointerEnter: (event: PointerEvent) => { if (event.pointerType === 'mouse') mark.onShow() },
  } as const
}

/** The mark as a button. Its label is outside the button, since the accessible name says more. */
function getButtonProps(mark: MarkProps | null, label: string) {
  if (!mark || mark.hidden) return {}
  return {
    'data-focus-id': mark.mark, role: 'button', 'aria-label': label, 'aria-pressed': mark.pressed, tabIndex: mark.tabIndex,
    'aria-details': mark.detailsId,
    // A press also focuses. The tooltip then opens with the press, not with the focus.
    onFocus: (event: FocusEvent) => { if (event.currentTarget.matches(':focus-visible')) mark.onShow() },
  } as const
}

interface TermMarkProps {
  readonly placed: PlacedTerm
  readonly isVertical: boolean
  readonly data: LeadersData
  readonly mark: MarkProps | null
}

export function TermMark({ placed, isVertical, data, mark }: TermMarkProps): ReactElement {
  const messages = useMessages()
  const { content, bar, arrow, label, leaderLine, isLabelInside } = placed
  const { id } = content.term
  return (
    <g className={styles.term} data-leader={id} data-focused={content.focused || undefined} data-compatriot={content.compatriot || undefined} data-acting={content.acting || undefined}
      {...getPointerProps(mark)}>
      {leaderLine && <line className={styles.stem} data-mark-id={`${id}/stem`} {...toPercentAttrs(leaderLine)} />}
      <g {...getButtonProps(mark, formatTermLabel(content.term, data, messages))}>
      <rect className={styles.bar} data-mark-id={`${id}/bar`} {...toPercentAttrs(bar)} />
      {arrow && (
        <svg data-mark-id={`${id}/tip`} {...toPercentAttrs(isVertical ? { x: arrow['x'] ?? 0, y: arrow['y'] ?? 0, width: arrow['width'] ?? 0 } : { x: arrow['x'] ?? 0, y: arrow['y'] ?? 0, height: arrow['height'] ?? 0 })}
          {...(isVertical ? { height: 9, viewBox: '0 0 100 9' } : { width: 9, viewBox: '0 0 9 100' })} preserveAspectRatio="none">
          <path className={styles.bar} d={isVertical ? 'M0,0L50,9L100,0' : 'M0,0L9,50L0,100'} />
        </svg>
      )}
      </g>
      {label && <LabelText label={label} className={isLabelInside ? styles.inside : styles.name} fontPx={NAME_PX} />}
    </g>
  )
}

/** The lines from milestones to their days, under all marks. */
export function MilestoneStems({ placed }: { readonly placed: readonly PlacedMilestone[] }): ReactElement {
  return (
    <g aria-hidden="true">
      {placed.map(({ content, leaderLine }) => leaderLine && (
        <line key={content.milestone.id} className={styles.stem} data-focused={content.focused || undefined} data-mark-id={`${content.milestone.id}/stem`} {...toPercentAttrs(leaderLine)} />
      ))}
    </g>
  )
}

interface MilestoneMarkProps {
  readonly placed: PlacedMilestone
  readonly mark: MarkProps | null
  /** How much larger than at 16 px a letter the picture's type is. */
  readonly textScale: number
}

export function MilestoneMark({ placed, mark, textScale }: MilestoneMarkProps): ReactElement {
  const messages = useMessages()
  const { content, at, label } = placed
  const { id, category } = content.milestone
  return (
    <g className={styles.milestone} data-milestone={id} data-focused={content.focused || undefined} {...getPointerProps(mark)}>
      {/* The button stands inside: Firefox adds the place of a nested picture twice to the box of a group around it. */}
      <svg data-mark-id={`${id}/mark`} {...toPercentAttrs(at)} width="1" height="1" overflow="visible">
        <g {...getButtonProps(mark, formatMilestoneLabel(content.milestone, messages))}>
          <rect className={styles.hitArea} x={-HIT_AREA_PX} y={-HIT_AREA_PX} width={2 * HIT_AREA_PX} height={2 * HIT_AREA_PX} rx={4} />
          <path className={styles.shape} d={drawShape(category)} transform={textScale === 1 ? undefined : `scale(${textScale})`} data-hollow={HOLLOW.includes(category) || undefined} />
        </g>
      </svg>
      {label && <LabelText label={label} className={styles.event} />}
    </g>
  )
}
