/** What the tests know: the real data and words, as the build makes them. */
import { aid } from 'virtual:aid'
import { leaders } from 'virtual:leaders'
import { messages as en } from 'virtual:messages/en'
import { messages as uk } from 'virtual:messages/uk'
import fc from 'fast-check'
import { AID_FORMS, ALL_TYPES, normalizeAid, getSpan } from '../../src/state/aidView.ts'
import { CATEGORIES } from '../../src/data/leaders.ts'
import { getExtent, clampRange } from '../../src/state/leadersView.ts'
import { MEASURES, SCENES, type AidView, type LeadersView } from '../../src/state/view.ts'

export const data = { aid, leaders }
export const languages = [en, uk] as const
export { en, uk }

const releases = [...aid.totals.map(({ id }) => id), ...aid.monthly.map(({ id }) => id), 'both' as const]

/** Any view of the aid chart that a reader can reach. */
export const anyAid: fc.Arbitrary<AidView> = fc
  .record({
    type: fc.constantFrom(...ALL_TYPES),
    measure: fc.constantFrom(...MEASURES),
    release: fc.constantFrom(...releases),
    months: fc.tuple(fc.nat(60), fc.nat(60)),
    whole: fc.boolean(),
    by: fc.constantFrom('donor' as const, 'bloc' as const),
    form: fc.constantFrom(...AID_FORMS),
    sort: fc.constantFrom('amount' as const, 'name' as const),
    focus: fc.uniqueArray(fc.constantFrom(...aid.donors.map(({ id }) => id)), { maxLength: aid.donors.length }),
    promised: fc.boolean(),
    goal: fc.boolean(),
  })
  .map(({ months, whole, ...wish }) => {
    const span = getSpan(wish.release, aid)
    const window = whole ? span : { since: span.since + months[0], until: span.since + months[1] }
    return normalizeAid({ ...wish, ...window }, aid)
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
