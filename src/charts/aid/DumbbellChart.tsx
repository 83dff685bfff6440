/** Two releases side by side: two ends of a line per donor, the difference beside it. */
import { useMemo, type ReactElement } from 'react'
import { formatBn } from '../../i18n/format.ts'
import { plain } from '../../i18n/richText.ts'
import { useWords } from '../../i18n/useMessages.ts'
import type { PairView } from '../../state/view.ts'
import { percent } from '../../lib/percentAttrs.ts'
import type { Place, Size } from '../../lib/layoutTypes.ts'
import styles from './Aid.module.css'
import type { AidChartProps } from './AidChart.tsx'
import { layoutPairs } from './layoutBars.ts'
import { placesOf, RowsFrame } from './RowChart.tsx'
import { pairRowsOf } from './rows.ts'
import { amountOf, changeOf, labelOf, nameOrder } from './labels.ts'

interface PairsProps extends AidChartProps {
  readonly view: PairView
  readonly size: Size
}

function lineOf(then: Place, now: Place): Place {
  return { x1: then['cx'] ?? 0, x2: now['cx'] ?? 0, y1: then['cy'] ?? 0, y2: now['cy'] ?? 0 }
}

export function Pairs({ data, view, size, onView, frame }: PairsProps): ReactElement {
  const words = useWords()
  const { picture, places } = useMemo(() => {
    const made = layoutPairs(pairRowsOf(view, data, nameOrder(words)), size)
    const ends = made.pairs.flatMap(({ row, then, now }) => [
      [`${row.key}/then`, then] as const, [`${row.key}/now`, now] as const, [`${row.key}/line`, lineOf(then, now)] as const,
    ])
    return { picture: made, places: new Map([...placesOf(made), ...ends]) }
  }, [view, data, words, size])
  return (
    <RowsFrame data={data} view={view} onView={onView} frame={frame} picture={picture} places={places} rankOf={() => null}
      tell={({ row }) => words.aid.markPair({
        name: labelOf(row.key, words), change: row.change === null ? words.page.notInRelease() : changeOf(row.change, words).text,
        then: row.then === null ? words.page.notInRelease() : plain(amountOf(row.then, 'eur', words)),
        now: row.now === null ? words.page.notInRelease() : plain(amountOf(row.now, 'eur', words)),
      })}>
      {({ row, value }) => {
        const pair = picture.pairs.find((candidate) => candidate.row.key === row.key)
        if (!pair) return null
        return (
          <>
            <line data-m={`${row.key}/line`} className={styles.link} {...percent(lineOf(pair.then, pair.now))} />
            <circle data-m={`${row.key}/then`} className={styles.then} {...percent(pair.then)} r="4.5" />
            <circle data-m={`${row.key}/now`} className={styles.now} {...percent(pair.now)} r="4.5" />
            <text aria-hidden="true" data-m={`${row.key}/value`} className={styles.value} {...percent(value)} dx="10" dy="0.35em">
              {row.now === null ? words.page.notInRelease() : formatBn(row.now, words.formats)}
              {row.change !== null && <tspan className={styles.change}> {changeOf(row.change, words).text}</tspan>}
            </text>
          </>
        )
      }}
    </RowsFrame>
  )
}
