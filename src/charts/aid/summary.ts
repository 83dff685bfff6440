/** What the aid chart says, in words, for any view: who is first, where the focused donors stand, what changed. */
import type { AidData } from '../../data/aid.ts'
import { formatDay, formatMonth } from '../../i18n/format.ts'
import { joinPhrases, plain, say, type Phrase } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { AidView, MonthlyView, PairView, TotalsView } from '../../state/view.ts'
import { natoShareOf, pairRowsOf, pairWindow, rowsOf, totalOf, type AidRow } from './rows.ts'
import { amountOf, capital, changeOf, inText, joinList, labelOf, listOf, loanIn, nameOrder, nounOf, releaseName, windowOf } from './labels.ts'
import { crossingOf, isStacked, seriesOf } from './layoutCumulative.ts'

/** How many donors in focus a sentence names. */
const NAMED = 4
const LARGEST_CHANGES = 3

/** The sentence of any view of the aid chart. */
export function sentenceAid(data: AidData, view: AidView, words: Words): Phrase {
  if (view.counts === 'pair') return sayPair(data, view, words)
  const body = view.form === 'time' ? sayTime(data, view, words) : sayBars(data, view, words)
  const loan = loanIn(view, data)
  const note = loan === null || view.counts !== 'monthly' ? []
    : say(words.aid.loan, { amount: amountOf(loan, 'eur', words), release: releaseName(view, data, words) })
  return joinPhrases([body, note])
}

function sayBars(data: AidData, view: TotalsView | MonthlyView, words: Words): Phrase {
  const rows = rowsOf({ ...view, sort: 'amount' }, data, nameOrder(words))
  return joinPhrases([
    view.by === 'bloc' ? sayBlocs(data, view, rows, words) : sayLead(data, view, rows, words),
    view.by === 'donor' && view.measure === 'gdp' ? sayTurned(data, view, rows, words) : [],
    ...sayFocus(view, rows, words),
    view.promised ? sayPromised(view, rows, words) : [],
  ])
}

function sayLead(data: AidData, view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): Phrase {
  const { noun } = nounOf(view.type, words)
  const window = windowOf(view, data, words)
  const leaders = rows.filter(({ rank, total }) => rank === 1 && (total ?? 0) > 0)
  const [leader] = leaders
  if (!leader || leader.total === null) return say(words.aid.none, { noun, window })
  const givers = rows.filter(({ total }) => (total ?? 0) > 0)
  const amount = amountOf(leader.total, view.measure, words)
  const name = capital(inText(leader.key, words))
  if (leaders.length > 1) {
    return say(words.aid.leadTie, { leaders: capital(listOf(leaders.map(({ key }) => inText(key, words)))), noun, window, amount })
  }
  if (givers.length === 1) return say(words.aid.only, { leader: inText(leader.key, words), noun, window, amount })
  if (view.measure === 'gdp') return say(words.aid.leadGdp, { leader: name, noun, window, amount })
  const total = totalOf(view, data)
  return say(words.aid.lead, { leader: name, noun, window, amount, total: total === null ? '' : amountOf(total, 'eur', words) })
}

/** Who would lead in euros, and where the change of measure puts them. */
function sayTurned(data: AidData, view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): Phrase {
  const [first] = rowsOf({ ...view, measure: 'eur', sort: 'amount' }, data, nameOrder(words))
  const here = rows.find(({ key }) => key === first?.key)
  if (!first || !here || here.rank === 1 || first.total === 0) return []
  const leader = inText(first.key, words)
  return here.rank === null ? say(words.aid.turnedUnknown, { leader }) : say(words.aid.turned, { leader, rank: here.rank })
}

function sayFocus(view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): readonly Phrase[] {
  if (view.by === 'bloc') return []
  const n = rows.filter(({ rank }) => rank !== null).length
  const focused = view.focus.flatMap((id) => rows.find(({ key }) => key === id) ?? [])
  const named = focused.slice(0, NAMED).map(({ key, total, rank }) => {
    const name = labelOf(key, words)
    return total === null || rank === null
      ? say(words.aid.standingUnknown, { name })
      : say(words.aid.standing, { name, amount: amountOf(total, view.measure, words), rank, n })
  })
  const left = focused.length - named.length
  return left > 0 ? [...named, say(words.aid.standingMore, { n: left })] : named
}

function sayBlocs(data: AidData, view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): Phrase {
  const parts = rows.map(({ key, total }) =>
    total === null
      ? say(words.aid.blocPart, { name: inText(key, words), amount: words.page.notInRelease() })
      : say(words.aid.blocPart, { name: inText(key, words), amount: amountOf(total, view.measure, words) }),
  )
  const { Noun } = nounOf(view.type, words)
  const opening = say(words.aid.timeSeries, { Noun, window: windowOf(view, data, words), parts: joinList(parts) })
  const share = view.measure === 'gdp' ? null : natoShareOf(rows)
  return share === null ? opening : joinPhrases([opening, say(words.aid.natoShare, { share: amountOf(share, 'gdp', words) })])
}

