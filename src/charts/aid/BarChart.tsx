/** One release as bars, stacked by type. */
import { useMemo, type ReactElement } from 'react'
import { formatMonth, formatShare } from '../../i18n/format.ts'
import { useWords } from '../../i18n/useMessages.ts'
import { plain, say } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { MonthlyView, TotalsView } from '../../state/view.ts'
import { percent } from '../../lib/percentAttrs.ts'
import type { Size } from '../../lib/layoutTypes.ts'
import styles from './Aid.module.css'
import type { AidChartProps } from './AidChart.tsx'
import { extentOfBars, layoutBars } from './layoutBars.ts'
import { placesOf, RowsFrame } from './RowChart.tsx'
import { natoShareOf, rowsOf, type AidRow } from './rows.ts'
import { bareAmount, labelOf, nameOrder, nounOf, releaseName, wholeAmountOf, windowOf } from './labels.ts'

interface BarsProps extends AidChartProps {
  readonly view: TotalsView | MonthlyView
  readonly size: Size
}

/** The share of NATO's members in military aid, where blocs stand side by side, the shortest at the bottom, and it can be read off them. */
function sayNatoShare(view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): { readonly text: string; readonly note: string } | null {
  if (view.by !== 'bloc' || view.type !== 'military' || view.measure !== 'eur' || view.sort !== 'amount') return null
  const share = natoShareOf(rows)
  return share !== null ? { text: plain(say(words.aid.percent, { n: { value: share, text: formatShare(share, words.formats) } })), note: words.aid.natoNote() } : null
}

export function Bars({ data, view, size, onView, frame }: BarsProps): ReactElement {
  const words = useWords()
  const { whole, scrubbed = false } = frame
  const least = useMemo(() => (scrubbed && whole?.chart === 'aid' && whole.counts !== 'pair' ? extentOfBars(rowsOf(whole, data, nameOrder(words))) : 0), [scrubbed, whole, data, words])
  const { picture, places } = useMemo(() => {
    const made = layoutBars(rowsOf(view, data, nameOrder(words)), size, least)
    return { picture: made, places: new Map(placesOf(made)) }
  }, [view, data, words, size, least])
  const n = picture.rows.filter(({ row }) => row.rank !== null).length
  const release = releaseName(view, data, words)
  const window = windowOf(view, data, words)
  const { noun } = nounOf(view.type, words)
  const moment = scrubbed && view.counts === 'monthly' ? { text: formatMonth(view.window.until, words.formats) } : sayNatoShare(view, picture.rows.map(({ row }) => row), words)
  const tell = ({ key, total, rank }: AidRow) => {
    const name = labelOf(key, words)
    if (total === null || rank === null) return plain([words.aid.standingUnknown({ name })])
    return words.aid.markRow({ name, amount: plain(wholeAmountOf(total, view.measure, words)), rank, n, noun, window, release })
  }
  return (
    <RowsFrame data={data} view={view} onView={onView} frame={frame} picture={picture} places={places}
      moment={moment} tell={({ row }) => tell(row)} rankOf={({ rank }) => rank}>
      {({ row, hidden, bars, value }, tabIndexOf) => (
        <>
          {bars.map(({ part, at }, column) => {
            const amount = part === 'promised' ? row.promised : row.parts.find(({ type }) => type === part)?.value
            return (
              <rect key={part} data-m={`${row.key}/${part}`} data-type={part} className={styles.bar} {...percent(at)}
                {...(frame.still || hidden ? {} : {
                  'data-mark': `${row.key}/${part}`, 'data-col': column + 1, role: 'img', tabIndex: tabIndexOf(`${row.key}/${part}`),
                  'aria-label': words.aid.markPart({
                    name: labelOf(row.key, words), type: words.aid.type({ type: part }), release,
                    amount: plain(wholeAmountOf(amount ?? 0, view.measure, words)),
                  }),
                })} />
            )
          })}
          <text aria-hidden="true" data-m={`${row.key}/value`} className={styles.value} {...percent(value)} dx="6" dy="0.35em">
            {row.total === null ? words.page.notInRelease() : bareAmount(row.total, view.measure, words).text}
            {typeof row.promised === 'number' && <tspan className={styles.change}> {row.promised > 0 ? '+' : ''}{bareAmount(row.promised, view.measure, words).text}</tspan>}
          </text>
        </>
      )}
    </RowsFrame>
  )
}
