/** The words of the aid chart that sentence, table and marks share: names, amounts, windows. */
import { AID_TYPES, BLOCS, REGIONS, sumMonths, toBn, typeIndexes, type AidData, type AidIndex, type AidType, type AidTypes, type Bloc, type Region, type ReleaseHead, type ReleaseId, type TermMonths } from '../../data/aid.ts'
import { toMonth } from '../../data/calendar.ts'
import { formatBn, formatDay, formatMonth, formatMonthInDate, formatNumber, formatShare, getPlaceName, toMonthArgs, compareByName } from '../../i18n/format.ts'
import { formatMessage, type NumericValue, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AidView, Measure, MonthlyView, TotalsView } from '../../state/view.ts'
import { listReleases, type ReleaseChoice } from '../../state/releases.ts'
import type { NamedEvent } from './layoutEvents.ts'
import type { FlowPeriod, FlowSeries } from './flow.ts'
import { getRelease, type Comparison, type NameOrder, type RowKey } from './rows.ts'

function findGroup(key: RowKey | 'total'): Bloc | Region | undefined {
  return [...BLOCS, ...REGIONS].find((group) => group === key)
}

/** A donor's or bloc's name as a label. */
export function getLabel(key: RowKey | 'total', messages: Messages): string {
  return findGroup(key) || key === 'total' ? messages.aid.bloc({ bloc: key }) : getPlaceName(key, messages.formats)
}

function isAidType(key: FlowSeries['key']): key is AidType {
  return AID_TYPES.some((type) => type === key)
}

/** A series of a flow by its name: a type, a group, a donor, or all donors. */
export function getSeriesLabel(key: FlowSeries['key'], messages: Messages): string {
  return isAidType(key) ? messages.aid.type({ type: key }) : getLabel(key, messages)
}

/** The short form, for little space. */
export function getSeriesShortLabel(key: FlowSeries['key'], messages: Messages): string {
  return isAidType(key) ? messages.aid.type({ type: key }) : getShortLabel(key, messages)
}

/** The days that charts over time mark, by their names; one without a name in the language is left out. */
export function nameEvents(data: AidIndex, messages: Messages): readonly NamedEvent[] {
  const names = new Map(Object.entries(messages.aid.events))
  const shortNames = new Map(Object.entries(messages.aid.eventsShort))
  return data.events.flatMap((event) => {
    const name = names.get(event.id)
    return name ? [{ ...event, name: name(), shortName: (shortNames.get(event.id) ?? name)() }] : []
  })
}

/** The same inside a sentence. */
export function getSeriesInText(key: FlowSeries['key'], messages: Messages): string {
  return isAidType(key) ? messages.aid.noun({ type: key }) : inText(key, messages)
}

/** The short form, for little space. */
export function getShortLabel(key: RowKey | 'total', messages: Messages): string {
  return findGroup(key) ? messages.aid.blocShort({ bloc: key }) : getLabel(key, messages)
}

/** A donor's or bloc's name inside a sentence. */
export function inText(key: RowKey | 'total', messages: Messages): string {
  if (findGroup(key) || key === 'total') return messages.aid.blocInText({ bloc: key })
  return messages.aid.the({ id: key, name: getPlaceName(key, messages.formats) })
}

/** Sorts keys by name in the language; blocs have a fixed order. */
export function nameOrder(messages: Messages): NameOrder {
  return (a, b) => compareByName(a, b, messages.formats)
}

/** Whole euros from 10 up, cents below, and never a small sum as nothing. */
function formatEurosPerHead(value: number, messages: Messages): string {
  if (value > 0 && value < 0.005) return `<\u202f${formatNumber(0.01, 2, messages.formats)}`
  return formatNumber(value, value === 0 || value >= 9.995 ? 0 : 2, messages.formats)
}

