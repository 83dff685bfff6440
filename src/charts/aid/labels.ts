/** The words of the aid chart that sentence, table and marks share: names, amounts, windows. */
import { AID_TYPES, BLOCS, REGIONS, sumMonths, toBn, typeIndexes, type AidData, type AidIndex, type AidType, type AidTypes, type Bloc, type DonorId, type Region, type ReleaseHead, type ReleaseId, type TermMonths } from '../../data/aid.ts'
import { toMonth } from '../../data/calendar.ts'
import { formatDay, formatMonth, getPlaceName, toMonthArgs, toWindowArgs, compareByName } from '../../i18n/format.ts'
import { formatMessage, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AidView, Measure, MonthlyView, TotalsView } from '../../state/view.ts'
import { listReleases, type ReleaseChoice } from '../../state/releases.ts'
import { formatUnknown, formatWholeAmount } from './amounts.ts'
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
  return isAidType(key) ? messages.aid.noun({ type: key }) : getNameInText(key, messages)
}

/** The short form, for little space. */
export function getShortLabel(key: RowKey | 'total', messages: Messages): string {
  return findGroup(key) ? messages.aid.blocShort({ bloc: key }) : getLabel(key, messages)
}

/** A donor's or bloc's name inside a sentence. */
export function getNameInText(key: RowKey | 'total', messages: Messages): string {
  if (findGroup(key) || key === 'total') return messages.aid.blocInText({ bloc: key })
  return messages.aid.the({ id: key, name: getPlaceName(key, messages.formats) })
}

/** Sorts keys by name in the language; blocs have a fixed order. */
export function getNameOrder(messages: Messages): NameOrder {
  return (a, b) => compareByName(a, b, messages.formats)
}

/** "2025", "Q2 2025"; of one that the window holds in part, its months: "January to April 2026". */
export function formatPeriod({ since, until, year, quarter, isComplete }: FlowPeriod, messages: Messages): string {
  if (!isComplete) {
    const last = formatMonth(until, messages.formats)
    return since === until ? last : messages.aid.periodMonths({ since: messages.formats.monthAlone[since % 12] ?? '', until: last })
  }
  return quarter === null ? String(year) : messages.aid.periodQuarter({ quarter, year: String(year) })
}

/** Capital first letter, for the start of a sentence; the same whatever the language of the browser. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A donor's or bloc's name at the start of a sentence. */
export function startWith(key: RowKey | 'total', messages: Messages): string {
  return capitalize(getNameInText(key, messages))
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
export function formatCountedMonths(view: TotalsView | MonthlyView, data: AidData, messages: Messages): string {
  const release = getRelease(view, data)
  if (view.kind === 'totals') return messages.aid.through({ day: formatDay(release.through, messages.formats) })
  const { since, until } = view.window
  const args = toWindowArgs(view.window, messages.formats)
  const term = findTerm(view, data)
  if (term) return messages.aid.windowTerm({ ...args, under: formatUnderTerm(term.id, messages) })
  return since === until ? messages.aid.windowMonth({ since: formatMonth(since, messages.formats), ...toMonthArgs(until) }) : messages.aid.window(args)
}

/** A Secretary General's months as a window; the id where the language has no words for it. */
export function formatUnderTerm(id: string, messages: Messages): string {
  return Object.entries(messages.aid.under).find(([key]) => key === id)?.[1]() ?? id
}

const LOAN_MONTH = 2024 * 12 + 9

/** Whether a view counts a donor: a chart over time with donors in focus counts only those. */
function isCounted(view: MonthlyView, donor: DonorId): boolean {
  const isChosen = view.groupBy === 'donor' && view.focus.length > 0 && (view.chartType === 'time' || view.chartType === 'flow')
  return !isChosen || view.focus.includes(donor)
}

/**
 * The US financial aid that Release 29 books in October 2024 (probably a loan, see `PROVENANCE.md`, caution 4), in EUR bn; null if the
 * view does not count it.
 */
export function sumUsLoan(view: AidView, data: AidData): number | null {
  if (view.kind !== 'monthly' || !typeIndexes(view.type).includes(1)) return null
  const { since, until } = view.window
  const at = data.donors.findIndex(({ bloc }) => bloc === 'usa')
  const usa = data.donors[at]
  const release = data.monthly.find(({ id }) => id === view.release)
  if (!release || !usa || !isCounted(view, usa.id) || LOAN_MONTH < since || LOAN_MONTH > until) return null
  return toBn(sumMonths(release, at, 1, { since: LOAN_MONTH, until: LOAN_MONTH })) || null
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

/** "Denmark EUR 11.0bn": the part of a donor, group or type in a list. */
export function formatPart(key: FlowSeries['key'], value: number | null, measure: Measure, messages: Messages): RichText {
  const amount = value === null ? formatUnknown(measure, messages) : formatWholeAmount(value, measure, messages)
  return formatMessage(messages.aid.blocPart, { name: getSeriesInText(key, messages), amount })
}

/** Phrases of a list, between commas. */
export function joinList(items: readonly RichText[]): RichText {
  return items.flatMap((item, at) => (at === 0 ? item : [', ', ...item]))
}
