/** The aid chart's numbers: sentence, table, chart and CSV say the same, and the same as the source files. */
import { readFileSync } from 'node:fs'
import { area, line } from 'd3'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutBars, layoutComparison, pickRows } from '../../src/charts/aid/layoutBars.ts'
import { isBarsView, toComparisonRows, toRows, sumTotal } from '../../src/charts/aid/rows.ts'
import { summarizeAid } from '../../src/charts/aid/summary.ts'
import { tableAid } from '../../src/charts/aid/table.ts'
import { nameOrder, formatUnderTerm } from '../../src/charts/aid/labels.ts'
import { areaPath, layoutCumulative, linePath, toSeries, spread } from '../../src/charts/aid/layoutCumulative.ts'
import { csvAid } from '../../src/charts/aid/csv.ts'
import { formatIsoMonth } from '../../src/data/calendar.ts'
import { toFacts } from '../../src/story/facts.ts'
import { PINNED_STEPS, getStepView } from '../../src/story/steps.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import type { AidView, BarsView, TimeView } from '../../src/state/view.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { anyAid, data, en, languages } from './fixtures.ts'

const { aid } = data
const read = (file: string) => csvParse(readFileSync(`src/data/sources/${file}`, 'utf8'))
const kiel = read('kiel_r29_data_explorer.csv')
const totals = read('aid_totals.csv').filter((row) => row['release'] === 'R19')
const donors = read('donors.csv')
const TYPES = ['military', 'financial', 'humanitarian']
const order = nameOrder(en)

/** An independent sum over the source file, in EUR bn. */
function sumSource(view: BarsView, iso3: string): number {
  const types = view.type === 'all' ? TYPES : [view.type]
  if (view.kind === 'totals') {
    return totals.filter((row) => row['iso3'] === iso3 && row['measure'] === 'allocations' && types.includes(row['type'] ?? ''))
      .reduce((sum, row) => sum + Number(row['eur_bn']), 0)
  }
  const iso = iso3 === 'EUU' ? 'EU' : iso3
  const inWindow = (row: (typeof kiel)[number]) => {
    const month = `${row['year']}-${String(row['month']).padStart(2, '0')}`
    return month >= formatIsoMonth(view.window.since) && month <= formatIsoMonth(view.window.until)
  }
  return kiel.filter((row) => row['iso'] === iso && inWindow(row)).reduce((sum, row) => sum + types.reduce((part, type) => part + Number(row[type]), 0), 0)
}

const values = (view: AidView) => summarizeAid(aid, view, en).flatMap((part) => (typeof part === 'string' ? [] : [part.value]))
const oneRelease = isBarsView
/** The views whose numbers are worked out: not yet those per head, and with the EU's aid shared out. */
const anyCounted = anyAid.filter((view) => view.measure !== 'head' && !('eu' in view && view.eu === 'shared'))

