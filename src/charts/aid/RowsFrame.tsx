/** What bars and pairs share: the axis, the names, the rows as marks that can be reached and pressed. */
import { useRef, type ReactElement, type ReactNode } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import { formatNumber } from '../../words/locale.ts'
import { useWords } from '../../words/useWords.ts'
import type { AidView } from '../../view/view.ts'
import type { FigureFrame } from '../parts/Figure.tsx'
import { percent } from '../parts/percent.ts'
import type { Place } from '../parts/picture.ts'
import { useLive } from '../parts/useLive.ts'
import { useMoves } from '../parts/useMoves.ts'
import { useRoving } from '../parts/useRoving.ts'
import styles from './Aid.module.css'
import type { BarsPicture, PlacedRow } from './layout.ts'
import type { RowKey } from './rows.ts'
import { shortLabelOf } from './terms.ts'

interface RowsFrameProps<R> {
  readonly data: AidData
  readonly view: AidView
  readonly onView: (next: AidView, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
  readonly picture: BarsPicture<R>
  /** What else moves, by key. */
  readonly places: ReadonlyMap<string, Place>
  readonly tell: (placed: PlacedRow<R>) => string
  readonly rankOf: (row: R) => number | null
  readonly children: (placed: PlacedRow<R>, tabIndexOf: (key: string) => 0 | -1) => ReactNode
}

/** The view with a donor in focus, or out of it. */
export function toggleFocus(view: AidView, id: DonorId): AidView {
  return { ...view, focus: view.focus.includes(id) ? view.focus.filter((other) => other !== id) : [...view.focus, id] }
}

export function RowsFrame<R extends { readonly key: RowKey; readonly focused: boolean }>(props: RowsFrameProps<R>): ReactElement {
  const { data, view, onView, frame, picture, places, tell, rankOf, children } = props
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
  const someFocus = picture.rows.some(({ row }) => row.focused)
  return (
    <svg ref={svg} className={styles.picture} width="100%" height="100%" role="group" aria-label={words.aid.marks()}
      data-focus={someFocus || undefined} onKeyDown={frame.still ? undefined : roving.onKeyDown} onFocus={frame.still ? undefined : roving.onFocus}>
      <g aria-hidden="true" className={styles.axis}>
        {picture.ticks.map(({ value, at }) => (
          <g key={value}>
            <line x1={`${at['x']}%`} x2={`${at['x']}%`} y1="0" y2={`${picture.axis.y}%`} />
            <text x={`${at['x']}%`} y="100%" dy="-5">{tick(value)}</text>
          </g>
        ))}
      </g>
      {picture.rows.filter(({ hidden }) => !hidden || live).map((placed, at) => {
        const { key } = placed.row
        const mark = view.by === 'bloc' ? { 'data-bloc': key } : { 'data-donor': key }
        const rank = rankOf(placed.row)
        return (
          <g key={key} {...mark} data-focused={placed.row.focused || undefined} aria-hidden={placed.hidden || undefined}
            {...(frame.still ? {} : { 'data-row': at, ...(view.by === 'bloc' ? {} : { onClick: () => onPress(key) }) })}>
            <rect data-m={`${key}/band`} className={styles.band} x="0" width="100%" {...percent(placed.band)}
              {...(frame.still || placed.hidden ? {} : {
                'data-mark': key, 'data-col': 0, 'aria-label': tell(placed), tabIndex: roving.tabIndexOf(key),
                ...(view.by === 'bloc' ? { role: 'img' } : { role: 'button', 'aria-pressed': placed.row.focused }),
              })} />
            <text aria-hidden="true" data-m={`${key}/label`} className={styles.label} {...percent(placed.label)} dx="-8" dy="0.35em">
              {rank !== null && view.by === 'donor' && <tspan className={styles.rank}>{rank} </tspan>}
              {shortLabelOf(key, words)}
            </text>
            {children(placed, roving.tabIndexOf)}
          </g>
        )
      })}
      {picture.more && (
        <text className={styles.more} {...percent(picture.more.at)} dx="-8" dy="0.35em">{words.aid.more({ n: picture.more.count })}</text>
      )}
    </svg>
  )
}

/** The places of a picture's rows, by the keys of their elements. */
export function placesOf<R extends { readonly key: RowKey }>(picture: BarsPicture<R>): readonly (readonly [string, Place])[] {
  return picture.rows.flatMap(({ row, band, label, value, bars }) => [
    [`${row.key}/band`, band] as const,
    [`${row.key}/label`, label] as const,
    [`${row.key}/value`, value] as const,
    ...bars.map(({ part, at }) => [`${row.key}/${part}`, at] as const),
  ])
}
