/** Two releases compared: the change itself as a bar from a common zero, both counts beside it. */
import { useMemo, type ReactElement } from 'react'
import { formatBn } from '../../i18n/format.ts'
import { toPlainText } from '../../i18n/richText.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { ComparisonView } from '../../state/view.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import styles from './Aid.module.css'
import type { PictureProps } from './AidPlot.tsx'
import { makeGetShapes } from './makeGetShapes.ts'
import { layoutChange } from './layoutChange.ts'
import { BAR_BOX, getBarPoints } from './layoutRows.ts'
import { RowChart, ROW_MIDDLE } from './RowChart.tsx'
import { getComparison, toComparisonRows, type ComparisonRow } from './rows.ts'
import { formatAmount, formatChange, formatChangeInText } from './amounts.ts'
import { getLabel, getNameOrder } from './labels.ts'

interface ChangeChartProps extends PictureProps {
  readonly view: ComparisonView
}

export function ChangeChart({ data, view, size, onFocusToggle, frame }: ChangeChartProps): ReactElement {
  const messages = useMessages()
  const { picture, contents } = useMemo(() => {
    const made = layoutChange(toComparisonRows(view, data, getNameOrder(messages)), size)
    const numbers = made.rows.flatMap(({ row: { key, change } }) => (change === null ? [] : [[`${key}/total`, { value: change, format: (value: number) => formatChange(value, messages).text }] as const]))
    const marks = made.rows.map(({ row: { key } }) => ({ id: `${key}/change`, key }))
    return { picture: made, contents: { numbers: new Map(numbers), getShapes: makeGetShapes(view, data, marks, true, getBarPoints) } }
  }, [view, data, messages, size])
  const unknown = messages.page.notInRelease()
  const bn = (value: number | null) => (value === null ? unknown : formatBn(value, messages.formats))
  const eur = (value: number | null) => (value === null ? unknown : toPlainText(formatAmount(value, 'eur', messages)))
  const formatRowLabel = ({ key, then, now, change }: ComparisonRow) => messages.aid.markPair({
    name: getLabel(key, messages), change: change === null ? unknown : formatChangeInText(change, messages).text, then: eur(then), now: eur(now),
  })
  const { then, now } = getComparison(view, data)
  const zero = (
    <g aria-hidden="true">
      <line className={styles.zero} x1={`${picture.zero}%`} x2={`${picture.zero}%`} y1="0" y2={`${picture.axisY}%`} />
      {picture.hasCounts && <text className={styles.countsHead} x="100%" y="100%" dy="-5">{messages.aid.thenNowReleases({ then: then.number, now: now.number })}</text>}
    </g>
  )
  return (
    <RowChart data={data} view={view} onFocusToggle={onFocusToggle} frame={frame} picture={picture} contents={contents} defs={zero} getRank={() => null} getLabel={({ row }) => formatRowLabel(row)}>
      {({ row, value, bars }) => {
        const isLess = (row.change ?? 0) < 0
        return (
          <>
            {bars.map(({ part, at }) => <rect key={part} data-mark-id={`${row.key}/${part}`} data-direction={isLess ? 'less' : 'more'} className={styles.changeBar} {...toPercentAttrs({ ...BAR_BOX, ...at })} />)}
            <g data-mark-id={`${row.key}/value`}>
              <text aria-hidden="true" data-mark-id={`${row.key}/total`} className={styles.value} {...toPercentAttrs(value)} y={ROW_MIDDLE} dx={isLess ? 6 : -6} dy="0.35em" textAnchor={isLess ? 'start' : 'end'}>
                {row.change === null ? unknown : formatChange(row.change, messages).text}
              </text>
            </g>
            {picture.hasCounts && <text aria-hidden="true" className={styles.counts} x="100%" y={ROW_MIDDLE} dy="0.35em">{messages.aid.thenNow({ then: bn(row.then), now: bn(row.now) })}</text>}
          </>
        )
      }}
    </RowChart>
  )
}