describe('a view of the aid chart', () => {
  it('has, donor by donor, the independent sum over the source file', () => {
    fc.assert(fc.property(anyCounted.filter(oneRelease).filter(({ groupBy }) => groupBy === 'donor'), (view) => {
      for (const row of toRows(view, aid, order)) {
        const source = donors.find((donor) => donor['iso3'] === row.key)
        const gdp = view.measure === 'eur' ? 1 : Number(source?.[view.kind === 'totals' ? 'gdp_2021_eur_bn_r19' : 'gdp_2021_eur_bn'])
        if (!gdp) expect(row.total).toBeNull()
        else expect(row.total ?? Number.NaN).toBeCloseTo(sumSource(view, row.key) / gdp, view.measure === 'eur' ? 8 : 6)
      }
    }), { numRuns: 150 })
  })

  it('says the same in sentence, table, chart and CSV', () => {
    fc.assert(fc.property(anyCounted, (view) => {
      const table = tableAid(aid, view, en)
      const csv = csvAid(aid, view, en)
      const factor = view.measure === 'gdp' ? 100 : 1
      for (const [at, row] of table.rows.entries()) {
        const numbers = csv.rows[at]?.slice(-row.cells.length) ?? []
        for (const [column, cell] of row.cells.entries()) {
          const isRank = table.columns[column + 1]?.key === 'rank'
          if (cell !== null && typeof cell !== 'string') expect(numbers[column]).toBeCloseTo(cell.value * (isRank ? 1 : factor), 10)
        }
      }
      const numbers = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null || typeof cell === 'string' ? [] : [cell.value])))
      if (oneRelease(view)) {
        const rows = toRows(view, aid, order)
        expect(numbers).toEqual(expect.arrayContaining(rows.flatMap(({ total }) => (total === null ? [] : [total]))))
        const drawn = layoutBars(rows, { widthPx: 900, heightPx: 500 }).rows
        expect(drawn.map(({ row }) => row.total)).toEqual(rows.map(({ total }) => total))
        if (view.groupBy === 'donor') {
          const named = view.focus.slice(0, 4).flatMap((id) => rows.find(({ key }) => key === id)?.total ?? [])
          expect(values(view)).toEqual(expect.arrayContaining(named))
        }
        const [first] = rows.filter(({ rank, total }) => rank === 1 && (total ?? 0) > 0)
        if (first) expect(values(view)).toContain(first.total)
      }
    }), { numRuns: 2000 })
  })

  it('says what its sentence says without holes, in every language', () => {
    fc.assert(fc.property(anyCounted, fc.constantFrom(...languages), (view, messages) => {
      const text = toPlainText(summarizeAid(aid, view, messages))
      expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]|\ue000|\ue001/)
      expect(text.length).toBeGreaterThan(10)
    }), { numRuns: 2000 })
  })

  it('tiles: bars touch, none leaves the picture, no number is missing', () => {
    fc.assert(fc.property(anyCounted.filter(oneRelease), fc.integer({ min: 280, max: 1600 }), fc.integer({ min: 160, max: 1200 }), (view, widthPx, heightPx) => {
      const picture = layoutBars(toRows(view, aid, order), { widthPx, heightPx })
      for (const { bars, hidden, band } of picture.rows) {
        bars.forEach(({ at }, index) => {
          for (const value of Object.values(at)) expect(Number.isFinite(value)).toBe(true)
          const next = bars[index + 1]
          if (next) expect(next.at['x']).toBeCloseTo((at['x'] ?? 0) + (at['width'] ?? 0), 1)
          expect((at['x'] ?? 0) + (at['width'] ?? 0)).toBeLessThanOrEqual(100)
        })
        if (!hidden) expect((band['y'] ?? 0) + (band['height'] ?? 0)).toBeLessThanOrEqual(100)
      }
      const shown = picture.rows.filter(({ hidden }) => !hidden)
      expect(shown.length + (picture.more?.count ?? 0)).toBe(picture.rows.length)
      const bands = shown.map(({ band }) => band['y'] ?? 0)
      expect(new Set(bands).size).toBe(bands.length)
    }), { numRuns: 500 })
  })

  it('never mixes the releases: pairs have both counts and their difference', () => {
    const { view } = parseAid('aid/all/eur/both', '', aid)
    if (view.kind !== 'comparison') throw new Error('not a pair')
    const old = parseAid('aid/all/eur/r19', '', aid).view
    if (old.kind !== 'totals') throw new Error('not a count of totals')
    const rows = toComparisonRows(view, aid, order)
    for (const { key, then, now, change } of rows) {
      expect(then ?? 0).toBeCloseTo(sumSource(old, key), 8)
      expect(change ?? 0).toBeCloseTo((now ?? 0) - (then ?? 0), 8)
    }
    expect(rows.map(({ change }) => Math.abs(change ?? 0))).toEqual(rows.map(({ change }) => Math.abs(change ?? 0)).toSorted((a, b) => b - a))
    expect(rows[0]).toMatchObject({ key: 'GBR' })
    for (const { then, now } of layoutComparison(rows, { widthPx: 360, heightPx: 300 }).pairs) expect([then['cx'], now['cx']].every(Number.isFinite)).toBe(true)
  })

  it('draws any view over time without a missing number', () => {
    const timed = anyCounted.filter((view): view is TimeView => view.chartType === 'time')
    fc.assert(fc.property(timed, fc.integer({ min: 280, max: 1600 }), (view, widthPx) => {
      const picture = layoutCumulative(view, aid, { widthPx, heightPx: 400 })
      for (const { path, label } of picture.series) {
        expect(path).not.toMatch(/NaN/)
        expect(label['y']).toBeGreaterThanOrEqual(0)
      }
    }), { numRuns: 300 })
  })
})

describe('a path over time', () => {
  const cents = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)
  const bands = fc.array(fc.tuple(cents, cents, cents), { minLength: 2, maxLength: 60 })
  it('is what D3 draws', () => {
    fc.assert(fc.property(bands, (band) => {
      const low = band.map(([x, y]) => [x, y] as const)
      const high = band.map(([x, , y]) => [x, y] as const)
      expect(linePath(high)).toBe(line<(typeof band)[number]>(([x]) => x, ([, , y]) => y)(band))
      expect(areaPath(low, high)).toBe(area<(typeof band)[number]>(([x]) => x, ([, y]) => y, ([, , y]) => y)(band))
    }))
  })
})

