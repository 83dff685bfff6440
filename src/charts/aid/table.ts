/** The table behind the aid chart: every donor or group of a view, or its months. */
import { AID_TYPES, type AidData } from '../../data/aid.ts'
import { formatIsoMonth } from '../../data/calendar.ts'
import { formatMonth, formatNumber } from '../../i18n/format.ts'
import type { NumericValue } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AidView, BarsView, ComparisonView, FlowView, Measure, TimeView } from '../../state/view.ts'
import type { Cell, TableModel } from '../../components/tableModel.ts'
import { toComparisonRows, getComparison, toRows, type RowKey } from './rows.ts'
import { formatUnit } from './amounts.ts'
import { formatComparisonDay, formatPeriod, getLabel, getSeriesLabel, getNameOrder, getNoun, formatRelease, formatCountedMonths } from './labels.ts'
import { toFlow, type FlowPeriod } from './flow.ts'
import { toSeries } from './layoutCumulative.ts'

/** Decimals of a table: millions of euros, thousandths of a percent, tenths of a cent. */
const DIGITS = 3

function toCell(value: number | null | undefined, measure: Measure, messages: Messages): Cell {
  if (value === null || value === undefined) return null
  return { value, text: formatNumber(measure === 'gdp' ? value * 100 : value, DIGITS, messages.formats) } satisfies NumericValue
}

function getMarkAttrs(key: RowKey, view: AidView): Readonly<Record<`data-${string}`, string>> {
  return view.groupBy !== 'donor' ? { 'data-bloc': key } : { 'data-donor': key }
}

/** The table of any view of the aid chart. */
export function toAidTable(data: AidData, view: AidView, messages: Messages): TableModel {
  if (view.kind === 'comparison') return toPairTable(data, view, messages)
  switch (view.chartType) {
    case 'time':
      return toTimeTable(data, view, messages)
    case 'flow':
      return toFlowTable(data, view, messages)
    case 'bars':
    case 'table':
      return toBarsTable(data, view, messages)
  }
}

function getCaptionArgs(view: BarsView | TimeView | FlowView, data: AidData, messages: Messages) {
  return {
    Noun: getNoun(view.type, messages).Noun, window: formatCountedMonths(view, data, messages),
    unit: formatUnit(view.measure, data, messages), release: formatRelease(view, data, messages),
  }
}

function toBarsTable(data: AidData, view: BarsView, messages: Messages): TableModel {
  const { measure } = view
  const isShared = view.kind === 'monthly' && view.eu === 'shared'
  const types = view.type === 'all' ? [...AID_TYPES, ...(isShared ? ['throughEu' as const] : [])] : []
  return {
    caption: messages.aid.caption(getCaptionArgs(view, data, messages)),
    columns: [
      { key: 'name', label: view.groupBy !== 'donor' ? messages.aid.columnBloc() : messages.aid.columnDonor() },
      { key: 'total', label: messages.aid.columnTotal({ measure }) },
      ...types.map((type) => ({ key: type, label: messages.aid.columnPart({ type: messages.aid.type({ type }), measure }) })),
      ...(view.showCommitments ? [{ key: 'promised', label: messages.aid.columnPromised({ measure }) }] : []),
      { key: 'rank', label: messages.aid.columnRank() },
    ],
    rows: toRows(view, data, getNameOrder(messages)).map((row) => ({
      key: row.key,
      mark: getMarkAttrs(row.key, view),
      name: getLabel(row.key, messages),
      cells: [
        toCell(row.total, measure, messages),
        ...(types.length > 0 ? row.parts.map(({ value }) => toCell(value, measure, messages)) : []),
        ...(view.showCommitments ? [toCell(row.committedBeyond, measure, messages)] : []),
        row.rank === null ? null : { value: row.rank, text: String(row.rank) },
      ],
    })),
  }
}

function toPairTable(data: AidData, view: ComparisonView, messages: Messages): TableModel {
  const comparison = getComparison(view, data)
  const { then, now } = comparison
  const column = (n: number) => messages.aid.columnThen({ release: messages.aid.release({ n }) })
  return {
    caption: messages.aid.captionPair({ Noun: getNoun(view.type, messages).Noun, day: formatComparisonDay(comparison, messages) }),
    columns: [
      { key: 'name', label: view.groupBy !== 'donor' ? messages.aid.columnBloc() : messages.aid.columnDonor() },
      { key: 'then', label: column(then.number) },
      { key: 'now', label: column(now.number) },
      { key: 'change', label: messages.aid.columnChange() },
    ],
    rows: toComparisonRows(view, data, getNameOrder(messages)).map((row) => ({
      key: row.key,
      mark: getMarkAttrs(row.key, view),
      name: getLabel(row.key, messages),
      cells: [row.then, row.now, row.change].map((value) => toCell(value, 'eur', messages)),
    })),
  }
}

function toTimeTable(data: AidData, view: TimeView, messages: Messages): TableModel {
  const series = toSeries(view, data)
  const months = series[0]?.values.map((_, at) => view.window.since + at) ?? []
  return {
    caption: messages.aid.captionTime(getCaptionArgs(view, data, messages)),
    isByPeriod: true,
    columns: [{ key: 'month', label: messages.aid.columnMonth() }, ...series.map(({ key }) => ({ key, label: getLabel(key, messages) }))],
    rows: months.map((month, at) => ({
      key: formatIsoMonth(month),
      mark: {},
      name: formatMonth(month, messages.formats),
      cells: series.map(({ values }) => toCell(values[at], view.measure, messages)),
    })),
  }
}

/** `2025`, `2025-Q1`; of one that the window holds in part, its months as an ISO 8601 interval, `2026-01/2026-04`. */
function formatIsoPeriod({ since, until, year, quarter, isComplete }: FlowPeriod): string {
  if (!isComplete) return `${formatIsoMonth(since)}/${formatIsoMonth(until)}`
  return quarter === null ? String(year) : `${year}-Q${quarter}`
}

function toFlowTable(data: AidData, view: FlowView, messages: Messages): TableModel {
  const { periods, series, totals } = toFlow(view, data)
  const hasTotal = totals !== null && series.length > 1
  return {
    caption: messages.aid.captionFlow({ ...getCaptionArgs(view, data, messages), per: view.per }),
    columns: [
      { key: 'period', label: messages.aid.columnPeriod({ per: view.per }) },
      ...series.map(({ key }) => ({ key, label: getSeriesLabel(key, messages) })),
      ...(hasTotal ? [{ key: 'total', label: messages.aid.columnTogether() }] : []),
    ],
    isByPeriod: true,
    rows: periods.map((period, at) => ({
      key: formatIsoPeriod(period),
      mark: {},
      name: period.isComplete ? formatPeriod(period, messages) : messages.aid.periodOpen({ period: formatPeriod(period, messages), per: view.per }),
      cells: [...series.map(({ values }) => toCell(values[at], view.measure, messages)), ...(hasTotal ? [toCell(totals[at], view.measure, messages)] : [])],
    })),
  }
}
