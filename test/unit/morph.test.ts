/** Which part of a picture becomes which part of the next: everything is covered once, and sizes are preserved. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairShapes, type Cut } from '../../src/hooks/pairShapes.ts'
import { getSize, isVisible, slice, type Shape } from '../../src/lib/outline.ts'
import { layoutBars } from '../../src/charts/aid/layoutBars.ts'
import { getBarPoints, toMarkAttrs } from '../../src/charts/aid/layoutRows.ts'
import { layoutFlow } from '../../src/charts/aid/layoutFlow.ts'
import { makeGetShapes } from '../../src/charts/aid/makeGetShapes.ts'
import { isBarsView, toRows } from '../../src/charts/aid/rows.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import { aid } from './fixtures.ts'

const SIZE = { widthPx: 900, heightPx: 600 }

const anyShape: fc.Arbitrary<Omit<Shape, 'id'>> = fc
  .record({
    donors: fc.uniqueArray(fc.nat(5), { minLength: 1 }),
    parts: fc.uniqueArray(fc.constantFrom('military', 'financial'), { minLength: 1 }),
    isLying: fc.boolean(),
    x: fc.integer({ min: 0, max: 50 }),
    y: fc.integer({ min: 0, max: 60 }),
    width: fc.integer({ min: 0, max: 50 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ donors, parts, isLying, x, y, width, height }) => ({ donors, parts, isLying, points: [[x, y + height, y], [x + width, y + height, y]] }))
const anyShapes = fc.array(anyShape, { maxLength: 8 }).map((shapes) => shapes.map((shape, at) => ({ ...shape, id: String(at) })))

function toSize({ shape, from, to }: Cut): number {
  return getSize({ ...shape, points: slice(shape, from, to) })
}

/** Each visible shape is cut from its start to its end, without a gap or an overlap. */
function expectCoveredOnce(shapes: readonly Shape[], cuts: readonly Cut[]): void {
  for (const shape of shapes.filter(isVisible)) {
    const own = cuts.filter((cut) => cut.shape === shape).toSorted((a, b) => a.from - b.from)
    expect(own.length).toBeGreaterThan(0)
    expect(own[0]?.from).toBeCloseTo(0, 3)
    expect(own.at(-1)?.to).toBeCloseTo(1, 3)
    own.slice(1).forEach(({ from }, at) => expect(from).toBeCloseTo(own[at]?.to ?? -1, 3))
    expect(own.reduce((sum, cut) => sum + toSize(cut), 0) / getSize(shape)).toBeCloseTo(1, 3)
  }
}

function getBars(address: string): readonly Shape[] {
  const { view } = parseAid(...split(address), aid)
  if (!isBarsView(view)) throw new Error('no bars')
  const made = layoutBars(toRows(view, aid, (a, b) => (a < b ? -1 : 1)), SIZE)
  const marks = made.rows.flatMap(({ row: { key }, bars }) => bars.map(({ part }) => ({ id: `${key}/${part}`, key, part })))
  return makeGetShapes(view, aid, marks, true, getBarPoints)({ attrs: toMarkAttrs(made), points: new Map() })
}

function getFlow(address: string): readonly Shape[] {
  const { view } = parseAid(...split(address), aid)
  if (view.kind !== 'monthly' || view.chartType !== 'flow') throw new Error('no flow')
  const { periods, seriesKind } = layoutFlow(view, aid, [], SIZE)
  const marks = periods.flatMap(({ id, period, segments }) => segments.map(({ key }) => ({ id: `${id}/${key}`, key, part: seriesKind === 'type' ? key : undefined, months: [period.since, period.until] as const })))
  return makeGetShapes(view, aid, marks, false)({ attrs: new Map(periods.flatMap(({ id, segments }) => segments.map(({ key, at }) => [`${id}/${key}`, at]))), points: new Map() })
}

function split(address: string): readonly [path: string, search: string] {
  const [path = '', search = ''] = address.split('?')
  return [path, search]
}

describe('pairs of shapes', () => {
  it('cover each visible shape of both pictures once', () => {
    fc.assert(fc.property(anyShapes, anyShapes, (before, after) => {
      const pairs = pairShapes(before, after)
      expectCoveredOnce(before, pairs.flatMap(({ old }) => old ?? []))
      expectCoveredOnce(after, pairs.flatMap(({ next }) => next ?? []))
    }))
  })

  it('are not many more than the shapes', () => {
    fc.assert(fc.property(anyShapes, anyShapes, (before, after) => {
      expect(pairShapes(before, after).length).toBeLessThanOrEqual(before.length + after.length)
    }))
  })

  it('lead from each donor of a bloc to that bloc, of the same type', () => {
    const pairs = pairShapes(getBars('aid/all/eur/r29'), getBars('aid/all/eur/r29?by=bloc'))
    expect(pairs.length).toBeGreaterThan(10)
    for (const { old, next } of pairs) {
      if (!old || !next) continue
      expect(next.shape.donors).toEqual(expect.arrayContaining([...old.shape.donors]))
      expect(next.shape.parts).toEqual(old.shape.parts)
    }
    const usa = pairs.filter(({ old }) => old?.shape.id === 'USA/military')
    expect(usa.map(({ old, next }) => [old?.from, old?.to, next?.shape.id, next?.from, next?.to])).toEqual([[0, 1, 'usa/military', 0, 1]])
  })

  it('lead from the types of bars to the same types of a flow, as shares of each', () => {
    const [bars, flow] = [getBars('aid/all/eur/r29'), getFlow('aid/all/eur/r29?form=flow')]
    const pairs = pairShapes(bars, flow)
    for (const { old, next } of pairs) expect(next?.shape.parts).toEqual(old?.shape.parts)
    for (const part of ['military', 'financial', 'humanitarian']) {
      const own = pairs.filter(({ old }) => old?.shape.parts.includes(part))
      const [before, after] = [bars, flow].map((shapes) => shapes.filter((shape) => isVisible(shape) && shape.parts.includes(part)).reduce((sum, shape) => sum + getSize(shape), 0))
      for (const { old, next } of own) {
        expect((old ? toSize(old) : 0) / (before ?? 0)).toBeCloseTo((next ? toSize(next) : 0) / (after ?? 0), 5)
      }
    }
  })

  it('lead from each year to the same year when other donors are in focus, and to its own quarters', () => {
    const years = getFlow('aid/all/eur/r29?form=flow')
    for (const other of ['aid/all/eur/r29?form=flow&focus=DEU,GBR', 'aid/all/eur/r29?form=flow&per=quarter']) {
      const pairs = pairShapes(years, getFlow(other))
      expect(pairs.length).toBeGreaterThan(10)
      for (const { old, next } of pairs) expect(next?.shape.id.slice(0, 4)).toBe(old?.shape.id.slice(0, 4))
    }
  })

  it('have one end where the other picture does not count the aid', () => {
    const [military, financial] = ['military', 'financial'].map((part): Shape => ({ id: part, donors: [1], parts: [part], isLying: true, points: [[0, 10, 0], [10, 10, 0]] }))
    if (!military || !financial) throw new Error('no shapes')
    expect(pairShapes([military], [financial])).toEqual([
      { old: { shape: military, from: 0, to: 1 }, next: null },
      { old: null, next: { shape: financial, from: 0, to: 1 } },
    ])
  })
})
