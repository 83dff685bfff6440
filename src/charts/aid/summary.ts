/** Summarizes any view of the aid chart in words: who is first, the ranks of the donors in focus, what changed. */
import { sum } from 'd3'
import { rank, type AidData } from '../../data/aid.ts'
import { formatMonth } from '../../i18n/format.ts'
import { joinRichText, toPlainText, formatMessage, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AidView, BarsView, ComparisonView, TimeView } from '../../state/view.ts'
import { getComparison, getNatoShare, listUncommitted, toComparisonRows, toRows, sumEuInstitutions, sumTotal, type AidRow } from './rows.ts'
import { formatAmount, formatChangeInText, formatWholeAmount } from './amounts.ts'
import { capitalize, formatComparisonDay, formatList, formatRelease, formatCountedMonths, formatPart, getNoun, getNameInText, joinList, sumUsLoan, getNameOrder, startWith } from './labels.ts'
import { listNames, summarizeAbsences } from './summarizeAbsences.ts'
import { summarizeFlow } from './summarizeFlow.ts'
import { findCrossing, isStacked, toSeries } from './layoutCumulative.ts'

/** How many donors in focus a sentence names. */
const NAMED = 4
const LARGEST_CHANGES = 3

/** The sentence of any view of the aid chart. */
export function summarizeAid(data: AidData, view: AidView, messages: Messages): RichText {
  if (view.kind === 'comparison') return summarizePair(data, view, messages)
  const body = summarizeOneRelease(data, view, messages)
  const loan = sumUsLoan(view, data)
  const note = loan === null || view.kind !== 'monthly' ? []
    : formatMessage(messages.aid.loan, { amount: formatAmount(loan, 'eur', messages), release: formatRelease(view, data, messages) })
  return joinRichText([body, note])
}

function summarizeOneRelease(data: AidData, view: Exclude<AidView, ComparisonView>, messages: Messages): RichText {
  switch (view.chartType) {
    case 'time':
      return joinRichText([summarizeTime(data, view, messages), summarizeAbsences(data, view, messages)])
    case 'flow':
      return joinRichText([summarizeFlow(data, view, messages), summarizeAbsences(data, view, messages)])
    case 'bars':
    case 'table':
      return summarizeBars(data, view, messages)
  }
}

function summarizeBars(data: AidData, view: BarsView, messages: Messages): RichText {
  const rows = toRows({ ...view, sort: 'amount' }, data, getNameOrder(messages))
  return joinRichText([
    view.groupBy !== 'donor' ? summarizeBlocs(data, view, rows, messages) : summarizeLead(data, view, rows, messages),
    view.groupBy === 'donor' && view.measure !== 'eur' ? summarizeTurned(data, view, rows, messages) : [],
    ...summarizeFocus(view, rows, messages),
    view.showCommitments ? summarizePromised(data, view, rows, messages) : [],
    isShared(view) ? summarizeShared(data, view, rows, messages) : [],
    summarizeAbsences(data, view, messages),
  ])
}

function summarizeLead(data: AidData, view: BarsView, rows: readonly AidRow[], messages: Messages): RichText {
  const { noun } = getNoun(view.type, messages)
  const window = formatCountedMonths(view, data, messages)
  const { type, measure } = view
  const leaders = rows.filter(({ rank, total }) => rank === 1 && (total ?? 0) > 0)
  const [leader] = leaders
  if (!leader || leader.total === null) return formatMessage(messages.aid.none, { noun, type, measure, window })
  const givers = rows.filter(({ total }) => (total ?? 0) > 0)
  const amount = formatAmount(leader.total, measure, messages)
  const whole = formatWholeAmount(leader.total, measure, messages)
  const name = startWith(leader.key, messages)
  if (leaders.length > 1) {
    return formatMessage(messages.aid.leadTie, { leaders: capitalize(formatList(leaders.map(({ key }) => getNameInText(key, messages)))), noun, type, window, amount: whole })
  }
  if (givers.length === 1) return formatMessage(messages.aid.only, { leader: getNameInText(leader.key, messages), id: leader.key, noun, type, measure, window, amount: whole })
  if (measure === 'head') return formatMessage(messages.aid.leadHead, { leader: name, id: leader.key, noun, type, window, amount })
  if (measure === 'gdp') return formatMessage(messages.aid.leadGdp, { leader: name, id: leader.key, noun, type, window, amount })
  const total = sumTotal(view, data)
  return formatMessage(messages.aid.lead, { leader: name, id: leader.key, noun, type, window, amount, total: total === null ? '' : formatAmount(total, 'eur', messages) })
}

