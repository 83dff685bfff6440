/** The leaders chart for any view at any size: nothing collides, nothing leaves the picture, and its words hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isApart, isInside, type Box } from '../../src/charts/leaders/textBox.ts'
import { listLabels, layoutLeaders, getShortTerms } from '../../src/charts/leaders/layout.ts'
import { summarizeLeaders } from '../../src/charts/leaders/summary.ts'
import { tableLeaders } from '../../src/charts/leaders/table.ts'
import { getMilestones, getTerms } from '../../src/charts/leaders/labels.ts'
import type { PercentAttrs } from '../../src/lib/layoutTypes.ts'
import { parseDay } from '../../src/data/calendar.ts'
import { defaultLeaders } from '../../src/state/leadersView.ts'
import type { LeadersView } from '../../src/state/view.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { anyLeaders, data, en, uk } from './fixtures.ts'

const { leaders } = data
const PERCENT = { widthPx: 100, heightPx: 100 }
const day = (text: string) => parseDay(text) ?? Number.NaN

/** The words by their names: a counterexample need not print all of them. */
const langs = { en, uk }
const anyLang = fc.constantFrom('en' as const, 'uk' as const)
const anySize = fc.record({ widthPx: fc.integer({ min: 280, max: 1600 }), heightPx: fc.integer({ min: 200, max: 1200 }) })
const anyWindow = fc.option(fc.record({ from: fc.integer({ min: 18000, max: 19500 }), to: fc.integer({ min: 19500, max: 20600 }) }))

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: PercentAttrs): Box {
  return { x0: x, x1: x + width, y0: y, y1: y + height }
}

function viewOf(scene: LeadersView['scene'], parts: Partial<LeadersView>): LeadersView {
  return { ...defaultLeaders(scene, leaders), ...parts }
}

function range(from: string, to: string): Pick<LeadersView, 'range'> {
  return { range: { from: day(from), to: day(to) } }
}

function sentence(view: LeadersView, messages: typeof en): string {
  return toPlainText(summarizeLeaders(leaders, view, messages))
}

