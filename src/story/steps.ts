/** The steps of the story in order, each with the view of its chart. Their texts are in `src/i18n/`. */
import type { AidIndex, DonorId } from '../data/aid.ts'
import { getNewYear, parseDay, parseMonth, type Day, type Month } from '../data/calendar.ts'
import { MONTH_BEFORE_VISIT, PLEDGE_YEAR } from '../data/storyDates.ts'
import { defaultQuery, normalizeAid, type AidQuery } from '../state/aidView.ts'
import { getLatestRelease, getStoryRelease, getVisitRelease } from '../state/releases.ts'
import { defaultLeaders, clampRange } from '../state/leadersView.ts'
import type { AidView, Data, LeadersView, View } from '../state/view.ts'
import { clamp } from '../lib/clamp.ts'

export const STEP_IDS = [
  'visit', 'handover', 'leaders', 'path', 'support', 'ninety-nine', 'weight', 'announced', 'pledge', 'command',
  'then-now', 'since-then', 'member', 'explore', 'method',
] as const
export type StepId = (typeof STEP_IDS)[number]

/** Whether the chart of a step follows the scroll through its passage. */
export const isScrollDriven = (step: StepId) => step === 'support'

/** The steps that share the pinned chart. */
export const PINNED_STEPS = STEP_IDS.filter((id) => id !== 'explore' && id !== 'method')

function parseKnownMonth(text: string): Month {
  const parsed = parseMonth(text)
  if (parsed === undefined) throw new Error(`not a month: ${text}`)
  return parsed
}

function parseKnownDay(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`not a day: ${text}`)
  return parsed
}

function toAidView(query: Partial<AidQuery>, aid: AidIndex): AidView {
  const period = { release: getStoryRelease(aid).id, since: parseKnownMonth('2022-01'), until: MONTH_BEFORE_VISIT }
  return normalizeAid({ ...defaultQuery(aid), ...period, ...query }, aid)
}

function findDonors(aid: AidIndex, ...ids: readonly string[]): readonly DonorId[] {
  return ids.flatMap((id) => aid.donors.find((donor) => donor.id === id)?.id ?? [])
}

function toLeadersView(data: Data, scene: LeadersView['scene'], parts: Omit<Partial<LeadersView>, 'focus'> & { readonly focus?: string }): LeadersView {
  const base = defaultLeaders(scene, data.leaders)
  const { focus, ...rest } = parts
  const known = [...data.leaders.terms, ...data.leaders.milestones].find(({ id }) => id === focus)?.id ?? null
  return { ...base, ...rest, range: clampRange(rest.range ?? base.range, data.leaders), focus: known }
}

/** The first view of the aid chart to explore. */
export function getExploreView(aid: AidIndex): AidView {
  return toAidView({ release: getLatestRelease(aid).id }, aid)
}

/** The view of a step's chart; null if the step has no chart. */
export function getStepView(step: StepId, data: Data): View | null {
  const { aid, leaders } = data
  const end = defaultLeaders('all', leaders).range.to
  switch (step) {
    case 'visit':
      return toLeadersView(data, 'handover', { range: { from: parseKnownDay('2024-05-01'), to: parseKnownDay('2024-12-31') }, focus: 'rutte' })
    case 'handover':
      return toLeadersView(data, 'handover', { milestones: [], members: true, focus: 'stoltenberg' })
    case 'leaders':
      return toLeadersView(data, 'all', { focus: 'rutte' })
    case 'path':
      return toLeadersView(data, 'ukraine', {})
    case 'support':
      return toAidView({}, aid)
    case 'explore':
      return getExploreView(aid)
    case 'ninety-nine':
      return toAidView({ release: getVisitRelease(aid).id, type: 'military', groupBy: 'bloc' }, aid)
    case 'weight':
      return toAidView({ measure: 'gdp' }, aid)
    case 'announced':
      return toAidView({ type: 'military', focus: findDonors(aid, 'USA', 'DNK', 'LVA', 'GBR') }, aid)
    case 'pledge':
      return toAidView({ type: 'military', chartType: 'time', groupBy: 'bloc', ...PLEDGE_YEAR, showTarget: true }, aid)
    case 'command':
      return toLeadersView(data, 'ukraine', { range: { from: getNewYear(2022), to: end }, milestones: ['summit', 'aid'], focus: 'washington-2024' })
    case 'then-now':
      return toAidView({ older: getVisitRelease(aid).id, release: getStoryRelease(aid).id }, aid)
    case 'since-then':
      return toAidView({ type: 'military', chartType: 'flow', groupBy: 'region', until: parseKnownMonth('2025-12') }, aid)
    case 'member':
      return toLeadersView(data, 'ukraine', { range: { from: getNewYear(2008), to: end }, milestones: ['relations', 'summit', 'visit'], focus: 'kyiv-visit-2024' })
    case 'method':
      return null
  }
}

/** The view that a step's chart animates from: its first month, the flow without its last year, another type, or the previous leaders step. */
export function getPreviousView(step: StepId, view: View, data: Data): View {
  if (view.chart === 'leaders') {
    const before = STEP_IDS.slice(0, STEP_IDS.indexOf(step)).map((id) => getStepView(id, data))
    return before.findLast((other) => other?.chart === 'leaders') ?? view
  }
  if (view.kind === 'monthly' && view.chartType === 'flow') return { ...view, window: { since: view.window.since, until: view.window.until - 12 } }
  return view.kind === 'monthly' ? revealMonths(view, 0) : { ...view, type: view.type === 'all' ? 'military' : 'all' }
}

/** The view cut off at the month that `progress` (0 to 1) has reached. */
export function revealMonths(view: View, progress: number): View {
  if (view.chart !== 'aid' || view.kind !== 'monthly') return view
  const { since, until } = view.window
  const reached = since + Math.round(clamp(progress, 0, 1) * (until - since))
  return reached === until ? view : { ...view, window: { since, until: reached } }
}
