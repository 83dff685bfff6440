/** The value axis of a chart over time: lines across the plot, their amounts at its left. */
import type { ReactElement } from 'react'
import { useMessages } from '../../i18n/useMessages.ts'
import type { Measure } from '../../state/view.ts'
import styles from './Aid.module.css'
import { formatTick } from './amounts.ts'
import type { PlacedTick } from './layoutRows.ts'

interface ValueAxisProps {
  readonly ticks: readonly PlacedTick[]
  /** The plot along the width, in percent of the picture. */
  readonly plot: { readonly x: number; readonly width: number }
  readonly measure: Measure
}

export function ValueAxis({ ticks, plot, measure }: ValueAxisProps): ReactElement {
  const messages = useMessages()
  return (
    <>
      {ticks.map(({ value, at }) => (
        <g key={value}>
          <line x1={`${plot.x}%`} x2={`${plot.x + plot.width}%`} y1={`${at['y']}%`} y2={`${at['y']}%`} />
          <text className={styles.yTick} x={`${plot.x}%`} dx="-6" y={`${at['y']}%`} dy="0.35em">{formatTick(value, measure, messages)}</text>
        </g>
      ))}
    </>
  )
}
