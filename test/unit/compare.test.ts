/** Comparisons of any two releases, to the last day that both cover. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { getComparison, toComparisonRows } from '../../src/charts/aid/rows.ts'
import { getNameOrder } from '../../src/charts/aid/labels.ts'
import { describeAid } from '../../src/charts/aid/summary.ts'
import { toAidTable } from '../../src/charts/aid/table.ts'
import { toAidCsv } from '../../src/charts/aid/csv.ts'
import { sumMonths, type AidData, type Euros, type MonthlyRelease, type TotalsRelease } from '../../src/data/aid.ts'
import { formatIsoDay, parseDay } from '../../src/data/calendar.ts'
import { releaseId } from '../../src/data/cell.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import { listPairs, formatReleases } from '../../src/state/releases.ts'
import { aid, en } from './fixtures.ts'

const [r19] = aid.totals
const [r29] = aid.monthly
if (!r19 || !r29) throw new Error('Releases 19 and 29 are in the sources')
const day = (text: string) => parseDay(text) ?? Number.NaN
const twice = ([a, b, c]: Euros): Euros => [2 * a, 2 * b, 2 * c]

/** Totals two months later, every donor at twice as much; and months, fewer and older than those of Release 29. */
const r20: TotalsRelease = { ...r19, id: v.parse(releaseId, 'r20'), number: 20, published: day('2024-12-05'), through: day('2024-10-31'), allocated: r19.allocated.map(twice) }
const r24: MonthlyRelease = { ...r29, id: v.parse(releaseId, 'r24'), number: 24, published: day('2025-06-10'), through: day('2025-04-30'), months: { ...r29.months, until: 2025 * 12 + 3 } }
const more: AidData = { ...aid, totals: [r19, r20], monthly: [r24, r29] }

function compare(releases: string) {
  const { view, mismatches } = parseAid(`aid/all/eur/${releases}`, '', more)
  if (view.kind !== 'comparison') throw new Error(`${releases} is no comparison`)
  expect(mismatches).toEqual([])
  return { view, ...getComparison(view, more), rows: toComparisonRows(view, more, getNameOrder(en)), text: describeAid(more, view, en).replaceAll('\u00a0', ' ') }
}

describe('two releases', () => {
  it('of totals and by month are compared to the last day of the totals', () => {
    const { thenThrough, nowThrough, rows } = compare('r19-r29')
    expect([thenThrough, nowThrough].map(formatIsoDay)).toEqual(['2024-08-31', '2024-08-31'])
    const usa = rows.find(({ key }) => key === 'USA')
    const at = aid.donors.findIndex(({ id }) => id === 'USA')
    expect((usa?.now ?? 0) * 1e9).toBeCloseTo([0, 1, 2].reduce((sum, type) => sum + sumMonths(r29, at, type, { since: 2022 * 12, until: 2024 * 12 + 7 }), 0), 0)
  })

  it('by month are compared to the last day of the shorter', () => {
    const { thenThrough, nowThrough, text } = compare('r24-r29')
    expect([thenThrough, nowThrough].map(formatIsoDay)).toEqual(['2025-04-30', '2025-04-30'])
    expect(text).toContain('up to 30 April 2025')
    expect(text).toContain('No donor’s figure changed.')
  })

  it('of totals are each one count, and both days are said where they differ', () => {
    const { rows, text } = compare('r19-r20')
    for (const { then, now } of rows) expect(now ?? Number.NaN).toBeCloseTo(2 * (then ?? Number.NaN), 8)
    expect(text).toContain('up to 31 August 2024 and 31 October 2024 respectively')
    expect(text).toMatch(/Release 19.*Release 20/)
  })

  it('are in table and CSV by their names', () => {
    for (const releases of ['r19-r20', 'r24-r29', 'r20-r29']) {
      const { view, then, now } = compare(releases)
      const table = toAidTable(more, view, en)
      const heads = [table.columns.map(({ label }) => label), toAidCsv(more, view, en).columns]
      for (const head of heads) for (const { number } of [then, now]) expect(head.join()).toContain(`Release ${number}`)
    }
  })

  it('have a page for each pair of neighbours, and for the first against every other', () => {
    expect(listPairs(more).map(formatReleases)).toEqual(['r19-r20', 'r19-r24', 'r19-r29', 'r20-r24', 'r24-r29'])
  })
})
