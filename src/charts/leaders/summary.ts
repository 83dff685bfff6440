/** Summarizes any view of the leaders chart in words: who led, who led longest, what is in focus, how the alliance grew. */
import { countMembers, type LeadersData, type Milestone, type Term } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import { joinRichText, toPlainText, formatMessage, type NumericValue, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { LeadersView } from '../../state/view.ts'
import { findFocusedTerm, formatInDate, getLeaderNames, formatTermLength, formatMilestoneDate, getMilestones, getMilestoneNames, formatRange, getTerms } from './labels.ts'

/** The number of ended terms from which the longest and the shortest are named. */
const COMPARED = 3
/** Up to this many milestones are all named; of more, only the first and the last. */
const NAMED = 3

/** The sentence of any view of the leaders chart. */
export function summarizeLeaders(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const focus = summarizeFocus(data, view, messages)
  const extremes = summarizeExtremes(data, view, messages)
  const incumbent = summarizeIncumbent(data, view, messages)
  const layers = [view.members ? summarizeMembers(data, view, messages) : [], view.milestones.length > 0 ? summarizeMilestones(data, view, messages) : []]
  const both = summarizeHandover(data, view, messages)
  if (both.length > 0) return joinRichText([both, focus, ...layers])
  const who = focus.length === 0 ? (extremes.length > 0 ? [extremes] : [incumbent]) : [focus, ...(layers.some(({ length }) => length > 0) ? [] : [incumbent])]
  return joinRichText([summarizeWho(data, view, messages), ...who, ...layers])
}

function toWhole(value: number): NumericValue {
  return { value, text: String(value) }
}

function getNameAndCountry(term: Term, messages: Messages): { readonly name: string; readonly country: string } {
  return { name: getLeaderNames(term.id, messages).name, country: getPlaceName(term.country, messages.formats) }
}

function summarizeWho(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const { range } = view
  if (range.from > data.asOf) return formatMessage(messages.leaders.beyond, { day: formatInDate(data.asOf, messages) })
  const terms = getTerms(range, data)
  const elected = terms.filter(({ number }) => number !== null)
  const window = formatRange(range, messages)
  const [only] = terms
  if (only && terms.length === 1 && only.number !== null) {
    return formatMessage(only.end === null ? messages.leaders.aloneIncumbent : messages.leaders.alone, { ...getNameAndCountry(only, messages), day: formatInDate(only.start, messages), window })
  }
  // Acting leaders are named where there was hardly anyone else.
  const acting = elected.length > 1 ? 0 : terms.length - elected.length
  return formatMessage(messages.leaders.count, { n: elected.length, figure: toWhole(elected.length), acting, actingFigure: toWhole(acting), window })
}

/** One leader left and one came: the range holds only the day between them. */
function summarizeHandover(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const [old, next, ...others] = getTerms(view.range, data)
  if (!old || !next || others.length > 0 || old.number === null || next.number === null || old.end !== next.start) return []
  const before = getNameAndCountry(old, messages)
  return formatMessage(messages.leaders.handover, { ...getNameAndCountry(next, messages), before: before.name, beforeCountry: before.country, day: formatInDate(next.start, messages) })
}

/** Who is in office at the end of the data, where a range reaches him. */
function findIncumbent(data: LeadersData, view: LeadersView): Term | undefined {
  return getTerms(view.range, data).find(({ end }) => end === null)
}

function getTimeSoFar(term: Term, data: LeadersData, messages: Messages) {
  return { ...getNameAndCountry(term, messages), day: formatInDate(term.start, messages), asOf: formatInDate(data.asOf, messages), length: formatTermLength(term, data, messages) }
}

function summarizeIncumbent(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const term = findIncumbent(data, view)
  // If he is alone in the range, he has been named already.
  return term && getTerms(view.range, data).length > 1 ? formatMessage(messages.leaders.incumbent, getTimeSoFar(term, data, messages)) : []
}

/** The longest and the shortest of the ended terms in a range, without acting leaders. */
function summarizeExtremes(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const ended = getTerms(view.range, data).filter(({ number, end }) => number !== null && end !== null)
  const byLength = ended.toSorted((a, b) => formatTermLength(b, data, messages).value - formatTermLength(a, data, messages).value)
  const [long, short] = [byLength[0], byLength.at(-1)]
  if (!long || !short || ended.length < COMPARED) return []
  const parts = {
    long: getLeaderNames(long.id, messages).name, longLength: formatTermLength(long, data, messages),
    short: getLeaderNames(short.id, messages).name, shortLength: formatTermLength(short, data, messages),
  }
  const term = findIncumbent(data, view)
  return term ? formatMessage(messages.leaders.extremesSoFar, { ...parts, ...getTimeSoFar(term, data, messages) }) : formatMessage(messages.leaders.extremes, parts)
}

function summarizeFocus(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const milestone = data.milestones.find(({ id }) => id === view.focus)
  if (milestone) {
    return formatMessage(messages.leaders.focusMilestone, { day: formatMilestoneDate(milestone, messages), title: getMilestoneNames(milestone.id, messages).title })
  }
  const term = findFocusedTerm(view, data)
  // Who is in office has been named with his time already, where the range holds him.
  if (!term || term === findIncumbent(data, view)) return []
  const parts = { ...getNameAndCountry(term, messages), from: formatInDate(term.start, messages), length: formatTermLength(term, data, messages) }
  return term.end === null
    ? formatMessage(messages.leaders.focusOpen, { ...parts, asOf: formatInDate(data.asOf, messages) })
    : formatMessage(messages.leaders.focusTerm, { ...parts, to: formatInDate(term.end, messages), acting: term.number === null ? 'yes' : 'no' })
}

function summarizeMembers(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const founding = data.members[0]?.since ?? view.range.from
  const last = countMembers(data, Math.min(view.range.to, data.asOf))
  const first = countMembers(data, Math.max(view.range.from, founding))
  if (last === 0) return formatMessage(messages.leaders.noMembers)
  return first >= last
    ? formatMessage(messages.leaders.same, { n: last, figure: toWhole(last) })
    : formatMessage(messages.leaders.grew, { first: toWhole(first), last: toWhole(last), n: last })
}

function summarizeMilestones(data: LeadersData, view: LeadersView, messages: Messages): RichText {
  const marked = getMilestones(view, data)
  const n = marked.length
  const name = (milestone: Milestone) => messages.leaders.milestoneOn({ short: getMilestoneNames(milestone.id, messages).short, day: formatMilestoneDate(milestone, messages) })
  const [first, last] = [marked[0], marked.at(-1)]
  if (!first || !last) return formatMessage(messages.leaders.noMilestones)
  return n <= NAMED
    ? formatMessage(messages.leaders.milestonesNamed, { list: marked.map(name).join('; ') })
    : formatMessage(messages.leaders.milestones, { n, figure: toWhole(n), first: name(first), last: name(last) })
}

/** The sentence as plain text, for descriptions and alternative text. */
export function describeLeaders(data: LeadersData, view: LeadersView, messages: Messages): string {
  return toPlainText(summarizeLeaders(data, view, messages))
}
