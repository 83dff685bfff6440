/** The aid chart's numbers: sentence, table, chart and CSV say the same, and the same as the source files. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutChange } from '../../src/charts/aid/layoutChange.ts'
import { layoutBars } from '../../src/charts/aid/layoutBars.ts'
import { pickRows } from '../../src/charts/aid/layoutRows.ts'
import { isBarsView, toComparisonRows, toRows, sumTotal } from '../../src/charts/aid/rows.ts'
import { layoutFlow } from '../../src/charts/aid/layoutFlow.ts'
import { toFlow } from '../../src/charts/aid/flow.ts'
import { summarizeAid } from '../../src/charts/aid/summary.ts'
import { toAidTable } from '../../src/charts/aid/table.ts'
import { getNameOrder, formatUnderTerm, sumUsLoan, nameEvents } from '../../src/charts/aid/labels.ts'
import { getMonthTicks, layoutCumulative, toSeries, spread } from '../../src/charts/aid/layoutCumulative.ts'
import { toAidCsv } from '../../src/charts/aid/csv.ts'
import { AID_TYPES } from '../../src/data/aid.ts'
import { formatIsoMonth, toMonth } from '../../src/data/calendar.ts'
import { toFacts } from '../../src/story/facts.ts'
import { PINNED_STEPS, getStepView } from '../../src/story/steps.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import type { AidView, BarsView, FlowView, TimeView } from '../../src/state/view.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { anyAid, data, en, languages } from './fixtures.ts'

const { aid } = data
const read = (file: string) => csvParse(readFileSync(`src/data/sources/${file}`, 'utf8'))
const kiel = read('kiel_r29_data_explorer.csv')
const totals = read('aid_totals.csv').filter((row) => row['release'] === 'R19')
const donors = read('donors.csv')
const population = new Map(read('population.csv').map((row) => [row['iso3'], Number(row['population'])]))
const euShares = new Map(read('kiel_r29_eu_aid_shares.csv').map((row) => [row['iso'], Number(row['eu_share_bn'])]))
const TYPES = ['military', 'financial', 'humanitarian']
const order = getNameOrder(en)

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
const isShared = (view: AidView) => 'eu' in view && view.eu === 'shared'
const EUROPE_BEYOND_EU = ['GBR', 'NOR', 'CHE', 'ISL']

/** The groups of a view by the source file, each with its donors. */
function groupSource(view: AidView): ReadonlyMap<string, readonly string[]> {
  const toGroup = (row: (typeof donors)[number]) => {
    const iso3 = row['iso3'] ?? ''
    const isEu = row['donor_type'] === 'eu_institutions'
    if (view.groupBy === 'donor') return iso3
    if (iso3 === 'USA') return 'usa'
    if (view.groupBy === 'region') return isEu || row['eu_member'] === '1' || EUROPE_BEYOND_EU.includes(iso3) ? 'europe' : 'others'
    return isEu ? 'eu' : row['nato_member'] === '1' ? 'allies' : 'outside'
  }
  const groups = new Map<string, readonly string[]>()
  for (const row of donors) {
    if (isShared(view) && row['iso3'] === 'EUU') continue
    groups.set(toGroup(row), [...(groups.get(toGroup(row)) ?? []), row['iso3'] ?? ''])
  }
  return groups
}

/** What a donor's amounts are divided by, in the unit that makes EUR bn the view's measure; 0 where it is not known. */
function getDivisor(view: AidView, iso3: string): number {
  if (view.measure === 'eur') return 1
  if (view.measure === 'head') return (population.get(iso3) ?? 0) / 1e9
  const source = donors.find((donor) => donor['iso3'] === iso3)
  return Number(source?.[view.kind === 'totals' ? 'gdp_2021_eur_bn_r19' : 'gdp_2021_eur_bn'] ?? 0)
}

