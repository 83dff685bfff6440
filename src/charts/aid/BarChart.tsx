/** One release as bars, stacked by type. */
import { useId, useMemo, type ReactElement } from 'react'
import { formatMonth, formatShare } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { toPlainText, formatMessage } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { BarsView, Measure } from '../../state/view.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import styles from './Aid.module.css'
import type { PictureProps } from './AidPlot.tsx'
import { makeGetShapes } from './makeGetShapes.ts'
import { getPartValue, layoutBars } from './layoutBars.ts'
import { BAR_BOX, getBarPoints } from './layoutRows.ts'
import { RowChart, ROW_MIDDLE } from './RowChart.tsx'
import { getNatoShare, isBarsView, toRows, type AidRow } from './rows.ts'
import { addPlus, formatBareAmount, formatUnknown, formatWholeAmount } from './amounts.ts'
import { getLabel, getNameOrder, getNoun, formatRelease, formatCountedMonths } from './labels.ts'

interface BarChartProps extends PictureProps {
  readonly view: BarsView
}

/** The share of NATO's members in military aid, if the view compares blocs. */
function formatNatoShare(view: BarsView, rows: readonly AidRow[], messages: Messages): { readonly text: string; readonly note: string } | null {
  if (view.groupBy !== 'bloc' || view.type !== 'military' || view.measure !== 'eur' || view.sort !== 'amount') return null
  const share = getNatoShare(rows)
  return share !== null ? { text: toPlainText(formatMessage(messages.aid.percent, { n: { value: share, text: formatShare(share, messages.formats) } })), note: messages.aid.natoNote() } : null
}

/** Stripes for what was given through the EU. */
function Texture({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.texture} width="6" height="6" />
        <line className={styles.textureLine} x1="1.5" x2="1.5" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}

/** What was committed beyond what was allocated, beside it: " +1.2". */
function formatBeyond(value: number, measure: Measure, messages: Messages): string {
  return ` ${addPlus(formatBareAmount(value, measure, messages))}`
}

export function BarChart({ data, view, size, onFocusToggle, frame }: BarChartProps): ReactElement {
  const messages = useMessages()
  const texture = useId()
  const { axisView, isScrubbing = false } = frame
  const axisRows = useMemo(() => (isScrubbing && axisView?.chart === 'aid' && isBarsView(axisView) ? toRows(axisView, data, getNameOrder(messages)) : []), [isScrubbing, axisView, data, messages])
  const { picture, contents } = useMemo(() => {
    const made = layoutBars(toRows(view, data, getNameOrder(messages)), size, axisRows)
    const numbers = made.rows.flatMap(({ row: { key, total, committedBeyond } }) => [
      ...(total === null ? [] : [[`${key}/total`, { value: total, format: (value: number) => formatBareAmount(value, view.measure, messages).text }] as const]),
      ...(typeof committedBeyond === 'number' ? [[`${key}/beyond`, { value: committedBeyond, format: (value: number) => formatBeyond(value, view.measure, messages) }] as const] : []),
    ])
    const marks = made.rows.flatMap(({ row: { key }, bars }) => bars.map(({ part }) => ({ id: `${key}/${part}`, key, part })))
    return { picture: made, contents: { numbers: new Map(numbers), unit: view.measure, getShapes: makeGetShapes(view, data, marks, true, getBarPoints) } }
  }, [view, data, messages, size, axisRows])
  const isShared = view.kind === 'monthly' && view.eu === 'shared'
  const n = picture.rows.filter(({ row }) => row.rank !== null).length
  const release = formatRelease(view, data, messages)
  const window = formatCountedMonths(view, data, messages)
  const { noun } = getNoun(view.type, messages)
  const overlay = isScrubbing && view.kind === 'monthly' ? { text: formatMonth(view.window.until, messages.formats) } : formatNatoShare(view, picture.rows.map(({ row }) => row), messages)
  const formatRowLabel = ({ key, total, rank }: AidRow) => {
    const name = getLabel(key, messages)
    if (total === null || rank === null) return toPlainText([view.measure === 'head' ? messages.aid.standingNoPopulation({ name }) : messages.aid.standingUnknown({ name })])
    return messages.aid.markRow({ name, amount: toPlainText(formatWholeAmount(total, view.measure, messages)), rank, n, noun, window, release })
  }
  return (
    <RowChart data={data} view={view} onFocusToggle={onFocusToggle} frame={frame} picture={picture} contents={contents}
      overlay={overlay} defs={isShared ? <Texture id={texture} /> : null} getLabel={({ row }) => formatRowLabel(row)} getRank={({ rank }) => rank}
      getPartKeys={({ row, bars }) => bars.filter(({ part }) => getPartValue(row, part) > 0).map(({ part }) => `${row.key}/${part}`)}>
      {({ row, hidden, bars, value }, { getTabIndex, isDrawn }) => (
        <>
          {bars.map(({ part, at }, column) => {
            const amount = getPartValue(row, part)
            if (!isDrawn(`${row.key}/${part}`)) return null
            return (
              <rect key={part} data-mark-id={`${row.key}/${part}`} data-type={part} {...(part === 'throughEu' ? { className: styles.textured, fill: `url(#${texture})` } : { className: styles.bar })} {...toPercentAttrs({ ...BAR_BOX, ...at })}
                {...(frame.isStatic || hidden || amount <= 0 ? {} : {
                  'data-focus-id': `${row.key}/${part}`, 'data-col': column + 1, role: 'img', tabIndex: getTabIndex(`${row.key}/${part}`),
                  'aria-label': messages.aid.markPart({
                    name: getLabel(row.key, messages), type: messages.aid.type({ type: part }), release,
                    amount: toPlainText(formatWholeAmount(amount, view.measure, messages)),
                  }),
                })} />
            )
          })}
          <g data-mark-id={`${row.key}/value`}>
            <text aria-hidden="true" className={styles.value} {...toPercentAttrs(value)} y={ROW_MIDDLE} dx="6" dy="0.35em">
              <tspan data-mark-id={`${row.key}/total`}>{row.total === null ? formatUnknown(view.measure, messages) : formatBareAmount(row.total, view.measure, messages).text}</tspan>
              {typeof row.committedBeyond === 'number' && <tspan data-mark-id={`${row.key}/beyond`} className={styles.change}>{formatBeyond(row.committedBeyond, view.measure, messages)}</tspan>}
            </text>
          </g>
        </>
      )}
    </RowChart>
  )
}
