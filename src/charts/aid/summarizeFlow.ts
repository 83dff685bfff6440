/** What a flow says in words: the fullest year or quarter, the last two whole ones, and what is not whole. */
import type { AidData } from '../../data/aid.ts'
import { joinRichText, formatMessage, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { FlowView } from '../../state/view.ts'
import { toFlow, type Flow } from './flow.ts'
import { formatUnknown, formatWholeAmount } from './amounts.ts'
import { capitalize, formatList, formatPeriod, formatCountedMonths, formatPart, getNoun, joinList } from './labels.ts'

/** How many series a period names. */
const NAMED = 4
/** The number of complete periods in the summary, the last first. */
const COMPLETE_PERIODS = 2

/** What each series allocated in a period, the largest first. */
function formatParts(flow: Flow, at: number, view: FlowView, messages: Messages): RichText {
  const [only, ...others] = flow.series
  if (only && others.length === 0 && flow.seriesKind !== 'donor') {
    const value = only.values[at] ?? null
    return value === null ? [formatUnknown(view.measure, messages)] : formatWholeAmount(value, view.measure, messages)
  }
  const parts = flow.series
    .map(({ key, values }) => ({ key, value: values[at] ?? null }))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
  const named = joinList(parts.slice(0, NAMED).map(({ key, value }) => formatPart(key, value, view.measure, messages)))
  const rest = parts.length - NAMED
  return rest > 0 ? formatMessage(messages.aid.flowMore, { parts: named, n: rest }) : named
}

/** The fullest period; all of them where several are as full. */
function formatTop(flow: Flow, view: FlowView, messages: Messages): RichText {
  const whole = flow.periods.flatMap((period, at) => (period.isComplete ? [{ period, total: flow.totals?.[at] ?? null }] : []))
  const most = Math.max(0, ...whole.map(({ total }) => total ?? 0))
  if (most === 0 || whole.length < 2) return []
  const tops = whole.filter(({ total }) => total === most)
  return formatMessage(messages.aid.flowTop, {
    per: view.per, noun: getNoun(view.type, messages).noun, amount: formatWholeAmount(most, view.measure, messages), n: tops.length,
    periods: formatList(tops.map(({ period }) => formatPeriod(period, messages))),
  })
}

/** The sentences of a flow, with the caution about items without a date. */
export function summarizeFlow(data: AidData, view: FlowView, messages: Messages): RichText {
  const flow = toFlow(view, data)
  const isNothing = flow.series.every(({ values }) => values.every((value) => value === null || value === 0))
  const { noun, Noun } = getNoun(view.type, messages)
  const window = formatCountedMonths(view, data, messages)
  if (isNothing && flow.seriesKind !== 'donor') return formatMessage(messages.aid.none, { noun, type: view.type, measure: view.measure, window })
  const at = (isComplete: boolean) => flow.periods.flatMap((period, index) => (period.isComplete === isComplete ? [index] : []))
  const formatAt = (index: number, message: Messages['aid']['flowPeriod']) => {
    const period = flow.periods[index]
    return period ? formatMessage(message, { period: capitalize(formatPeriod(period, messages)), per: view.per, parts: formatParts(flow, index, view, messages) }) : []
  }
  return joinRichText([
    formatMessage(messages.aid.flowOpening, { Noun, per: view.per, window }),
    formatTop(flow, view, messages),
    ...at(true).slice(-COMPLETE_PERIODS).toReversed().map((index) => formatAt(index, messages.aid.flowPeriod)),
    ...at(false).map((index) => formatAt(index, messages.aid.flowOpen)),
    formatMessage(messages.aid.flowUndated, { per: view.per }),
  ])
}