/** The donor that leads in euros, and its rank by the measure of the view. */
function summarizeTurned(data: AidData, view: BarsView, rows: readonly AidRow[], messages: Messages): RichText {
  const [first] = toRows({ ...view, measure: 'eur', sort: 'amount' }, data, getNameOrder(messages))
  const here = rows.find(({ key }) => key === first?.key)
  if (!first || !here || here.rank === 1 || first.total === 0) return []
  const leader = getNameInText(first.key, messages)
  if (here.rank === null && view.measure === 'head') return []
  return here.rank === null ? formatMessage(messages.aid.turnedUnknown, { leader, id: first.key }) : formatMessage(messages.aid.turned, { leader, id: first.key, rank: here.rank })
}

function summarizeFocus(view: BarsView, rows: readonly AidRow[], messages: Messages): readonly RichText[] {
  if (view.groupBy !== 'donor') return []
  const n = rows.filter(({ rank }) => rank !== null).length
  const focused = view.focus.flatMap((id) => rows.find(({ key }) => key === id) ?? [])
  const named = focused.slice(0, NAMED).map(({ key, total, rank }) => {
    const name = startWith(key, messages)
    return total === null || rank === null
      ? formatMessage(view.measure === 'head' ? messages.aid.standingNoPopulation : messages.aid.standingUnknown, { name })
      : formatMessage(messages.aid.standing, { name, amount: formatWholeAmount(total, view.measure, messages), rank, n })
  })
  const left = focused.length - named.length
  return left > 0 ? [...named, formatMessage(messages.aid.standingMore, { n: left })] : named
}

function isShared(view: BarsView): boolean {
  return view.kind === 'monthly' && view.eu === 'shared'
}

/** A rise in rank is looked for among this many leading donors. */
const FIRSTS = 5

/** The amount that is shared out, the parts of the donors in focus, and the leading donor that rises most by it. */
function summarizeShared(data: AidData, view: BarsView, rows: readonly AidRow[], messages: Messages): RichText {
  const amount = formatAmount(sumEuInstitutions(view, data), 'eur', messages)
  const opening = formatMessage(messages.aid.shared, { amount, release: formatRelease(view, data, messages) })
  if (view.groupBy !== 'donor' || view.kind !== 'monthly') return opening
  // Ranks among the same donors, without the institutions.
  const apart = toRows({ ...view, eu: 'apart', sort: 'amount' }, data, getNameOrder(messages)).filter(({ key }) => rows.some((row) => row.key === key))
  const ranks = new Map(rank(apart.map(({ total }) => total)).map((place, at) => [apart[at]?.key, place]))
  const rises = rows.filter((row) => row.rank !== null && row.rank <= FIRSTS)
    .flatMap(({ key, rank: place }) => {
      const before = ranks.get(key) ?? null
      return place === null || before === null || before <= place ? [] : [{ key, from: before, to: place }]
    })
    .toSorted((a, b) => (b.from - b.to) - (a.from - a.to))
  const [highest] = rises
  const through = view.focus.slice(0, NAMED).flatMap((id) => rows.find(({ key }) => key === id) ?? []).flatMap(({ key, parts }) => {
    const value = parts.find(({ type }) => type === 'throughEu')?.value ?? 0
    return value > 0 ? [formatMessage(messages.aid.sharedPart, { name: startWith(key, messages), amount: formatWholeAmount(value, view.measure, messages) })] : []
  })
  return joinRichText([
    opening,
    highest ? formatMessage(messages.aid.sharedRise, { name: getNameInText(highest.key, messages), from: highest.from, to: highest.to }) : [],
    ...through,
  ])
}

function summarizeBlocs(data: AidData, view: BarsView, rows: readonly AidRow[], messages: Messages): RichText {
  const parts = rows.map(({ key, total }) => formatPart(key, total, view.measure, messages))
  const { Noun } = getNoun(view.type, messages)
  const opening = formatMessage(messages.aid.timeSeries, { Noun, window: formatCountedMonths(view, data, messages), parts: joinList(parts) })
  const share = view.measure !== 'eur' || view.groupBy !== 'bloc' ? null : getNatoShare(rows)
  return share === null ? opening : joinRichText([opening, formatMessage(messages.aid.natoShare, { share: formatAmount(share, 'gdp', messages) })])
}

