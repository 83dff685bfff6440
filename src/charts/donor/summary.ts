/** What a donor's page says in words: its heading, and one sentence a count. */
import type { AidData } from '../../data/aid.ts'
import { formatDay } from '../../i18n/format.ts'
import { joinRichText, toPlainText, formatMessage, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import { getStoryRelease } from '../../state/releases.ts'
import type { DonorView } from '../../state/donorUrl.ts'
import { formatAmount, formatChangeInText, formatWholeAmount } from '../aid/amounts.ts'
import { getLabel, getNameInText, startWith } from '../aid/labels.ts'
import { toDonorProfile, type DonorProfile, type Standing } from './donorProfile.ts'

const find = ({ standings }: DonorProfile, count: Standing['count']) => standings.find((standing) => standing.count === count)

/** The count (GDP or inhabitants) in which the donor ranks highest above its rank in euros; undefined if none is higher. */
function findBest(profile: DonorProfile): Standing | undefined {
  const inEuros = find(profile, 'eur')?.rank ?? Number.POSITIVE_INFINITY
  return profile.standings
    .filter(({ count, rank }) => (count === 'gdp' || count === 'head') && rank !== null && rank < inEuros)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]
}

/** "Denmark: EUR 11.0bn of aid, 7th of 42 donors and 1st for the size of its economy"; only the first part in the short form. */
export function formatDonorTitle(profile: DonorProfile, messages: Messages, isShort = false): RichText {
  const { donor: labels } = messages
  const euros = find(profile, 'eur')
  const name = getLabel(profile.donor, messages)
  if (!euros || euros.value === null || euros.rank === null) return [name]
  const best = isShort ? undefined : findBest(profile)
  return formatMessage(best ? labels.titleBest : labels.title, {
    name, amount: formatAmount(euros.value, 'eur', messages), rank: euros.rank, n: euros.ranked,
    ...(best ? { best: best.rank ?? 0, count: best.count } : {}),
  })
}

function summarizeStanding({ count, measure, value, rank, ranked, throughEu }: Standing, messages: Messages): RichText {
  const { donor: labels } = messages
  if (value === null) return formatMessage(labels.standingNone, { count })
  const amount = measure === 'head' ? formatAmount(value, measure, messages) : formatWholeAmount(value, measure, messages)
  if (rank === null) return formatMessage(labels.standingUnranked, { count, amount })
  const standing = formatMessage(labels.standing, { count, amount, rank, n: ranked })
  return throughEu > 0 ? joinRichText([standing, formatMessage(labels.through, { amount: formatAmount(throughEu, measure, messages) })]) : standing
}

function summarizeOther(profile: DonorProfile, other: DonorProfile, messages: Messages): RichText {
  const amount = (one: DonorProfile) => formatAmount(find(one, 'eur')?.value ?? 0, 'eur', messages)
  const comparable = profile.standings.flatMap(({ rank }, at) => {
    const theirs = other.standings[at]?.rank ?? null
    return rank === null || theirs === null ? [] : [rank < theirs]
  })
  return formatMessage(messages.donor.other, {
    name: startWith(profile.donor, messages), other: getNameInText(other.donor, messages), mine: amount(profile), theirs: amount(other),
    ahead: comparable.filter((isAhead) => isAhead).length, n: comparable.length,
  })
}

/** Every count of a donor in sentences; beside a second donor also where it is ahead. */
export function summarizeDonor(data: AidData, view: DonorView, messages: Messages): RichText {
  const profile = toDonorProfile(view.donor, data)
  const { months, through } = getStoryRelease(data)
  const { then, now, change } = profile.comparison
  return joinRichText([
    formatMessage(messages.donor.opening, { name: startWith(view.donor, messages), day: formatDay(through, messages.formats), since: String(Math.floor(months.since / 12)) }),
    ...profile.standings.map((standing) => summarizeStanding(standing, messages)),
    formatMessage(messages.donor.thenNow, { then: formatAmount(then, 'eur', messages), now: formatAmount(now, 'eur', messages), change: formatChangeInText(change, messages) }),
    view.other === null ? [] : summarizeOther(profile, toDonorProfile(view.other, data), messages),
  ])
}

/** The same as plain text, for descriptions. */
export function describeDonor(data: AidData, view: DonorView, messages: Messages): string {
  return toPlainText(summarizeDonor(data, view, messages))
}
