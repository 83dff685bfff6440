/** Two releases side by side: two ends of a line per donor, the difference beside it. */
import { useMemo, type ReactElement } from 'react'
import { formatBn } from '../../i18n/format.ts'
import { toPlainText } from '../../i18n/richText.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { ComparisonView } from '../../state/view.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import type { PercentAttrs, LayoutSize } from '../../lib/layoutTypes.ts'
import styles from './Aid.module.css'
import type { AidChartProps } from './AidChart.tsx'
import { layoutComparison } from './layoutBars.ts'
import { toMarkAttrs, RowChart } from './RowChart.tsx'
import { toComparisonRows } from './rows.ts'
import { formatAmount, formatChange, getLabel, nameOrder } from './labels.ts'

interface DumbbellChartProps extends AidChartProps {
  readonly view: ComparisonView
  readonly size: LayoutSize
}

function toLineAttrs(then: PercentAttrs, now: PercentAttrs): PercentAttrs {
  return { x1: then['cx'] ?? 0, x2: now['cx'] ?? 0, y1: then['cy'] ?? 0, y2: now['cy'] ?? 0 }
}

export function DumbbellChart({ data, view, size, onViewChange, frame }: DumbbellChartProps): ReactElement {
  const messages = useMessages()
  const { picture, places, contents } = useMemo(() => {
    const made = layoutComparison(toComparisonRows(view, data, nameOrder(messages)), size)
    const ends = made.pairs.flatMap(({ row, then, now }) => [
      [`${row.key}/then`, then] as const, [`${row.key}/now`, now] as const, [`${row.key}/line`, toLineAttrs(then, now)] as const,
    ])
    const numbers = made.rows.flatMap(({ row: { key, now, change } }) => [
      ...(now === null ? [] : [[`${key}/total`, { value: now, format: (value: number) => formatBn(value, messages.formats) }] as const]),
      ...(change === null ? [] : [[`${key}/change`, { value: change, format: (value: number) => ` ${formatChange(value, messages).text}` }] as const]),
    ])
    return { picture: made, places: new Map([...toMarkAttrs(made), ...ends]), contents: { numbers: new Map(numbers) } }
  }, [view, data, messages, size])
  return (
    <RowChart data={data} view={view} onViewChange={onViewChange} frame={frame} picture={picture} places={places} contents={contents} getRank={() => null}
      getLabel={({ row }) => messages.aid.markPair({
        name: getLabel(row.key, messages), change: row.change === null ? messages.page.notInRelease() : formatChange(row.change, messages).text,
        then: row.then === null ? messages.page.notInRelease() : toPlainText(formatAmount(row.then, 'eur', messages)),
        now: row.now === null ? messages.page.notInRelease() : toPlainText(formatAmount(row.now, 'eur', messages)),
      })}>
      {({ row, value }) => {
        const pair = picture.pairs.find((candidate) => candidate.row.key === row.key)
        if (!pair) return null
        return (
          <>
            <line data-mark-id={`${row.key}/line`} className={styles.link} {...toPercentAttrs(toLineAttrs(pair.then, pair.now))} />
            <circle data-mark-id={`${row.key}/then`} className={styles.then} {...toPercentAttrs(pair.then)} r="4.5" />
            <circle data-mark-id={`${row.key}/now`} className={styles.now} {...toPercentAttrs(pair.now)} r="4.5" />
            <text aria-hidden="true" data-mark-id={`${row.key}/value`} className={styles.value} {...toPercentAttrs(value)} dx="10" dy="0.35em">
              <tspan data-mark-id={`${row.key}/total`}>{row.now === null ? messages.page.notInRelease() : formatBn(row.now, messages.formats)}</tspan>
              {row.change !== null && <tspan data-mark-id={`${row.key}/change`} className={styles.change}>{` ${formatChange(row.change, messages).text}`}</tspan>}
            </text>
          </>
        )
      }}
    </RowChart>
  )
}
