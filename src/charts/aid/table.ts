/** The table behind the aid chart: every donor or group of a view, or its months. */
import { AID_TYPES, type AidData } from '../../data/aid.ts'
import { formatDay, formatMonth, formatNumber } from '../../i18n/format.ts'
import type { Figure } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { AidView, Measure, MonthlyView, PairView, TotalsView } from '../../state/view.ts'
import type { Cell, TableOf } from '../../components/tableModel.ts'
import { pairRowsOf, pairWindow, rowsOf, type RowKey } from './rows.ts'
import { labelOf, nameOrder, nounOf, releaseName, windowOf } from './labels.ts'
import { seriesOf } from './layoutCumulative.ts'

/** Decimals of a table: millions of euros, thousandths of a percent. */
const DIGITS = 3

function cellOf(value: number | null | undefined, measure: Measure, words: Words): Cell {
  if (value === null || value === undefined) return null
  return { value, text: formatNumber(measure === 'gdp' ? value * 100 : value, DIGITS, words.formats) } satisfies Figure
}

function markOf(key: RowKey, view: AidView): Readonly<Record<`data-${string}`, string>> {
  return view.by === 'bloc' ? { 'data-bloc': key } : { 'data-donor': key }
}

/** The table of any view of the aid chart. */
export function tableAid(data: AidData, view: AidView, words: Words): TableOf {
  if (view.counts === 'pair') return pairTable(data, view, words)
  return view.form === 'time' ? timeTable(data, view, words) : barsTable(data, view, words)
}

function barsTable(data: AidData, view: TotalsView | MonthlyView, words: Words): TableOf {
  const { measure } = view
  const types = view.type === 'all' ? AID_TYPES : []
  return {
    caption: words.aid.caption({
      Noun: nounOf(view.type, words).Noun, window: windowOf(view, data, words),
      unit: words.aid.unit({ measure }), release: releaseName(view, data, words),
    }),
    columns: [
      { key: 'name', label: view.by === 'bloc' ? words.aid.columnBloc() : words.aid.columnDonor() },
      { key: 'total', label: words.aid.columnTotal({ measure }) },
      ...types.map((type) => ({ key: type, label: words.aid.columnPart({ type: words.aid.type({ type }), measure }) })),
      ...(view.promised ? [{ key: 'promised', label: words.aid.columnPromised({ measure }) }] : []),
      { key: 'rank', label: words.aid.columnRank() },
    ],
    rows: rowsOf(view, data, nameOrder(words)).map((row) => ({
      key: row.key,
      mark: markOf(row.key, view),
      name: labelOf(row.key, words),
      cells: [
        cellOf(row.total, measure, words),
        ...(types.length > 0 ? row.parts.map(({ value }) => cellOf(value, measure, words)) : []),
        ...(view.promised ? [cellOf(row.promised, measure, words)] : []),
        row.rank === null ? null : { value: row.rank, text: String(row.rank) },
      ],
    })),
  }
}

function pairTable(data: AidData, view: PairView, words: Words): TableOf {
  const { then, now } = pairWindow(data)
  const column = (n: number) => words.aid.columnThen({ release: words.aid.release({ n }) })
  return {
    caption: words.aid.captionPair({ Noun: nounOf(view.type, words).Noun, day: formatDay(then.through, words.formats) }),
    columns: [
      { key: 'name', label: view.by === 'bloc' ? words.aid.columnBloc() : words.aid.columnDonor() },
      { key: 'then', label: column(then.number) },
      { key: 'now', label: column(now.number) },
      { key: 'change', label: words.aid.columnChange() },
    ],
    rows: pairRowsOf(view, data, nameOrder(words)).map((row) => ({
      key: row.key,
      mark: markOf(row.key, view),
      name: labelOf(row.key, words),
      cells: [row.then, row.now, row.change].map((value) => cellOf(value, 'eur', words)),
    })),
  }
}

function timeTable(data: AidData, view: MonthlyView, words: Words): TableOf {
  const series = seriesOf(view, data)
  const months = series[0]?.values.map((_, at) => view.window.since + at) ?? []
  return {
    caption: words.aid.captionTime({
      Noun: nounOf(view.type, words).Noun, window: windowOf(view, data, words),
      unit: words.aid.unit({ measure: view.measure }), release: releaseName(view, data, words),
    }),
    columns: [{ key: 'month', label: words.aid.columnMonth() }, ...series.map(({ key }) => ({ key, label: labelOf(key, words) }))],
    rows: months.map((month, at) => ({
      key: String(month),
      mark: {},
      name: formatMonth(month, words.formats),
      cells: series.map(({ values }) => cellOf(values[at], view.measure, words)),
    })),
  }
}