function summarizePromised(data: AidData, view: BarsView, rows: readonly AidRow[], messages: Messages): RichText {
  const known = rows.flatMap(({ committedBeyond }) => (typeof committedBeyond === 'number' ? [committedBeyond] : []))
  const more = known.filter((value) => value > 0)
  const less = known.filter((value) => value < 0).length
  const uncommitted = listUncommitted(view, data)
  const withoutGdp = view.measure === 'gdp' && view.groupBy === 'donor' ? rows.filter(({ total }) => total === null).flatMap(({ donors }) => donors).filter((at) => !uncommitted.includes(at)) : []
  return joinRichText([
    view.measure === 'eur' ? formatMessage(messages.aid.promised, { amount: formatAmount(sum(more), 'eur', messages) }) : [],
    less > 0 ? formatMessage(messages.aid.beyond, { n: less }) : [],
    uncommitted.length > 0 ? formatMessage(messages.aid.missing, { names: listNames(uncommitted, data, messages) }) : [],
    withoutGdp.length > 0 ? formatMessage(messages.aid.missingGdp, { names: listNames(withoutGdp, data, messages) }) : [],
  ])
}

function summarizePair(data: AidData, view: ComparisonView, messages: Messages): RichText {
  const comparison = getComparison(view, data)
  const { then, now } = comparison
  const rows = toComparisonRows({ ...view, sort: 'amount' }, data, getNameOrder(messages))
  const total = (pick: (row: (typeof rows)[number]) => number | null) => sum(rows, pick)
  const changed = rows.filter(({ change }) => change !== null && change !== 0).slice(0, LARGEST_CHANGES)
  const parts = changed.map(({ key, change }) => formatMessage(messages.aid.pairPart, { name: getNameInText(key, messages), change: formatChangeInText(change ?? 0, messages) }))
  const focused = view.groupBy !== 'donor' ? [] : view.focus.slice(0, NAMED).flatMap((id) => rows.find(({ key }) => key === id) ?? [])
  const eur = (value: number | null) => (value === null ? messages.page.notInRelease() : formatAmount(value, 'eur', messages))
  return joinRichText([
    formatMessage(messages.aid.pairNoun, {
      Noun: getNoun(view.type, messages).Noun, day: formatComparisonDay(comparison, messages),
      then: eur(total((row) => row.then)), now: eur(total((row) => row.now)),
      thenRelease: messages.aid.release({ n: then.number }), nowRelease: messages.aid.release({ n: now.number }),
    }),
    parts.length > 0 ? formatMessage(messages.aid.pairLargest, { parts: joinList(parts) }) : formatMessage(messages.aid.pairSame),
    ...focused.map((row) => formatMessage(messages.aid.pairStanding, { name: startWith(row.key, messages), then: eur(row.then), now: eur(row.now) })),
  ])
}

function summarizeTime(data: AidData, view: TimeView, messages: Messages): RichText {
  const series = toSeries(view, data)
  const { noun, Noun } = getNoun(view.type, messages)
  const window = formatCountedMonths(view, data, messages)
  const ends = series.map(({ key, values }) => ({ key, last: values.at(-1) ?? null }))
  const [only] = ends
  if (only?.key === 'total') {
    return only.last === null ? [] : formatMessage(messages.aid.timeTotal, { amount: formatWholeAmount(only.last, view.measure, messages), noun, window })
  }
  const parts = joinList(ends.map(({ key, last }) => formatPart(key, last, view.measure, messages)))
  if (!isStacked(view)) return formatMessage(messages.aid.timeSeries, { Noun, window, parts })
  const total = formatAmount(sum(ends, ({ last }) => last), 'eur', messages)
  const opening = formatMessage(view.showTarget ? messages.aid.timeStack : messages.aid.timeBlocs, { Noun, window, total, parts: capitalizePhrase(parts) })
  return view.showTarget ? joinRichText([opening, summarizeCrossing(view, series, messages)]) : opening
}

function capitalizePhrase(phrase: RichText): RichText {
  const [first, ...rest] = phrase
  return typeof first === 'string' ? [capitalize(first), ...rest] : phrase
}

function summarizeCrossing(view: TimeView, series: ReturnType<typeof toSeries>, messages: Messages): RichText {
  const crossing = findCrossing(view, series)
  if (crossing === null) return formatMessage(messages.aid.notCrossed)
  return formatMessage(messages.aid.crossed, { month: formatMonth(crossing.month, messages.formats), amount: formatAmount(crossing.value, 'eur', messages) })
}

/** The sentence as plain text, for descriptions and alternative text. */
export function describeAid(data: AidData, view: AidView, messages: Messages): string {
  return toPlainText(summarizeAid(data, view, messages))
}