/** An amount without its unit; a share has its percent sign. */
export function formatBareAmount(value: number, measure: Measure, messages: Messages): NumericValue {
  switch (measure) {
    case 'eur':
      return { value, text: formatBn(value, messages.formats) }
    case 'gdp':
      return { value, text: messages.aid.percent({ n: formatShare(value, messages.formats) }) }
    case 'head':
      return { value, text: formatEurosPerHead(value, messages) }
  }
}

/** An amount with its unit: "EUR 84.7bn", "EUR 0", "1.86%", "EUR 339". */
export function formatAmount(value: number, measure: Measure, messages: Messages): RichText {
  switch (measure) {
    case 'eur':
      return formatMessage(value === 0 ? messages.aid.euros : messages.aid.eur, { n: { value, text: formatBn(value, messages.formats) } })
    case 'gdp':
      return formatMessage(messages.aid.percent, { n: { value, text: formatShare(value, messages.formats) } })
    case 'head':
      return formatMessage(messages.aid.euros, { n: { value, text: formatEurosPerHead(value, messages) } })
  }
}

/** An amount as the accessible name of a mark, with its unit: the share of what, or per inhabitant. */
export function formatWholeAmount(value: number, measure: Measure, messages: Messages): RichText {
  switch (measure) {
    case 'eur':
      return formatAmount(value, measure, messages)
    case 'gdp':
      return formatMessage(messages.aid.percentOf, { n: { value, text: formatShare(value, messages.formats) } })
    case 'head':
      return formatMessage(messages.aid.perHead, { n: { value, text: formatEurosPerHead(value, messages) } })
  }
}

/** An amount in a list whose sentence does not name the unit. */
export function formatInList(value: number, measure: Measure, messages: Messages): RichText {
  return measure === 'head' ? formatWholeAmount(value, measure, messages) : formatAmount(value, measure, messages)
}

/** A value on an axis. */
export function formatTick(value: number, measure: Measure, messages: Messages): string {
  const shown = measure === 'gdp' ? value * 100 : value
  const digits = [0, 1, 2].find((count) => Number(shown.toFixed(count)) === Number(shown.toFixed(6))) ?? 2
  const n = formatNumber(shown, digits, messages.formats)
  return measure === 'gdp' ? messages.aid.percent({ n }) : n
}

/** Why a figure is missing: the release has none, or the source of populations. */
export function formatUnknown(measure: Measure, messages: Messages): string {
  return measure === 'head' ? messages.aid.noPopulation() : messages.page.notInRelease()
}

/** The unit of a view's amounts. */
export function formatUnit(measure: Measure, data: AidIndex, messages: Messages): string {
  return messages.aid.unit({ measure, year: String(data.populationYear) })
}

/** "2025", "Q2 2025"; of one that the window holds in part, its months: "January to April 2026". */
export function formatPeriod({ since, until, year, quarter, isComplete }: FlowPeriod, messages: Messages): string {
  if (!isComplete) {
    const last = formatMonth(until, messages.formats)
    return since === until ? last : messages.aid.periodMonths({ since: messages.formats.monthAlone[since % 12] ?? '', until: last })
  }
  return quarter === null ? String(year) : messages.aid.periodQuarter({ quarter, year: String(year) })
}

/** A change with its sign. */
export function formatChange(value: number, messages: Messages): NumericValue {
  const text = formatBn(value, messages.formats)
  return { value, text: value > 0 ? `+${text}` : text }
}

/** Capital first letter, for the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** A list with the language's own "and" left out: names between commas. */
export function formatList(names: readonly string[]): string {
  return names.join(', ')
}

/** The months of each Secretary General that a release by month covers. */
export function listTerms(release: ReleaseHead, data: AidIndex): readonly TermMonths[] {
  const last = toMonth(release.through)
  return data.terms
    .filter(({ months }) => months.since <= last)
    .map(({ id, months }) => ({ id, months: { since: months.since, until: Math.min(months.until, last) } }))
}