/** The independent figure of a group: null where no donor of it has what the measure divides by. */
function measureSource(view: AidView, members: readonly string[], sumEur: (iso3: string) => number): number | null {
  const counted = members.filter((iso3) => getDivisor(view, iso3) > 0)
  if (counted.length === 0) return null
  const sum = counted.reduce((total, iso3) => total + sumEur(iso3), 0)
  return view.measure === 'eur' ? sum : sum / counted.reduce((total, iso3) => total + getDivisor(view, iso3), 0)
}

/** EUR bn from one month to another, both inclusive and written as in the file. */
const byDonor = new Map<string, (typeof kiel)[number][]>()
for (const row of kiel) byDonor.set(row['iso'] ?? '', [...(byDonor.get(row['iso'] ?? '') ?? []), row])
function sumMonthsOfSource(iso3: string, type: AidView['type'], since: string, until: string): number {
  const types = type === 'all' ? TYPES : [type]
  const isIn = (row: (typeof kiel)[number]) => {
    const month = `${row['year']}-${String(row['month']).padStart(2, '0')}`
    return month >= since && month <= until
  }
  return (byDonor.get(iso3 === 'EUU' ? 'EU' : iso3) ?? []).filter(isIn).reduce((sum, row) => sum + types.reduce((part, name) => part + Number(row[name]), 0), 0)
}

/** Close to nine digits, in any measure. */
function expectSame(found: number | null, expected: number | null): void {
  if (expected === null || found === null) expect(found).toBe(expected)
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 + 2e-8 * Math.abs(expected))
}

