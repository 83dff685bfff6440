/** Fixtures: the compiled messages, and the data of Releases 19 and 29 without any other release in the sources. */
import fc from 'fast-check'
import { compileAid, compileLeaders } from '../../src/build/data.ts'
import { CHART_TYPES, ALL_TYPES, normalizeAid, getSpan } from '../../src/state/aidView.ts'
import { LANGS } from '../../src/i18n/languages.ts'
import { loadAllMessages } from '../../src/i18n/loadMessages.ts'
import { CATEGORIES } from '../../src/data/leaders.ts'
import { getExtent, clampRange } from '../../src/state/leadersView.ts'
import { listAllPairs, listReleases, type ReleaseChoice } from '../../src/state/releases.ts'
import { sources } from './sources.ts'
import { EU_COUNTS, GROUPINGS, MEASURES, PERIODS, SCENES, type AidView, type LeadersView } from '../../src/state/view.ts'

export const aid = compileAid(sources)
export const leaders = compileLeaders(sources)
export const data = { aid, leaders }
export const MESSAGES = await loadAllMessages()
export const { en, uk } = MESSAGES
/** The messages of every language. */
export const languages = LANGS.map((lang) => MESSAGES[lang])

const ids = listReleases(aid).map(({ id }) => id)
const releases: readonly ReleaseChoice[] = [...ids.map((release) => ({ release, older: null })), ...listAllPairs(aid)]

/** Any view of the aid chart that a reader can reach. */
export const anyAid: fc.Arbitrary<AidView> = fc
  .record({
    type: fc.constantFrom(...ALL_TYPES),
    measure: fc.constantFrom(...MEASURES),
    releases: fc.constantFrom(...releases),
    months: fc.tuple(fc.nat(60), fc.nat(60)),
    whole: fc.boolean(),
    groupBy: fc.constantFrom(...GROUPINGS),
    chartType: fc.constantFrom(...CHART_TYPES),
    sort: fc.constantFrom('amount' as const, 'name' as const),
    focus: fc.uniqueArray(fc.constantFrom(...aid.donors.map(({ id }) => id)), { maxLength: aid.donors.length }),
    showCommitments: fc.boolean(),
    showTarget: fc.boolean(),
    per: fc.constantFrom(...PERIODS),
    eu: fc.constantFrom(...EU_COUNTS),
    events: fc.boolean(),
  })
  .map(({ months, whole, releases: choice, ...query }) => {
    const span = getSpan(choice.release, aid)
    const window = whole ? span : { since: span.since + months[0], until: span.since + months[1] }
    return normalizeAid({ ...query, ...choice, ...window }, aid)
  })

/** Any view of the leaders chart that a reader can reach. */
export const anyLeaders: fc.Arbitrary<LeadersView> = fc
  .record({
    scene: fc.constantFrom(...SCENES),
    range: fc.record({
      from: fc.integer({ min: getExtent(leaders).from, max: getExtent(leaders).to }),
      to: fc.integer({ min: getExtent(leaders).from, max: getExtent(leaders).to }),
    }),
    milestones: fc.subarray([...CATEGORIES]),
    members: fc.boolean(),
    focus: fc.option(fc.constantFrom(...leaders.terms.map(({ id }) => id), ...leaders.milestones.map(({ id }) => id))),
  })
  .map((parts) => ({ chart: 'leaders', ...parts, range: clampRange(parts.range, leaders) }))
