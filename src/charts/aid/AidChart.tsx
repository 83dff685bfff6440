/** Support to Ukraine, drawn for any view: bars, pairs, running sums or the table. */
import { useMemo, type ReactElement } from 'react'
import type { AidData } from '../../data/aid.ts'
import { formatDay } from '../../i18n/format.ts'
import { useWords } from '../../i18n/useMessages.ts'
import type { Words } from '../../i18n/messages.ts'
import { formatAid } from '../../state/aidUrl.ts'
import { joinAddress } from '../../state/queryString.ts'
import type { AidView } from '../../state/view.ts'
import { Figure, type FigureFrame } from '../../components/ChartFigure.tsx'
import { Bars } from './BarChart.tsx'
import { Pairs } from './DumbbellChart.tsx'
import { pairWindow, releaseOf } from './rows.ts'
import { sentenceAid } from './summary.ts'
import { tableAid } from './table.ts'
import { capital, creditOf, datedRelease, windowOf } from './labels.ts'
import { Time } from './CumulativeChart.tsx'
import { PairKey, TypeKey } from './TypeLegend.tsx'

export interface AidChartProps {
  readonly data: AidData
  readonly view: AidView
  /** A donor in sight or let go, by pressing its mark. */
  readonly onView: (next: AidView, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
}

/** What is drawn and its unit. */
export function drawnAid(data: AidData, view: AidView, words: Words): string {
  if (view.counts === 'pair') {
    const { then, now } = pairWindow(data)
    return words.aid.drawnPair({
      day: formatDay(then.through, words.formats),
      then: words.aid.release({ n: then.number }), now: words.aid.release({ n: now.number }),
    })
  }
  const parts = { window: windowOf(view, data, words), unit: words.aid.unit({ measure: view.measure }) }
  return view.form === 'time' ? words.aid.drawnTime(parts) : words.aid.drawn({ ...parts, counted: view.promised ? 'promised' : 'allocated' })
}

/** The credit line with release and date. */
export function sourceAid(data: AidData, view: AidView, words: Words): string {
  if (view.counts === 'pair') {
    const { then, now } = pairWindow(data)
    return words.aid.sourcePair({ then: datedRelease(then, words), now: datedRelease(now, words) })
  }
  return creditOf(releaseOf(view, data), words)
}

export function AidChart({ data, view, onView, frame }: AidChartProps): ReactElement {
  const words = useWords()
  const sentence = useMemo(() => sentenceAid(data, view, words), [data, view, words])
  const table = useMemo(() => (frame.still ? null : () => tableAid(data, view, words)), [data, view, words, frame.still])
  const noun = words.aid.noun({ type: view.type })
  const pictured = frame.before?.chart === 'aid' ? frame.before : view
  return (
    <Figure
      {...frame}
      chart="aid"
      address={joinAddress(formatAid(view, data))}
      title={frame.title ?? `${words.aid.title()}: ${noun}`}
      drawn={<>{frame.drawn ?? capital(drawnAid(data, view, words))}{view.type === 'all' && view.counts !== 'pair' && view.form === 'bars' && <TypeKey promised={view.promised} />}{view.counts === 'pair' && view.form !== 'table' && <PairKey data={data} />}</>}
      sentence={sentence}
      source={sourceAid(data, view, words)}
      table={table}
      asTable={view.form === 'table'}
    >
      {(size) =>
        pictured.counts === 'pair' ? <Pairs data={data} view={pictured} size={size} onView={onView} frame={frame} />
        : pictured.form === 'time' ? <Time data={data} view={pictured} size={size} frame={frame} />
        : <Bars data={data} view={pictured} size={size} onView={onView} frame={frame} />
      }
    </Figure>
  )
}