describe('a view of the aid chart', () => {
  it('has, donor by donor, the independent sum over the source file', () => {
    fc.assert(fc.property(anyAid.filter(oneRelease), (view) => {
      const groups = groupSource(view)
      const rows = toRows(view, aid, order)
      expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(groups.keys()))
      for (const row of rows) {
        const shared = (iso3: string) => (isShared(view) ? (euShares.get(iso3) ?? 0) : 0)
        expectSame(row.total, measureSource(view, groups.get(row.key) ?? [], (iso3) => sumSource(view, iso3) + shared(iso3)))
        expectSame(row.parts.reduce<number | null>((sum, { value }) => (value === null ? sum : (sum ?? 0) + value), null), row.total)
      }
    }), { numRuns: 400 })
  })

  it('has, year by year and quarter by quarter, the independent sum over the source file', () => {
    const flows = anyAid.filter((view): view is FlowView => view.kind === 'monthly' && view.chartType === 'flow')
    fc.assert(fc.property(flows, (view) => {
      const { periods, series, totals, seriesKind } = toFlow(view, aid)
      const groups = groupSource(view)
      const everyone = donors.map((row) => row['iso3'] ?? '')
      expect(periods[0]?.since).toBe(view.window.since)
      expect(periods.at(-1)?.until).toBe(view.window.until)
      for (const [at, { since, until, isComplete }] of periods.entries()) {
        expect(isComplete).toBe(until - since + 1 === (view.per === 'year' ? 12 : 3))
        if (at > 0) expect(since).toBe((periods[at - 1]?.until ?? 0) + 1)
        const sum = (type: AidView['type']) => (iso3: string) => sumMonthsOfSource(iso3, type, formatIsoMonth(since), formatIsoMonth(until))
        for (const { key, values } of series) {
          const type = AID_TYPES.find((name) => name === key) ?? view.type
          expectSame(values[at] ?? null, measureSource(view, seriesKind === 'type' || seriesKind === 'all' ? everyone : (groups.get(key) ?? []), sum(type)))
        }
        if (totals) expectSame(totals[at] ?? null, series.reduce<number | null>((total, { values }) => (values[at] === null ? total : (total ?? 0) + (values[at] ?? 0)), null))
      }
    }), { numRuns: 150 })
  })

  it('says over time only what the source file adds up to', () => {
    const timed = anyAid.filter((view): view is TimeView => view.chartType === 'time')
    fc.assert(fc.property(timed, (view) => {
      const groups = [...groupSource(view).values(), donors.map((row) => row['iso3'] ?? '')]
      const nato = donors.filter((row) => row['nato_member'] === '1').map((row) => row['iso3'] ?? '')
      const months = view.showTarget ? Array.from({ length: view.window.until - view.window.since + 1 }, (_, at) => view.window.since + at) : []
      const sum = (until: number) => (iso3: string) => sumMonthsOfSource(iso3, view.type, formatIsoMonth(view.window.since), formatIsoMonth(until))
      const known = [...groups, nato].map((members) => measureSource(view, members, sum(view.window.until)))
      const reached = months.map((until) => measureSource(view, nato, sum(until)))
      const figures = [...known, ...reached, sumUsLoan(view, aid)].filter((value) => value !== null)
      for (const value of values(view)) expect(figures.some((figure) => Math.abs(figure - value) <= 1e-9 + 2e-8 * Math.abs(value))).toBe(true)
    }), { numRuns: 150 })
  })

  it('says the same in sentence, table, chart and CSV', () => {
    fc.assert(fc.property(anyAid, (view) => {
      const table = toAidTable(aid, view, en)
      const csv = toAidCsv(aid, view, en)
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
      if (view.kind === 'monthly' && view.chartType === 'flow') {
        const { series, totals, periods } = toFlow(view, aid)
        expect(table.rows).toHaveLength(periods.length)
        expect(new Set(numbers)).toEqual(new Set([...series.flatMap(({ values: all }) => all), ...(series.length > 1 ? (totals ?? []) : [])].filter((value) => value !== null)))
        const told = values(view)
        for (const value of told) expect([...numbers, ...(totals ?? []), sumUsLoan(view, aid)]).toContain(value)
      }
    }), { numRuns: 3000 })
  })

  it('has a sentence without missing values, in every language', () => {
    fc.assert(fc.property(anyAid, fc.constantFrom(...languages), (view, messages) => {
      const text = toPlainText(summarizeAid(aid, view, messages))
      expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]|\ue000|\ue001/)
      expect(text.length).toBeGreaterThan(10)
    }), { numRuns: 2000 })
  })

  it('tiles: bars touch, none leaves the picture, no number is missing', () => {
    fc.assert(fc.property(anyAid.filter(oneRelease), fc.integer({ min: 280, max: 1600 }), fc.integer({ min: 160, max: 1200 }), (view, widthPx, heightPx) => {
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
    for (const size of [{ widthPx: 300, heightPx: 250 }, { widthPx: 900, heightPx: 600 }]) {
      const { rows: placed, zero } = layoutChange(rows, size)
      const bars = placed.map(({ row, bars: [bar] }) => ({ change: row.change ?? 0, at: bar?.at ?? {} }))
      for (const { change, at: { x = Number.NaN, width = Number.NaN } } of bars) expect(change < 0 ? x + width : x).toBeCloseTo(zero, 1)
      const [one, other] = bars.filter(({ change }) => Math.abs(change) > 0.5)
      const perBn = (bar: typeof one) => (bar?.at['width'] ?? 0) / Math.abs(bar?.change ?? 1)
      expect(perBn(one)).toBeCloseTo(perBn(other), 1)
    }
  })

  it('draws any view over time without a missing number', () => {
    const timed = anyAid.filter((view): view is TimeView => view.chartType === 'time')
    fc.assert(fc.property(timed, fc.integer({ min: 280, max: 1600 }), (view, widthPx) => {
      const picture = layoutCumulative(view, aid, { widthPx, heightPx: 400 }, nameEvents(aid, en))
      expect(picture.events.length > 0).toBe(view.events && aid.events.some(({ day }) => view.window.since <= toMonth(day) && toMonth(day) <= view.window.until))
      for (const { line } of picture.events) expect(line['x1']).toBeGreaterThanOrEqual(picture.plot.x)
      for (const { path, label } of picture.series) {
        expect(path).not.toMatch(/NaN/)
        expect(label['y']).toBeGreaterThanOrEqual(0)
      }
    }), { numRuns: 300 })
  })
})

describe('a flow', () => {
  const flows = anyAid.filter((view): view is FlowView => view.kind === 'monthly' && view.chartType === 'flow')
  const sizes = fc.record({ widthPx: fc.integer({ min: 300, max: 1600 }), heightPx: fc.integer({ min: 250, max: 1200 }) })

  it('draws every period inside the picture, its parts one on the other as high as their values', () => {
    fc.assert(fc.property(flows, sizes, fc.constantFrom(...languages), (view, size, messages) => {
      const { periods, plot, labels } = layoutFlow(view, aid, nameEvents(aid, messages), size)
      const flow = toFlow(view, aid)
      expect(periods.map(({ period }) => period)).toEqual(flow.periods)
      const right = plot.x + plot.width
      for (const [at, { segments, total }] of periods.entries()) {
        for (const { at: place } of segments) {
          for (const value of Object.values(place)) expect(Number.isFinite(value)).toBe(true)
          expect(place['x'] ?? 0).toBeGreaterThanOrEqual(plot.x - 0.01)
          expect((place['x'] ?? 0) + (place['width'] ?? 0)).toBeLessThanOrEqual(right + 0.01)
          expect(place['y'] ?? 0).toBeGreaterThanOrEqual(plot.y - 0.02)
        }
        const drawn = segments.reduce((sum, { value }) => sum + value, 0)
        if (flow.totals) expect(drawn).toBeCloseTo(flow.totals[at] ?? 0, 9)
        if (total) expect(total.value).toBe(flow.totals?.[at])
        const next = periods[at + 1]?.segments[0]?.at['x']
        if (next !== undefined) expect(Math.max(...segments.map(({ at: place }) => (place['x'] ?? 0) + (place['width'] ?? 0)))).toBeLessThanOrEqual(next)
      }
      const ys = labels.map(({ at }) => at['y'] ?? 0).toSorted((a, b) => a - b)
      ys.slice(1).forEach((y, at) => expect(y).toBeGreaterThan(ys[at] ?? 0))
    }), { numRuns: 300 })
  })

  it('never lets the names of days collide or leave the picture', () => {
    const widest = languages.flatMap((messages) => nameEvents(aid, messages))
    expect(widest).toHaveLength(aid.events.length * languages.length)
    fc.assert(fc.property(flows.map((view) => ({ ...view, events: true })), sizes, fc.constantFrom(...languages), (view, size, messages) => {
      const { events, plot } = layoutFlow(view, aid, nameEvents(aid, messages), size)
      const boxes = events.map(({ event, label, anchor, row }) => {
        const x = ((label['x'] ?? 0) / 100) * size.widthPx
        const width = event.name.length * 7
        return { row, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x, bottom: label['y'] ?? 0 }
      })
      for (const box of boxes) {
        expect(box.from).toBeGreaterThanOrEqual(0)
        expect(box.to).toBeLessThanOrEqual(size.widthPx)
        expect(box.bottom).toBeLessThan(plot.y)
      }
      boxes.forEach((box, at) => boxes.slice(at + 1).forEach((other) => {
        if (box.row === other.row) expect(box.to <= other.from || other.to <= box.from).toBe(true)
      }))
    }), { numRuns: 300 })
  })
})

describe('the months on the axis', () => {
  const day = (month: number) => new Date(Date.UTC(2022, month, 1))
  it('are whole steps of the calendar, at least one and never more than fit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(3, 6), (since, count, atMost) => {
      const ticks = getMonthTicks(day(since), day(since + count), atMost)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(atMost)
      for (const tick of ticks) expect(tick.getUTCDate()).toBe(1)
    }))
  })
})