describe('the picture of any view', () => {
  it('keeps labels apart and inside, bars apart, and shows just the terms of its range', () => {
    fc.assert(
      fc.property(anyLeaders, anySize, anyLang, anyWindow, (view, size, lang, window) => {
        const picture = layoutLeaders(leaders, view, size, langs[lang], window)
        expect(JSON.stringify(picture)).not.toMatch(/null,"y"|NaN|Infinity/)
        const labels = listLabels(picture)
        // Percent are rounded to hundredths.
        const slack = { widthPx: PERCENT.widthPx + 0.02, heightPx: PERCENT.heightPx + 0.02 }
        for (const { box, key } of labels) expect(isInside({ ...box, x0: box.x0 + 0.01, y0: box.y0 + 0.01 }, slack), key).toBe(true)
        const close = labels.flatMap((one, at) => labels.slice(at + 1).filter((other) => !isApart(one.box, other.box, -0.03)).map((other) => [one.key, other.key]))
        expect(close).toEqual([])
        const bars = picture.terms.filter(({ content }) => !content.hidden)
        expect(bars.map(({ content }) => content.term.id)).toEqual(getTerms(view.range, leaders).map(({ id }) => id))
        const overlapping = bars.slice(1).filter(({ bar }, at) => !isApart(boxOf(bar), boxOf(bars[at]?.bar ?? {}), -0.02))
        expect(overlapping).toEqual([])
        for (const { bar } of picture.terms) expect(isInside(boxOf(bar), { widthPx: 100.05, heightPx: 100.05 })).toBe(true)
        expect(picture.milestones.filter(({ content }) => !content.hidden).map(({ content }) => content.milestone.id)).toEqual(getMilestones(view, leaders).map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  it('names what is in focus wherever the size of the layout has a place for it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaders.terms), anyLang, (term, lang) => {
        for (const size of [{ widthPx: 520, heightPx: 420 }, { widthPx: 300, heightPx: 250 }]) {
          const picture = layoutLeaders(leaders, viewOf('all', { focus: term.id }), size, langs[lang])
          expect(picture.terms.find(({ content }) => content.focused)?.label).not.toBeNull()
        }
      }),
    )
  })

  it('names every Secretary General since 1952 at the size it is laid out for', () => {
    const { terms } = layoutLeaders(leaders, viewOf('all', {}), { widthPx: 520, heightPx: 420 }, en)
    expect(terms.filter(({ content, label }) => !content.acting && label === null).map(({ content }) => content.surname)).toEqual([])
  })

  it('leaves the eight days of October 1999 empty', () => {
    const { terms } = layoutLeaders(leaders, viewOf('all', range('1999-09-01', '1999-11-30')), { widthPx: 520, heightPx: 420 }, en)
    const [solana, robertson] = terms.filter(({ content }) => !content.hidden).map(({ bar }) => boxOf(bar))
    expect((robertson?.x0 ?? 0) - (solana?.x1 ?? 0)).toBeCloseTo((8 / 91) * 100, 1)
  })

  it('draws who is in office to the last data and marks that he goes on', () => {
    const { terms } = layoutLeaders(leaders, viewOf('handover', {}), { widthPx: 520, heightPx: 420 }, en)
    const rutte = terms.at(-1)
    const { from, to } = defaultLeaders('handover', leaders).range
    expect(boxOf(rutte?.bar ?? {}).x1).toBeCloseTo(((leaders.asOf - from) / (to + 1 - from)) * 100, 1)
    expect(terms.filter(({ arrow }) => arrow !== null)).toEqual([rutte])
  })
})

describe('the words of any view', () => {
  it('leave no gap in sentence and table', () => {
    fc.assert(
      fc.property(anyLeaders, anyLang, (view, lang) => {
        const messages = langs[lang]
        expect(sentence(view, messages)).toMatch(/^[^{}]{10,}\.$/)
        expect(sentence(view, messages)).not.toMatch(/undefined|NaN|,\s*[,.]/)
        const table = tableLeaders(leaders, view, messages)
        expect(table.rows.map(({ key }) => key)).toEqual([...getTerms(view.range, leaders), ...getMilestones(view, leaders)].map(({ id }) => id))
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('say who led longest and shortest, standing in and being in office apart', () => {
    expect(sentence(viewOf('all', {}), en)).toBe(
      'NATO had 14 Secretaries General from 1949 to 2026. Longest in office: Joseph Luns, 12 years and 268 days; shortest: Willy Claes, 1 year and 3 days; Mark Rutte had 1 year and 211 days by 30 April 2026. The alliance grew from 12 to 32 members.',
    )
  })

  it('say one, none and what the data do not reach', () => {
    const plainly = { milestones: [], members: false }
    const text = (from: string, to: string) => sentence(viewOf('all', { ...plainly, ...range(from, to) }), en)
    expect(text('1975-01-01', '1975-12-31')).toBe('Joseph Luns (Netherlands) was NATO’s only Secretary General in 1975.')
    expect(text('1950-01-01', '1951-12-31')).toBe('NATO had no Secretary General from 1950 to 1951.')
    expect(text('1999-10-06', '1999-10-13')).toBe('NATO had no Secretary General from 6 October 1999 to 13 October 1999.')
    expect(text('1994-09-01', '1994-09-30')).toBe('NATO had no Secretary General from 1 September 1994 to 30 September 1994; a deputy stood in once.')
    expect(text('2026-06-01', '2026-12-31')).toBe('The data end on 30 April 2026.')
  })

  it('count in Ukrainian as Ukrainian counts', () => {
    expect(sentence(viewOf('all', range('1952-01-01', '1961-12-31')), uk)).toContain('НАТО мала 3 генеральних секретарів від 1952 до 1961 року.')
    expect(sentence(viewOf('all', { ...range('2023-01-01', '2026-12-31'), milestones: ['visit'] }), uk)).toContain('Позначено: Рютте в\u00a0Києві (3 жовтня 2024 року).')
  })
})

it('lists the terms whose bars are too short to press', () => {
  expect(getShortTerms(leaders, defaultLeaders('all', leaders).range)).toEqual(['balanzino-1994', 'claes', 'balanzino-1995', 'minuto-rizzo', 'rutte'])
  expect(getShortTerms(leaders, { from: day('2024-01-01'), to: day('2024-12-31') })).toEqual([])
})
