/** The words of the aid chart that sentence, table and marks share: names, amounts, windows. */
import { BLOCS, sumMonths, toBn, typeIndexes, type AidData, type AidTypes, type Bloc, type ReleaseHead, type TermMonths } from '../../data/aid.ts'
import type { Months } from '../../data/calendar.ts'
import { formatBn, formatDay, formatMonth, formatShare, nameOf, byName } from '../../i18n/format.ts'
import { say, type Figure, type Phrase } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { AidView, Measure, MonthlyView, TotalsView } from '../../state/view.ts'
import { releaseOf, type NameOrder, type RowKey } from './rows.ts'

function blocOf(key: RowKey | 'total'): Bloc | undefined {
  return BLOCS.find((bloc) => bloc === key)
}

/** A donor's or bloc's name as a label. */
export function labelOf(key: RowKey | 'total', words: Words): string {
  return blocOf(key) || key === 'total' ? words.aid.bloc({ bloc: key }) : nameOf(key, words.formats)
}

/** The same where there is little room. */
export function shortLabelOf(key: RowKey | 'total', words: Words): string {
  return blocOf(key) ? words.aid.blocShort({ bloc: key }) : labelOf(key, words)
}

/** A donor's or bloc's name inside a sentence. */
export function inText(key: RowKey | 'total', words: Words): string {
  if (blocOf(key) || key === 'total') return words.aid.blocInText({ bloc: key })
  return words.aid.the({ id: key, name: nameOf(key, words.formats) })
}

/** Orders keys by name in the language; blocs keep their own order. */
export function nameOrder(words: Words): NameOrder {
  return (a, b) => byName(a, b, words.formats)
}

/** An amount with its unit: "EUR 84.7bn", "1.86%". */
export function amountOf(value: number, measure: Measure, words: Words): Phrase {
  return measure === 'eur'
    ? say(words.aid.eur, { n: { value, text: formatBn(value, words.formats) } })
    : say(words.aid.percent, { n: { value, text: formatShare(value, words.formats) } })
}

/** An amount that stands alone, as a mark's label: a share says what it is a share of. */
export function wholeAmountOf(value: number, measure: Measure, words: Words): Phrase {
  return measure === 'eur' ? amountOf(value, measure, words) : say(words.aid.percentOf, { n: { value, text: formatShare(value, words.formats) } })
}

/** An amount as it stands beside a bar, without its unit. */
export function bareAmount(value: number, measure: Measure, words: Words): Figure {
  return { value, text: measure === 'eur' ? formatBn(value, words.formats) : `${formatShare(value, words.formats)}%` }
}

/** A change with its sign. */
export function changeOf(value: number, words: Words): Figure {
  const text = formatBn(value, words.formats)
  return { value, text: value > 0 ? `+${text}` : text }
}

/** Capital first letter, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** A list with the language's own "and" left out: names between commas. */
export function listOf(names: readonly string[]): string {
  return names.join(', ')
}

/** The term whose months a window is, exactly; undefined where it is nobody's. */
export function termOf(window: Months, data: AidData): TermMonths | undefined {
  return data.terms.find(({ months }) => months.since === window.since && months.until === window.until)
}

/** The months a view counts, in words; a Secretary General's where they are just his. */
export function windowOf(view: TotalsView | MonthlyView, data: AidData, words: Words): string {
  const release = releaseOf(view, data)
  if (view.counts === 'totals') return words.aid.through({ day: formatDay(release.through, words.formats) })
  const { since, until } = view.window
  const parts = { since: formatMonth(since, words.formats), until: formatMonth(until, words.formats) }
  const term = termOf(view.window, data)
  if (term) return words.aid.windowTerm({ ...parts, under: nameUnder(term.id, words) })
  return since === until ? words.aid.windowMonth(parts) : words.aid.window(parts)
}

/** A Secretary General's months as a window; the id where the language has no words for it. */
export function nameUnder(id: string, words: Words): string {
  return Object.entries(words.aid.under).find(([key]) => key === id)?.[1]() ?? id
}

const LOAN_MONTH = 2024 * 12 + 9

/**
 * The US financial aid that Release 29 books in October 2024, in EUR bn, where a view holds it (`PROVENANCE.md`,
 * caution 4); null where it does not.
 */
export function loanIn(view: AidView, data: AidData): number | null {
  if (view.counts !== 'monthly' || !typeIndexes(view.type).includes(1)) return null
  const { since, until } = view.window
  const usa = data.donors.findIndex(({ bloc }) => bloc === 'usa')
  const release = data.monthly.find(({ id }) => id === view.release)
  if (!release || usa === -1 || LOAN_MONTH < since || LOAN_MONTH > until) return null
  return toBn(sumMonths(release, usa, 1, { since: LOAN_MONTH, until: LOAN_MONTH })) || null
}

/** "military aid", and with a capital letter. */
export function nounOf(type: AidTypes, words: Words): { readonly noun: string; readonly Noun: string } {
  const noun = words.aid.noun({ type })
  return { noun, Noun: capital(noun) }
}

/** "Release 29". */
export function releaseName(view: TotalsView | MonthlyView, data: AidData, words: Words): string {
  return words.aid.release({ n: releaseOf(view, data).number })
}

/** A release by its name and the day it was published. */
export function datedRelease({ number, published }: ReleaseHead, words: Words): string {
  return `${words.aid.release({ n: number })} (${formatDay(published, words.formats)})`
}

/** The credit line of one release. */
export function creditOf(release: ReleaseHead, words: Words): string {
  return words.aid.source({ release: datedRelease(release, words), through: formatDay(release.through, words.formats) })
}

/** Phrases of a list, between commas. */
export function joinList(items: readonly Phrase[]): Phrase {
  return items.flatMap((item, at) => (at === 0 ? item : [', ', ...item]))
}
