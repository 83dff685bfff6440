/** What the leaders chart says, in words, for any view: who led, who stays longest, what is in focus, how the alliance grew. */
import { membersOn, type LeadersData, type Milestone, type Term } from '../../data/leaders.ts'
import { nameOf } from '../../i18n/format.ts'
import { joinPhrases, plain, say, type Figure, type Phrase } from '../../i18n/richText.ts'
import type { Words } from '../../i18n/messages.ts'
import type { LeadersView } from '../../state/view.ts'
import { inDate, leaderNames, lengthOfTerm, milestoneDate, milestonesIn, milestoneNames, rangeText, termsIn } from './labels.ts'

/** From so many ended terms on, a longest and a shortest are worth naming. */
const COMPARED = 3
/** So many milestones are each named; of more, the first and the last. */
const NAMED = 3

/** The sentence of any view of the leaders chart. */
export function sentenceLeaders(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const focus = sayFocus(data, view, words)
  const extremes = sayExtremes(data, view, words)
  const incumbent = sayIncumbent(data, view, words)
  const layers = [view.members ? sayMembers(data, view, words) : [], view.milestones.length > 0 ? sayMilestones(data, view, words) : []]
  const both = sayHandover(data, view, words)
  if (both.length > 0) return joinPhrases([both, focus, ...layers])
  const who = focus.length === 0 ? (extremes.length > 0 ? [extremes] : [incumbent]) : [focus, ...(layers.some(({ length }) => length > 0) ? [] : [incumbent])]
  return joinPhrases([sayWho(data, view, words), ...who, ...layers])
}

function whole(value: number): Figure {
  return { value, text: String(value) }
}

function whoIs(term: Term, words: Words): { readonly name: string; readonly country: string } {
  return { name: leaderNames(term.id, words).name, country: nameOf(term.country, words.formats) }
}

function sayWho(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const { range } = view
  if (range.from > data.asOf) return say(words.leaders.beyond, { day: inDate(data.asOf, words) })
  const terms = termsIn(range, data)
  const elected = terms.filter(({ number }) => number !== null)
  const window = rangeText(range, words)
  const [only] = terms
  if (only && terms.length === 1 && only.number !== null) {
    return say(only.end === null ? words.leaders.aloneIncumbent : words.leaders.alone, { ...whoIs(only, words), day: inDate(only.start, words), window })
  }
  // Who stood in is worth a word where there was hardly anyone else.
  const acting = elected.length > 1 ? 0 : terms.length - elected.length
  return say(words.leaders.count, { n: elected.length, figure: whole(elected.length), acting, actingFigure: whole(acting), window })
}

/** One who left and one who came: what the range holds is the day between them. */
function sayHandover(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const [old, next, ...others] = termsIn(view.range, data)
  if (!old || !next || others.length > 0 || old.number === null || next.number === null || old.end !== next.start) return []
  const before = whoIs(old, words)
  return say(words.leaders.handover, { ...whoIs(next, words), before: before.name, beforeCountry: before.country, day: inDate(next.start, words) })
}

/** Who is in office at the end of the data, where a range reaches him. */
function incumbentIn(data: LeadersData, view: LeadersView): Term | undefined {
  return termsIn(view.range, data).find(({ end }) => end === null)
}

function soFar(term: Term, data: LeadersData, words: Words) {
  return { ...whoIs(term, words), day: inDate(term.start, words), asOf: inDate(data.asOf, words), length: lengthOfTerm(term, data, words) }
}

function sayIncumbent(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const term = incumbentIn(data, view)
  // Alone in the range, he has been named already.
  return term && termsIn(view.range, data).length > 1 ? say(words.leaders.incumbent, soFar(term, data, words)) : []
}

/** The longest and the shortest of the ended terms in a range; who stood in doesn't compare, who is in office not yet. */
function sayExtremes(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const ended = termsIn(view.range, data).filter(({ number, end }) => number !== null && end !== null)
  const byLength = ended.toSorted((a, b) => lengthOfTerm(b, data, words).value - lengthOfTerm(a, data, words).value)
  const [long, short] = [byLength[0], byLength.at(-1)]
  if (!long || !short || ended.length < COMPARED) return []
  const parts = {
    long: leaderNames(long.id, words).name, longLength: lengthOfTerm(long, data, words),
    short: leaderNames(short.id, words).name, shortLength: lengthOfTerm(short, data, words),
  }
  const term = incumbentIn(data, view)
  return term ? say(words.leaders.extremesSoFar, { ...parts, ...soFar(term, data, words) }) : say(words.leaders.extremes, parts)
}

function sayFocus(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const milestone = data.milestones.find(({ id }) => id === view.focus)
  if (milestone) {
    return say(words.leaders.focusMilestone, { day: milestoneDate(milestone, words), title: milestoneNames(milestone.id, words).title })
  }
  const term = data.terms.find(({ id }) => id === view.focus)
  if (!term) return []
  // Who is in office has been named with his time already, where the range holds him.
  if (term === incumbentIn(data, view)) return []
  const parts = { ...whoIs(term, words), from: inDate(term.start, words), length: lengthOfTerm(term, data, words) }
  return term.end === null
    ? say(words.leaders.focusOpen, { ...parts, asOf: inDate(data.asOf, words) })
    : say(words.leaders.focusTerm, { ...parts, to: inDate(term.end, words), acting: term.number === null ? 'yes' : 'no' })
}

function sayMembers(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const founding = data.members[0]?.since ?? view.range.from
  const last = membersOn(data, Math.min(view.range.to, data.asOf))
  const first = membersOn(data, Math.max(view.range.from, founding))
  if (last === 0) return say(words.leaders.noMembers)
  return first >= last
    ? say(words.leaders.same, { n: last, figure: whole(last) })
    : say(words.leaders.grew, { first: whole(first), last: whole(last), n: last })
}

function sayMilestones(data: LeadersData, view: LeadersView, words: Words): Phrase {
  const marked = milestonesIn(view, data)
  const n = marked.length
  const name = (milestone: Milestone) => words.leaders.milestoneOn({ short: milestoneNames(milestone.id, words).short, day: milestoneDate(milestone, words) })
  const [first, last] = [marked[0], marked.at(-1)]
  if (!first || !last) return say(words.leaders.noMilestones)
  return n <= NAMED
    ? say(words.leaders.milestonesNamed, { list: marked.map(name).join('; ') })
    : say(words.leaders.milestones, { n, figure: whole(n), first: name(first), last: name(last) })
}

/** The sentence as plain text, for descriptions and alternative text. */
export function describeLeaders(data: LeadersData, view: LeadersView, words: Words): string {
  return plain(sentenceLeaders(data, view, words))
}