function sayPromised(view: TotalsView | MonthlyView, rows: readonly AidRow[], words: Words): Phrase {
  const known = rows.flatMap(({ promised }) => (typeof promised === 'number' ? [promised] : []))
  const more = known.filter((value) => value > 0)
  const less = known.filter((value) => value < 0).length
  const missing = rows.filter(({ promised }) => promised === null).map(({ key }) => labelOf(key, words))
  return joinPhrases([
    view.measure === 'eur' ? say(words.aid.promised, { amount: amountOf(more.reduce((sum, value) => sum + value, 0), 'eur', words) }) : [],
    less > 0 ? say(words.aid.beyond, { n: less }) : [],
    missing.length > 0 ? say(view.measure === 'eur' ? words.aid.missing : words.aid.missingGdp, { names: listOf(missing) }) : [],
  ])
}

function sayPair(data: AidData, view: PairView, words: Words): Phrase {
  const { then, now } = pairWindow(data)
  const rows = pairRowsOf({ ...view, sort: 'amount' }, data, nameOrder(words))
  const sum = (pick: (row: (typeof rows)[number]) => number | null) => rows.reduce((total, row) => total + (pick(row) ?? 0), 0)
  const changed = rows.filter(({ change }) => change !== null && change !== 0).slice(0, LARGEST_CHANGES)
  const parts = changed.map(({ key, change }) => say(words.aid.pairPart, { name: labelOf(key, words), change: changeOf(change ?? 0, words) }))
  const focused = view.by === 'bloc' ? [] : view.focus.slice(0, NAMED).flatMap((id) => rows.find(({ key }) => key === id) ?? [])
  const eur = (value: number | null) => (value === null ? words.page.notInRelease() : amountOf(value, 'eur', words))
  return joinPhrases([
    say(words.aid.pairNoun, {
      Noun: nounOf(view.type, words).Noun, day: formatDay(then.through, words.formats),
      then: eur(sum((row) => row.then)), now: eur(sum((row) => row.now)),
      thenRelease: words.aid.release({ n: then.number }), nowRelease: words.aid.release({ n: now.number }),
    }),
    parts.length > 0 ? say(words.aid.pairLargest, { parts: joinList(parts) }) : say(words.aid.pairSame),
    ...focused.map((row) => say(words.aid.pairStanding, { name: labelOf(row.key, words), then: eur(row.then), now: eur(row.now) })),
  ])
}

function sayTime(data: AidData, view: MonthlyView, words: Words): Phrase {
  const series = seriesOf(view, data)
  const { noun, Noun } = nounOf(view.type, words)
  const window = windowOf(view, data, words)
  const ends = series.map(({ key, values }) => ({ key, last: values.at(-1) ?? null }))
  const [only] = ends
  if (only?.key === 'total') {
    return only.last === null ? [] : say(words.aid.timeTotal, { amount: amountOf(only.last, view.measure, words), noun, window })
  }
  const parts = joinList(
    ends.map(({ key, last }) =>
      say(words.aid.blocPart, { name: inText(key, words), amount: last === null ? words.page.notInRelease() : amountOf(last, view.measure, words) }),
    ),
  )
  if (!isStacked(view)) return say(words.aid.timeSeries, { Noun, window, parts })
  const total = amountOf(ends.reduce((sum, { last }) => sum + (last ?? 0), 0), 'eur', words)
  const opening = say(view.goal ? words.aid.timeStack : words.aid.timeBlocs, { Noun, window, total, parts: capitalPhrase(parts) })
  return view.goal ? joinPhrases([opening, sayCrossing(view, series, words)]) : opening
}

function capitalPhrase(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase
  return typeof first === 'string' ? [capital(first), ...rest] : phrase
}

function sayCrossing(view: MonthlyView, series: ReturnType<typeof seriesOf>, words: Words): Phrase {
  const month = crossingOf(view, series)
  if (month === null) return say(words.aid.notCrossed)
  const at = month - view.window.since
  const sum = series.reduce((total, { values }) => total + (values[at] ?? 0), 0)
  return say(words.aid.crossed, { month: formatMonth(month, words.formats), amount: amountOf(sum, 'eur', words) })
}

/** The sentence as plain text, for descriptions and alternative text. */
export function describeAid(data: AidData, view: AidView, words: Words): string {
  return plain(sentenceAid(data, view, words))
}