describe('what is known of the figures', () => {
  it('ranks by share of GDP Estonia first in Release 29, Denmark first in Release 19', () => {
    const first = (path: string, search: string) => {
      const { view } = parseAid(path, search, aid)
      return oneRelease(view) ? toRows(view, aid, order)[0]?.key : null
    }
    expect(first('aid/all/gdp/r29', 'until=2024-09')).toBe('EST')
    expect(first('aid/all/gdp/r19', '')).toBe('DNK')
  })

  it('crosses EUR 40bn in May 2025 at 41.5 and ends at 44.6', () => {
    const { view } = parseAid('aid/military/eur/r29', 'since=2024-07&until=2025-06&by=bloc&form=time&goal=yes', aid)
    const text = toPlainText(summarizeAid(aid, view, en))
    expect(text).toContain('May 2025')
    expect(values(view).map((value) => value.toFixed(1))).toEqual(expect.arrayContaining(['41.5', '44.6']))
    if (view.chartType === 'time') expect(toSeries(view, aid).map(({ key }) => key)).toEqual(['usa', 'allies'])
  })

  it('says that a figure is not in a release where it is not', () => {
    const { view } = parseAid('aid/all/eur/r19', 'promised=yes', aid)
    expect(toPlainText(summarizeAid(aid, view, en))).toContain('India')
    const india = tableAid(aid, view, en).rows.find(({ key }) => key === 'IND')
    expect(india?.cells.at(-2)).toBeNull()
  })

  it('says that October 2024 holds EUR 18.3bn of US financial aid, where a window holds it', () => {
    const say = (search: string) => toPlainText(summarizeAid(aid, parseAid('aid/all/eur/r29', search, aid).view, en)).replace(/\u00a0/g, ' ')
    expect(say('')).toContain('EUR 18.3bn')
    expect(say('until=2024-09')).not.toContain('18.3')
  })

  it('names the window of a Secretary General', () => {
    expect(toPlainText(summarizeAid(aid, parseAid('aid/all/eur/r29', 'until=2024-09', aid).view, en))).toContain('under Stoltenberg')
    expect(toPlainText(summarizeAid(aid, parseAid('aid/all/eur/r29', 'since=2024-10', aid).view, en))).toContain('under Rutte')
  })

  it('has the totals of claims.md', () => {
    const total = (path: string, search: string) => {
      const { view } = parseAid(path, search, aid)
      return oneRelease(view) ? (sumTotal(view, aid) ?? 0).toFixed(1) : ''
    }
    expect([total('aid/all/eur/r19', ''), total('aid/military/eur/r19', ''), total('aid/financial/eur/r19', ''), total('aid/humanitarian/eur/r19', '')])
      .toEqual(['221.6', '114.8', '90.6', '16.2'])
  })
})

describe('a Secretary General’s months', () => {
  it.each(languages)('are named in $lang', (messages) => {
    for (const { id } of aid.terms) expect(formatUnderTerm(id, messages)).not.toBe(id)
  })
})

describe('rows in sight', () => {
  const rows = aid.donors.map(({ id }, at) => ({ key: id, focused: at === 30 || at === 40 }))
  it('keep the focused donors whatever their rank', () => {
    expect(pickRows(rows, 8).filter(({ focused }) => focused)).toHaveLength(2)
    expect(pickRows(rows, 8)).toHaveLength(7)
  })
  it('spread labels apart and inside', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }), (ys) => {
      const placed = spread(ys, 10, 100).toSorted((a, b) => a - b)
      placed.slice(1).forEach((y, at) => expect(y - (placed[at] ?? 0)).toBeGreaterThanOrEqual(9.999))
    }))
  })
})

describe('the story’s figures', () => {
  it('are all written in every language', () => {
    for (const messages of languages) for (const fact of Object.values(toFacts(data, messages))) expect(toPlainText(fact())).not.toMatch(/NaN|undefined|Invalid/)
  })
  it('meet what the prose rests on', () => {
    const facts = toFacts(data, en)
    const text = (id: string) => toPlainText(facts[id]?.() ?? []).replace(/\u00a0/g, ' ')
    expect(text('r19-military-nato-share')).toBe('99.3%')
    expect(text('gdp-trap-right')).toBe('1.86%')
    expect(['since-usa-2024', 'since-europe-2024', 'since-usa-2025', 'since-europe-2025'].map(text)).toEqual(['EUR 20.1bn', 'EUR 20.6bn', 'EUR 0.48bn', 'EUR 34.7bn'])
    expect(text('steady-count')).toBe('23 of 42 donors')
    expect(text('luns-term')).toBe('12 years and 268 days')
    expect(text('members-2024')).toBe('32 members')
    expect(text('pledge-crossed-by')).toBe('31 May 2025')
  })
  it('every pinned step has a view', () => {
    for (const id of PINNED_STEPS) expect(getStepView(id, data)).not.toBeNull()
  })
})