describe('every way of counting', () => {
  const rowsAt = (path: string, search: string) => {
    const { view } = parseAid(path, search, aid)
    return isBarsView(view) ? toRows(view, aid, order) : expect.fail('bars')
  }
  const round = (rows: ReturnType<typeof rowsAt>, digits: number, n: number) => rows.slice(0, n).map(({ key, total }) => [key, (total ?? 0).toFixed(digits)])

  it('has military aid by year and region as checked', () => {
    const { view } = parseAid('aid/military/eur/r29', 'form=flow&by=region', aid)
    if (view.kind !== 'monthly' || view.chartType !== 'flow') throw new Error('not a flow')
    const { periods, series } = toFlow(view, aid)
    expect(series.map(({ key }) => key)).toEqual(['usa', 'europe', 'others'])
    expect(periods.map(({ year }, at) => [year, ...series.map(({ values: all }) => (all[at] ?? 0).toFixed(2))])).toEqual([
      [2022, '20.88', '15.07', '1.80'], [2023, '23.11', '22.15', '1.05'], [2024, '20.14', '20.63', '0.84'], [2025, '0.48', '34.67', '2.09'], [2026, '0.00', '9.69', '0.38'],
    ])
    expect(periods.map(({ isComplete }) => isComplete)).toEqual([true, true, true, true, false])
    const text = toPlainText(summarizeAid(aid, view, en)).replace(/\u00a0/g, ' ')
    expect(text).toContain('2025: Europe EUR 34.7bn, all other donors EUR 2.1bn, the United States EUR 0.48bn.')
    expect(text).toContain('January to April 2026, only part of a year')
    expect(text).toContain('without a date')
  })

  it('shares the EU out as checked, the institutions gone and nothing counted twice', () => {
    const rows = rowsAt('aid/all/eur/r29', 'eu=shared')
    expect(round(rows, 2, 8)).toEqual([
      ['USA', '115.38'], ['DEU', '49.04'], ['FRA', '24.13'], ['GBR', '21.30'], ['ITA', '15.79'], ['NLD', '14.72'], ['CAN', '14.10'], ['SWE', '13.41'],
    ])
    expect(rows.some(({ key }) => key === 'EUU')).toBe(false)
    const sum = (all: typeof rows) => all.reduce((total, row) => total + (row.total ?? 0), 0)
    expect(sum(rows)).toBeCloseTo(sum(rowsAt('aid/all/eur/r29', '')), 4)
    const regions = (search: string) => new Map(rowsAt('aid/all/eur/r29', `by=region${search}`).map(({ key, total }) => [key, total ?? 0]))
    expect(regions('&eu=shared').get('europe')).toBeCloseTo(regions('').get('europe') ?? 0, 4)
    expect(regions('').get('europe')).toBeCloseTo(96.95 + 33.47 + 84.43, 1)
    const text = toPlainText(summarizeAid(aid, parseAid('aid/all/eur/r29', 'eu=shared', aid).view, en)).replace(/\u00a0/g, ' ')
    expect(text).toContain('France rises most: to 3rd, from 10th without a share of the EU’s aid.')
  })

  it('has euros per inhabitant as checked, and says whom the source leaves out', () => {
    const rows = rowsAt('aid/all/head/r29', '')
    expect(round(rows, 0, 8)).toEqual([
      ['NOR', '1918'], ['DNK', '1845'], ['SWE', '1002'], ['EST', '702'], ['FIN', '641'], ['NLD', '594'], ['LTU', '551'], ['LUX', '506'],
    ])
    expect(rows.find(({ key }) => key === 'USA')).toMatchObject({ rank: 12 })
    expect((rows.find(({ key }) => key === 'USA')?.total ?? 0).toFixed(0)).toBe('339')
    expect(rows.filter(({ total }) => total === null).map(({ key }) => key)).toEqual(['EUU', 'TWN'])
    for (const search of ['', 'by=region', 'by=bloc', 'form=time', 'form=flow']) {
      const text = toPlainText(summarizeAid(aid, parseAid('aid/all/head/r29', search, aid).view, en))
      expect(text).toContain('2024')
      expect(text).toContain('EU institutions')
      expect(text).toContain('Taiwan')
    }
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
    const india = toAidTable(aid, view, en).rows.find(({ key }) => key === 'IND')
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

describe('visible rows', () => {
  const rows = aid.donors.map(({ id }, at) => ({ key: id, focused: at === 30 || at === 40 }))
  it('include the donors in focus at any rank', () => {
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
