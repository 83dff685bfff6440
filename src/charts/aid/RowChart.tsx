/** What bars and pairs share: the axis, the names, the rows as marks that can be reached and pressed. */
import { memo, useRef, type ReactElement, type ReactNode } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useWords } from '../../i18n/useMessages.ts'
import type { AidView } from '../../state/view.ts'
import type { FigureFrame } from '../../components/ChartFigure.tsx'
import { percent } from '../../lib/percentAttrs.ts'
import type { Place } from '../../lib/layoutTypes.ts'
import { useLive } from '../../hooks/useHydrated.ts'
import { useMoves } from '../../hooks/useTransition.ts'
import { useRoving } from '../../hooks/useRovingTabIndex.ts'
import styles from './Aid.module.css'
import type { BarsPicture, PlacedRow } from './layoutBars.ts'
import type { RowKey } from './rows.ts'
import { shortLabelOf } from './labels.ts'

interface RowsFrameProps<R> {
  readonly data: AidData
  readonly view: AidView
  readonly onView: (next: AidView, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
  readonly picture: BarsPicture<R>
  /** What else moves, by key. */
  readonly places: ReadonlyMap<string, Place>
  /** Set large over the axis: the month that a moving picture has come to, or the figure it is about with what it is. */
  readonly moment?: { readonly text: string; readonly note?: string } | null
  readonly tell: (placed: PlacedRow<R>) => string
  readonly rankOf: (row: R) => number | null
  readonly children: (placed: PlacedRow<R>, tabIndexOf: (key: string) => 0 | -1) => ReactNode
}

/** The view with a donor in focus, or out of it. */
export function toggleFocus(view: AidView, id: DonorId): AidView {
  return { ...view, focus: view.focus.includes(id) ? view.focus.filter((other) => other !== id) : [...view.focus, id] }
}

export function RowsFrame<R extends { readonly key: RowKey; readonly focused: boolean }>(props: RowsFrameProps<R>): ReactElement {
  const { data, view, onView, frame, picture, places, moment = null, tell, rankOf, children } = props
  const words = useWords()
  const svg = useRef<SVGSVGElement>(null)
  useMoves(svg, places, frame.scrubbed)
  const roving = useRoving(svg)
  const live = useLive(frame.still ?? false)
  const donorOf = (key: RowKey) => data.donors.find(({ id }) => id === key)?.id
  const onPress = (key: RowKey) => {
    const donor = donorOf(key)
    if (donor) onView(toggleFocus(view, donor), 'choose')
  }
  const gdp = view.counts !== 'pair' && view.measure === 'gdp'
  const tick = (value: number) => (gdp ? `${formatNumber(value * 100, value * 100 % 1 ? 1 : 0, words.formats)}%` : formatNumber(value, value % 1 ? 1 : 0, words.formats))
  const inSight = picture.rows.filter(({ hidden }) => !hidden)
  // Ever in the same order, so that none of them is moved about in the document.
  const outOfSight = live ? picture.rows.filter(({ hidden }) => hidden).toSorted((a, b) => (a.row.key < b.row.key ? -1 : 1)) : []
  const someFocus = picture.rows.some(({ row }) => row.focused)
  return (
    <svg ref={svg} className={styles.picture} width="100%" height="100%" role="group" aria-label={words.aid.marks()}
      data-focus={someFocus || undefined} data-blocs={(view.by === 'bloc' && view.type === 'military') || undefined} onKeyDown={frame.still ? undefined : roving.onKeyDown} onFocus={frame.still ? undefined : roving.onFocus}>
      <g aria-hidden="true" className={styles.axis}>
        {picture.ticks.map(({ value, at }) => (
          <g key={value}>
            <line x1={`${at['x']}%`} x2={`${at['x']}%`} y1="0" y2={`${picture.axis.y}%`} />
            <text x={`${at['x']}%`} y="100%" dy="-5">{tick(value)}</text>
          </g>
        ))}
      </g>
      {moment && <text className={moment.note ? styles.figure : styles.moment} aria-hidden="true" x="100%" y={`${picture.axis.y}%`} dy="-0.35em">{moment.text}</text>}
      {moment?.note && <text className={styles.figureNote} aria-hidden="true" x="100%" y={`${picture.axis.y}%`} dy="-0.2em">{moment.note}</text>}
      {[...inSight, ...outOfSight].map((placed, at) => (
        <Row key={placed.row.key} placed={placed} at={at} rank={rankOf(placed.row)} byDonor={view.by === 'donor'} still={frame.still ?? false}
          tabIndexOf={roving.tabIndexOf} onPress={onPress} tell={() => tell(placed)} draw={() => children(placed, roving.tabIndexOf)} />
      ))}
      {picture.more && (
        <text className={styles.more} {...percent(picture.more.at)} dx="-8" dy="0.35em">{words.aid.more({ n: picture.more.count })}</text>
      )}
    </svg>
  )
}

interface RowProps {
  readonly placed: Pick<PlacedRow<{ readonly key: RowKey; readonly focused: boolean }>, 'row' | 'hidden' | 'band' | 'label'>
  readonly at: number
  readonly rank: number | null
  readonly byDonor: boolean
  readonly still: boolean
  readonly tabIndexOf: (key: string) => 0 | -1
  readonly onPress: (key: RowKey) => void
  readonly tell: () => string
  readonly draw: () => ReactNode
}

/** Out of sight before and after, a row stays as it was drawn: what it would show now it is given when it comes. */
const Row = memo(function Row({ placed, at, rank, byDonor, still, tabIndexOf, onPress, tell, draw }: RowProps): ReactElement {
  const words = useWords()
  const { key, focused } = placed.row
  return (
    <g {...(byDonor ? { 'data-donor': key } : { 'data-bloc': key })} data-focused={focused || undefined} aria-hidden={placed.hidden || undefined}
      {...(still ? {} : { 'data-row': at, ...(byDonor ? { onClick: () => onPress(key) } : {}) })}>
      <rect data-m={`${key}/band`} className={styles.band} x="0" width="100%" {...percent(placed.band)}
        {...(still || placed.hidden ? {} : {
          'data-mark': key, 'data-col': 0, 'aria-label': tell(), tabIndex: tabIndexOf(key),
          ...(byDonor ? { role: 'button', 'aria-pressed': focused } : { role: 'img' }),
        })} />
      <text aria-hidden="true" data-m={`${key}/label`} className={styles.label} {...percent(placed.label)} dx="-8" dy="0.35em">
        {rank !== null && byDonor && <tspan className={styles.rank}>{rank} </tspan>}
        {shortLabelOf(key, words)}
      </text>
      {draw()}
    </g>
  )
}, (before, after) => before.placed.hidden && after.placed.hidden)

/** The places of a picture's rows, by the keys of their elements. */
export function placesOf<R extends { readonly key: RowKey }>(picture: BarsPicture<R>): readonly (readonly [string, Place])[] {
  return picture.rows.flatMap(({ row, band, label, value, bars }) => [
    [`${row.key}/band`, band] as const,
    [`${row.key}/label`, label] as const,
    [`${row.key}/value`, value] as const,
    ...bars.map(({ part, at }) => [`${row.key}/${part}`, at] as const),
  ])
}