/** The last day that two compared releases are counted to; two days where totals run on beyond the other's last. */
export function formatComparisonDay({ thenThrough, nowThrough }: Comparison, messages: Messages): string {
  const [then, now] = [formatDay(thenThrough, messages.formats), formatDay(nowThrough, messages.formats)]
  return thenThrough === nowThrough ? then : messages.aid.pairDays({ then, now })
}

/** The term whose months are exactly the view's window; undefined if there is none. */
export function findTerm({ release, window }: MonthlyView, data: AidIndex): TermMonths | undefined {
  const shown = data.monthly.find(({ id }) => id === release)
  return shown && listTerms(shown, data).find(({ months }) => months.since === window.since && months.until === window.until)
}

/** The months a view counts, in words; a Secretary General's where they are just his. */
export function formatWindow(view: TotalsView | MonthlyView, data: AidData, messages: Messages): string {
  const release = getRelease(view, data)
  if (view.kind === 'totals') return messages.aid.through({ day: formatDay(release.through, messages.formats) })
  const { since, until } = view.window
  const parts = {
    since: formatMonth(since, messages.formats), until: formatMonth(until, messages.formats),
    sinceInDate: formatMonthInDate(since, messages.formats), untilInDate: formatMonthInDate(until, messages.formats), ...toMonthArgs(until),
  }
  const term = findTerm(view, data)
  if (term) return messages.aid.windowTerm({ ...parts, under: formatUnderTerm(term.id, messages) })
  return since === until ? messages.aid.windowMonth(parts) : messages.aid.window(parts)
}

/** A Secretary General's months as a window; the id where the language has no words for it. */
export function formatUnderTerm(id: string, messages: Messages): string {
  return Object.entries(messages.aid.under).find(([key]) => key === id)?.[1]() ?? id
}

const LOAN_MONTH = 2024 * 12 + 9

/**
 * The US financial aid that Release 29 books in October 2024, in EUR bn, where a view holds it (`PROVENANCE.md`,
 * caution 4); null where it does not.
 */
export function loanIn(view: AidView, data: AidData): number | null {
  if (view.kind !== 'monthly' || !typeIndexes(view.type).includes(1)) return null
  const { since, until } = view.window
  const usa = data.donors.findIndex(({ bloc }) => bloc === 'usa')
  const release = data.monthly.find(({ id }) => id === view.release)
  if (!release || usa === -1 || LOAN_MONTH < since || LOAN_MONTH > until) return null
  return toBn(sumMonths(release, usa, 1, { since: LOAN_MONTH, until: LOAN_MONTH })) || null
}

/** "military aid", and with a capital letter. */
export function getNoun(type: AidTypes, messages: Messages): { readonly noun: string; readonly Noun: string } {
  const noun = messages.aid.noun({ type })
  return { noun, Noun: capitalize(noun) }
}

/** "Release 29". */
export function formatRelease(view: TotalsView | MonthlyView, data: AidData, messages: Messages): string {
  return messages.aid.release({ n: getRelease(view, data).number })
}

/** "Release 29", or "Releases 19 and 29, compared". */
export function formatReleaseChoice({ release, older }: ReleaseChoice, data: AidIndex, messages: Messages): string {
  const getNumber = (id: ReleaseId) => listReleases(data).find((candidate) => candidate.id === id)?.number ?? 0
  return older === null ? messages.aid.release({ n: getNumber(release) }) : messages.aid.releasePair({ then: getNumber(older), now: getNumber(release) })
}

/** A release by its name and the day it was published. */
export function formatDatedRelease({ number, published }: ReleaseHead, messages: Messages): string {
  return `${messages.aid.release({ n: number })} (${formatDay(published, messages.formats)})`
}

/** The credit line of one release. */
export function formatCredit(release: ReleaseHead, messages: Messages): string {
  return messages.aid.source({ release: formatDatedRelease(release, messages), through: formatDay(release.through, messages.formats) })
}

/** Phrases of a list, between commas. */
export function joinList(items: readonly RichText[]): RichText {
  return items.flatMap((item, at) => (at === 0 ? item : [', ', ...item]))
}
