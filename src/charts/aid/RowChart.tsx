/** What bars and pairs share: the axis, the names, the rows as marks that can be reached and pressed. */
import { memo, useMemo, useRef, type ReactElement, type ReactNode } from 'react'
import { useMessages } from '../../i18n/useMessages.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import { useRecent } from '../../hooks/useRecent.ts'
import { isBelow, type MarkContents } from '../../hooks/markMoves.ts'
import { useMarkTransition } from '../../hooks/useTransition.ts'
import { useRovingTabIndex } from '../../hooks/useRovingTabIndex.ts'
import styles from './Aid.module.css'
import type { PictureProps } from './AidPlot.tsx'
import { MorphLayer } from './MorphLayer.tsx'
import { getBandId, toMarkAttrs, type PlacedRow, type RowLayout } from './layoutRows.ts'
import type { RowKey } from './rows.ts'
import { formatTick } from './amounts.ts'
import { getShortLabel } from './labels.ts'
import { toPictureProps } from '../toPictureProps.ts'

interface RowChartProps<R> extends Pick<PictureProps, 'data' | 'view' | 'onFocusToggle' | 'frame'> {
  readonly picture: RowLayout<R>
  readonly contents: MarkContents
  /** Set large over the axis: the month that a moving picture has come to, or the figure it is about with what it is. */
  readonly overlay?: { readonly text: string; readonly note?: string } | null
  /** Patterns that the marks use. */
  readonly defs?: ReactNode
  readonly getLabel: (placed: PlacedRow<R>) => string
  readonly getRank: (row: R) => number | null
  /** Marks of a row that can be reached besides the row itself. */
  readonly getPartKeys?: (placed: PlacedRow<R>) => readonly string[]
  readonly children: (placed: PlacedRow<R>, marks: RowMarks) => ReactNode
}

export interface RowMarks {
  readonly getTabIndex: (key: string) => 0 | -1
  /** Whether a bar has a length, or had one in a recent picture and may be on its way to none. */
  readonly isDrawn: (id: string) => boolean
}

const NO_PARTS = () => []
/** Rows and bars stay for some pictures after they are gone from it: they may still be on their way out. */
const RECENT = 3
/** Where the words of a row stand in it. */
export const ROW_MIDDLE = '50%'

export function RowChart<R extends { readonly key: RowKey; readonly focused: boolean }>(props: RowChartProps<R>): ReactElement {
  const { data, view, onFocusToggle, frame, picture, contents, overlay = null, defs = null, getLabel, getRank, getPartKeys = NO_PARTS, children } = props
  const messages = useMessages()
  const svg = useRef<SVGSVGElement>(null)
  const places = useMemo(() => toMarkAttrs(picture), [picture])
  useMarkTransition(svg, places, frame.isScrubbing, contents)
  const visible = picture.rows.filter(({ hidden }) => !hidden)
  const roving = useRovingTabIndex(svg, visible.flatMap((placed) => [placed.row.key, ...getPartKeys(placed)]))
  const recent = useRecent(places, RECENT)
  const leaving = picture.rows.filter(({ hidden, row }) => hidden && recent.some((all) => !isBelow(all, row.key)))
  const marks = { getTabIndex: roving.getTabIndex, isDrawn: (id: string) => recent.some((all) => (all.get(id)?.['width'] ?? 0) > 0) }
  const findDonor = (key: RowKey) => data.donors.find(({ id }) => id === key)?.id
  const onToggle = (key: RowKey) => {
    const donor = findDonor(key)
    if (donor) onFocusToggle?.(donor)
  }
  const tick = (value: number) => formatTick(value, view.measure, messages)
  const someFocus = picture.rows.some(({ row }) => row.focused)
  return (
    <svg ref={svg} className={styles.picture} width="100%" height="100%" {...toPictureProps(frame.isStatic, messages.aid.title(), messages.aid.marks(), roving)}
      data-focus={someFocus || undefined} data-blocs={(view.groupBy === 'bloc' && view.type === 'military') || undefined}>
      {defs}
      <g aria-hidden="true" className={styles.axis}>
        {picture.ticks.map(({ value, at }) => (
          <g key={value}>
            <line x1={`${at['x']}%`} x2={`${at['x']}%`} y1="0" y2={`${picture.axisY}%`} />
            <text x={`${at['x']}%`} y="100%" dy="-5">{tick(value)}</text>
          </g>
        ))}
      </g>
      {frame.isStatic ? null : <MorphLayer />}
      {overlay && <text className={overlay.note ? styles.figure : styles.overlay} aria-hidden="true" x="100%" y={`${picture.axisY}%`} dy="-0.35em">{overlay.text}</text>}
      {overlay?.note && <text className={styles.figureNote} aria-hidden="true" x="100%" y={`${picture.axisY}%`} dy="-0.2em">{overlay.note}</text>}
      {[...visible, ...leaving].map((placed, at) => (
        <Row key={placed.row.key} placed={placed} nameX={picture.nameX} at={at} rank={getRank(placed.row)} byDonor={view.groupBy === 'donor'} isStatic={frame.isStatic ?? false}
          getTabIndex={roving.getTabIndex} onToggle={onToggle} getLabel={() => getLabel(placed)} renderContent={() => children(placed, marks)} />
      ))}
      {picture.more && (
        <text className={styles.more} {...toPercentAttrs(picture.more.at)} dx="-8" dy="0.35em">{messages.aid.more({ n: picture.more.count })}</text>
      )}
    </svg>
  )
}

interface RowProps {
  readonly placed: Pick<PlacedRow<{ readonly key: RowKey; readonly focused: boolean }>, 'row' | 'hidden' | 'band'>
  readonly nameX: number
  readonly at: number
  readonly rank: number | null
  readonly byDonor: boolean
  readonly isStatic: boolean
  readonly getTabIndex: (key: string) => 0 | -1
  readonly onToggle: (key: RowKey) => void
  readonly getLabel: () => string
  readonly renderContent: () => ReactNode
}

/** A row that was and stays invisible is not updated. It gets its new content when it becomes visible. */
const Row = memo(function Row({ placed, nameX, at, rank, byDonor, isStatic, getTabIndex, onToggle, getLabel, renderContent }: RowProps): ReactElement {
  const messages = useMessages()
  const { key, focused } = placed.row
  return (
    <g data-mark-id={key}>
      <svg data-mark-id={getBandId(key)} {...(placed.hidden ? { 'aria-hidden': true } : { role: 'none' })} className={styles.row} overflow="visible" width="100%" {...toPercentAttrs(placed.band)}
        {...(byDonor ? { 'data-donor': key } : { 'data-bloc': key })} data-focused={focused || undefined}
        {...(isStatic ? {} : { 'data-row': at, ...(byDonor ? { onClick: () => onToggle(key) } : {}) })}>
        <rect className={styles.hitArea} width="100%" height="100%"
          {...(isStatic || placed.hidden ? {} : {
            'data-focus-id': key, 'data-col': 0, 'aria-label': getLabel(), tabIndex: getTabIndex(key),
            ...(byDonor ? { role: 'button', 'aria-pressed': focused } : { role: 'img' }),
          })} />
        <text aria-hidden="true" className={styles.label} x={`${nameX}%`} y={ROW_MIDDLE} dx="-8" dy="0.35em">
          {rank !== null && byDonor && <tspan className={styles.rank}>{`${rank} `}</tspan>}
          <tspan>{getShortLabel(key, messages)}</tspan>
        </text>
        {renderContent()}
      </svg>
    </g>
  )
}, (before, after) => before.placed.hidden && after.placed.hidden)
