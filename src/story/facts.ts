/** Calculates the figures of the prose. The prose refers to them by id and contains no typed figure. */
import { sum } from 'd3'
import { formatInDate, formatLength, formatTermLength } from '../charts/leaders/labels.ts'
import { listDonors, pickDonors, sumMonths, toBn, typeIndexes, type AidData, type Bloc, type Region } from '../data/aid.ts'
import { getFirstDay, parseDay, parseMonth, type Month } from '../data/calendar.ts'
import { countMembers } from '../data/leaders.ts'
import { findPledgeCrossing, MONTH_BEFORE_VISIT, PLEDGE_YEAR } from '../data/storyDates.ts'
import { formatBn, formatShare } from '../i18n/format.ts'
import { formatMessage, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import { getStoryRelease, getVisitRelease } from '../state/releases.ts'
import type { Known } from '../state/view.ts'

const NATO: readonly Bloc[] = ['usa', 'allies']
const ALL = typeIndexes('all')
const MILITARY = typeIndexes('military')
/** In the step `then-now`, two counts that differ by less than this, in EUR bn, are called the same. */
const STEADY_BN = 0.05

type Who = { readonly bloc: readonly Bloc[] } | { readonly region: Region } | { readonly donor: string } | 'all'

function toMonth(text: string): Month {
  return parseMonth(text) ?? Number.NaN
}

function getDonorIndices(aid: AidData, who: Who): readonly number[] {
  const isChosen = ({ id, bloc, region }: AidData['donors'][number]) => {
    if (who === 'all') return true
    if ('donor' in who) return who.donor === id
    return 'region' in who ? who.region === region : who.bloc.includes(bloc)
  }
  return aid.donors.flatMap((donor, index) => (isChosen(donor) ? [index] : []))
}

/** EUR bn allocated in months of the story's release by month, both inclusive. */
function sumStoryRelease(aid: AidData, who: Who, types: readonly number[], since: Month, until: Month): number {
  const release = getStoryRelease(aid)
  return toBn(sum(getDonorIndices(aid, who), (donor) => sum(types, (type) => sumMonths(release, donor, type, { since, until }))))
}

/** EUR bn of Release 19, to 31 August 2024. */
function sumVisitRelease(aid: AidData, who: Who, types: readonly number[], counted: 'allocated' | 'committed' = 'allocated'): number {
  const release = getVisitRelease(aid)
  return toBn(sum(getDonorIndices(aid, who), (donor) => sum(types, (type) => release[counted][donor]?.[type])))
}

const START = toMonth('2022-01')

function sumUntilVisit(aid: AidData, who: Who, types: readonly number[]): number {
  return sumStoryRelease(aid, who, types, START, MONTH_BEFORE_VISIT)
}

/** NATO's share of military aid if Finland and Sweden count from the month they joined. */
function getJoinedShare(aid: AidData): number {
  const members = aid.donors.filter(({ bloc }) => NATO.includes(bloc))
  const founding = toMonth('2022-02')
  const given = sum(members, ({ id, natoSince }) =>
    sumStoryRelease(aid, { donor: id }, MILITARY, natoSince !== null && natoSince > founding ? natoSince : START, MONTH_BEFORE_VISIT))
  return given / sumUntilVisit(aid, 'all', MILITARY)
}

function getShareOfGdp(aid: AidData, donor: string): number {
  return sumUntilVisit(aid, { donor }, ALL) / toBn(getGdp(aid, donor, getStoryRelease(aid)))
}

/** EUR bn from R19 to R29 for the same days. */
function getChange(aid: AidData, donor: string): number {
  return sumStoryRelease(aid, { donor }, ALL, START, toMonth('2024-08')) - sumVisitRelease(aid, { donor }, ALL)
}

function getCrossing(aid: AidData): { readonly month: Month; readonly value: number } {
  const found = findPledgeCrossing(PLEDGE_YEAR, (until) => sumStoryRelease(aid, { bloc: NATO }, MILITARY, PLEDGE_YEAR.since, until))
  return found ?? { month: Number.NaN, value: Number.NaN }
}

/** EUR bn of military aid allocated in a calendar year. */
function sumYear(aid: AidData, region: Region, year: number): number {
  return sumStoryRelease(aid, { region }, MILITARY, toMonth(`${year}-01`), toMonth(`${year}-12`))
}

function getGdp(aid: AidData, donor: string, release: { readonly gdp: readonly (number | null)[] }): number {
  return release.gdp[getDonorIndices(aid, { donor })[0] ?? -1] ?? Number.NaN
}

/** By id; each is worked out when it is asked for. */
export type Facts = Readonly<Record<string, () => RichText>>

/** Throws where there is no such fact. */
export function getFact(facts: Facts, id: string): RichText {
  const fact = facts[id]
  if (!fact) throw new Error(`no fact ${id}`)
  return fact()
}

/** The facts, formatted for a language. */
export function toFacts(data: Known, messages: Messages): Facts {
  const { leaders } = data
  // Only donors that the story's release covers.
  const aid = pickDonors(data.aid, listDonors(getStoryRelease(data.aid), data.aid.donors))
  const eur = (value: number) => formatMessage(messages.facts.eur, { n: { value, text: formatBn(value, messages.formats) } })
  const percent = (value: number) => formatMessage(messages.facts.percent, { n: { value, text: formatShare(value, messages.formats) } })
  const count = (value: number, text: string): RichText => [{ value, text }]
  const formatCount = (value: number, message: Messages['facts']['donors']) => count(value, message({ n: value }))
  const term = (id: string) => {
    const found = leaders.terms.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`the story needs the term ${id}`)
    return found
  }
  const lasted = (id: string) => [formatTermLength(term(id), leaders, messages)]
  const day = (text: string) => parseDay(text) ?? Number.NaN
  const secretaries = leaders.terms.filter(({ number }) => number !== null)
  const denmark = sumVisitRelease(aid, { donor: 'DNK' }, ALL)
  return {
    'support-total': () => eur(sumUntilVisit(aid, 'all', ALL)),
    'support-military': () => eur(sumUntilVisit(aid, 'all', MILITARY)),
    'support-financial': () => eur(sumUntilVisit(aid, 'all', [1])),
    'support-humanitarian': () => eur(sumUntilVisit(aid, 'all', [2])),
    'support-usa': () => eur(sumUntilVisit(aid, { bloc: ['usa'] }, ALL)),
    'support-allies': () => eur(sumUntilVisit(aid, { bloc: ['allies'] }, ALL)),
    'support-europe': () => eur(sumUntilVisit(aid, { region: 'europe' }, ALL)),
    'support-eu': () => eur(sumUntilVisit(aid, { bloc: ['eu'] }, ALL)),
    'donors-count': () => formatCount(aid.donors.length, messages.facts.donors),
    'governments-count': () => formatCount(aid.donors.filter(({ bloc }) => bloc !== 'eu').length, messages.facts.governments),
    'r19-military-total': () => eur(sumVisitRelease(aid, 'all', MILITARY)),
    'r19-military-usa': () => eur(sumVisitRelease(aid, { bloc: ['usa'] }, MILITARY)),
    'r19-military-allies': () => eur(sumVisitRelease(aid, { bloc: ['allies'] }, MILITARY)),
    'r19-military-outside': () => eur(sumVisitRelease(aid, { bloc: ['outside'] }, MILITARY)),
    'r19-military-nato-share': () => percent(sumVisitRelease(aid, { bloc: NATO }, MILITARY) / sumVisitRelease(aid, 'all', MILITARY)),
    'r29-military-nato-share-joined': () => percent(getJoinedShare(aid)),
    'r19-all-nato-share': () => percent(sumVisitRelease(aid, { bloc: NATO }, ALL) / sumVisitRelease(aid, 'all', ALL)),
    'weight-est': () => percent(getShareOfGdp(aid, 'EST')),
    'weight-dnk': () => percent(getShareOfGdp(aid, 'DNK')),
    'weight-ltu': () => percent(getShareOfGdp(aid, 'LTU')),
    'weight-lva': () => percent(getShareOfGdp(aid, 'LVA')),
    'weight-usa': () => percent(getShareOfGdp(aid, 'USA')),
    'us-military-september': () => eur(sumStoryRelease(aid, { bloc: ['usa'] }, MILITARY, MONTH_BEFORE_VISIT, MONTH_BEFORE_VISIT)),
    'us-military-autumn': () => eur(sumStoryRelease(aid, { bloc: ['usa'] }, MILITARY, MONTH_BEFORE_VISIT, toMonth('2024-12'))),
    'pledge-crossed-by': () => {
      const end = getFirstDay(getCrossing(aid).month + 1) - 1
      return count(end, formatInDate(end, messages))
    },
    'pledge-crossed-amount': () => eur(getCrossing(aid).value),
    'pledge-year': () => eur(sumStoryRelease(aid, { bloc: NATO }, MILITARY, PLEDGE_YEAR.since, PLEDGE_YEAR.until)),
    'pledge-year-usa': () => eur(sumStoryRelease(aid, { bloc: ['usa'] }, MILITARY, PLEDGE_YEAR.since, PLEDGE_YEAR.until)),
    'pledge-first-half': () => eur(sumStoryRelease(aid, { bloc: NATO }, MILITARY, toMonth('2024-01'), toMonth('2024-06'))),
    'pledge-2024': () => eur(sumStoryRelease(aid, { bloc: NATO }, MILITARY, toMonth('2024-01'), toMonth('2024-12'))),
    'then-total': () => eur(sumVisitRelease(aid, 'all', ALL)),
    'then-committed': () => eur(sumVisitRelease(aid, 'all', ALL, 'committed')),
    'now-total': () => eur(sumStoryRelease(aid, 'all', ALL, START, toMonth('2024-08'))),
    'change-gbr': () => eur(Math.abs(getChange(aid, 'GBR'))),
    'change-eu': () => eur(Math.abs(getChange(aid, 'EUU'))),
    'steady-count': () => {
      const steady = aid.donors.filter(({ id }) => Math.abs(getChange(aid, id)) < STEADY_BN).length
      return count(steady, messages.facts.steady({ n: steady, all: aid.donors.length }))
    },
    'rutte-military-usa': () => eur(sumStoryRelease(aid, { bloc: ['usa'] }, MILITARY, toMonth('2024-10'), toMonth('2026-04'))),
    'rutte-military-allies': () => eur(sumStoryRelease(aid, { bloc: ['allies'] }, MILITARY, toMonth('2024-10'), toMonth('2026-04'))),
    'since-usa-2024': () => eur(sumYear(aid, 'usa', 2024)),
    'since-europe-2024': () => eur(sumYear(aid, 'europe', 2024)),
    'since-usa-2025': () => eur(sumYear(aid, 'usa', 2025)),
    'since-europe-2025': () => eur(sumYear(aid, 'europe', 2025)),
    'us-financial-october': () => eur(sumStoryRelease(aid, { bloc: ['usa'] }, [1], toMonth('2024-10'), toMonth('2024-10'))),
    'gdp-rate-gap': () => percent(getGdp(aid, 'DNK', getVisitRelease(aid)) / getGdp(aid, 'DNK', getStoryRelease(aid)) - 1),
    'gdp-trap-right': () => percent(denmark / toBn(getGdp(aid, 'DNK', getVisitRelease(aid)))),
    'gdp-trap-wrong': () => percent(denmark / toBn(getGdp(aid, 'DNK', getStoryRelease(aid)))),
    'leaders-count': () => formatCount(secretaries.length, messages.facts.leaders),
    'leaders-dutch': () => {
      const dutch = secretaries.filter(({ country }) => country === 'NLD').length
      return count(dutch, String(dutch))
    },
    'rutte-since': () => {
      const { start } = term('rutte')
      return count(start, formatInDate(start, messages))
    },
    'luns-term': () => lasted('luns'),
    'claes-term': () => lasted('claes'),
    'stoltenberg-term': () => lasted('stoltenberg'),
    'gap-1999': () => [formatLength(term('solana').end ?? Number.NaN, term('robertson').start, messages)],
    'stoltenberg-accessions': () => {
      const { start, end } = term('stoltenberg')
      return formatCount(leaders.members.filter(({ since }) => since >= start && since < (end ?? leaders.asOf)).length, messages.facts.countries)
    },
    'members-1949': () => formatCount(countMembers(leaders, day('1949-12-31')), messages.facts.members),
    'members-1952': () => formatCount(countMembers(leaders, day('1952-04-04')), messages.facts.members),
    'members-2024': () => formatCount(countMembers(leaders, day('2024-10-01')), messages.facts.members),
  }
}
