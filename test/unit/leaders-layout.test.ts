/** The leaders chart for any view at any size: nothing collides, nothing leaves the picture, and its words hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isApart, isInside, type Box } from '../../src/charts/leaders/textBox.ts'
import { getTicks } from '../../src/charts/leaders/ticks.ts'
import { toTextSize } from '../../src/charts/leaders/useTextSize.ts'
import { COMPACT, isCompact, REGULAR } from '../../src/lib/layoutTypes.ts'
import { wrapText, wrapTextTo } from '../../src/lib/wrapText.ts'
import { getStepView } from '../../src/story/steps.ts'
import { layoutLeaders, getShortTerms } from '../../src/charts/leaders/layout.ts'
import type { Label, TimelineLayout } from '../../src/charts/leaders/layoutParts.ts'
import { summarizeLeaders } from '../../src/charts/leaders/summary.ts'
import { toLeadersTable } from '../../src/charts/leaders/table.ts'
import { getMilestones, getTerms } from '../../src/charts/leaders/labels.ts'
import type { PercentAttrs } from '../../src/lib/layoutTypes.ts'
import { parseDay } from '../../src/data/calendar.ts'
import { defaultLeaders } from '../../src/state/leadersView.ts'
import type { LeadersView } from '../../src/state/view.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { LANGS } from '../../src/i18n/languages.ts'
import { anyLeaders, data, en, MESSAGES, uk } from './fixtures.ts'

const { leaders } = data
const PERCENT = { widthPx: 100, heightPx: 100 }
const day = (text: string) => parseDay(text) ?? Number.NaN

/** The words by their names: a counterexample need not print all of them. */
const anyLang = fc.constantFrom(...LANGS)
const anySize = fc.record({ widthPx: fc.integer({ min: 280, max: 1600 }), heightPx: fc.integer({ min: 200, max: 1200 }) })
const anyWindow = fc.option(fc.record({ from: fc.integer({ min: 18000, max: 19500 }), to: fc.integer({ min: 19500, max: 20600 }) }))

function toBox({ x = 0, y = 0, width = 0, height = 0 }: PercentAttrs): Box {
  return { x0: x, x1: x + width, y0: y, y1: y + height }
}

function toView(scene: LeadersView['scene'], parts: Partial<LeadersView>): LeadersView {
  return { ...defaultLeaders(scene, leaders), ...parts }
}

function range(from: string, to: string): Pick<LeadersView, 'range'> {
  return { range: { from: day(from), to: day(to) } }
}

function sentence(view: LeadersView, messages: typeof en): string {
  return toPlainText(summarizeLeaders(leaders, view, messages))
}

function listLabels({ terms, milestones, steps, ticks, visit, window }: TimelineLayout): readonly Label[] {
  return [...terms, ...milestones, ...steps, ...ticks, ...(visit ? [visit] : []), ...(window ? [window] : [])].flatMap(({ label }) => label ?? [])
}

describe('the picture of any view', () => {
  it('separates labels and bars, places labels inside, and shows exactly the terms of its range', () => {
    fc.assert(
      fc.property(anyLeaders, anySize, anyLang, anyWindow, (view, size, lang, window) => {
        const picture = layoutLeaders(leaders, view, size, MESSAGES[lang], window)
        expect(JSON.stringify(picture)).not.toMatch(/null,"y"|NaN|Infinity/)
        const labels = listLabels(picture)
        // Percent are rounded to hundredths.
        const slack = { widthPx: PERCENT.widthPx + 0.02, heightPx: PERCENT.heightPx + 0.02 }
        for (const { box, key } of labels) expect(isInside({ ...box, x0: box.x0 + 0.01, y0: box.y0 + 0.01 }, slack), key).toBe(true)
        const close = labels.flatMap((one, at) => labels.slice(at + 1).filter((other) => !isApart(one.box, other.box, -0.03)).map((other) => [one.key, other.key]))
        expect(close).toEqual([])
        const bars = picture.terms.filter(({ content }) => !content.hidden)
        expect(bars.map(({ content }) => content.term.id)).toEqual(getTerms(view.range, leaders).map(({ id }) => id))
        const overlapping = bars.slice(1).filter(({ bar }, at) => !isApart(toBox(bar), toBox(bars[at]?.bar ?? {}), -0.02))
        expect(overlapping).toEqual([])
        for (const { bar } of picture.terms) expect(isInside(toBox(bar), { widthPx: 100.05, heightPx: 100.05 })).toBe(true)
        expect(picture.milestones.filter(({ content }) => !content.hidden).map(({ content }) => content.milestone.id)).toEqual(getMilestones(view, leaders).map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  it('names the mark in focus if its label fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaders.terms), anyLang, (term, lang) => {
        for (const size of [{ widthPx: 520, heightPx: 420 }, { widthPx: 300, heightPx: 250 }]) {
          const picture = layoutLeaders(leaders, toView('all', { focus: term.id }), size, MESSAGES[lang])
          expect(picture.terms.find(({ content }) => content.focused)?.label).not.toBeNull()
        }
      }),
    )
  })

  it('names every Secretary General since 1952 at the size it is laid out for', () => {
    const { terms } = layoutLeaders(leaders, toView('all', {}), { widthPx: 520, heightPx: 420 }, en)
    expect(terms.filter(({ content, label }) => !content.acting && label === null).map(({ content }) => content.surname)).toEqual([])
  })

  it('leaves the eight days of October 1999 empty', () => {
    const { terms } = layoutLeaders(leaders, toView('all', range('1999-09-01', '1999-11-30')), { widthPx: 520, heightPx: 420 }, en)
    const [solana, robertson] = terms.filter(({ content }) => !content.hidden).map(({ bar }) => toBox(bar))
    expect((robertson?.x0 ?? 0) - (solana?.x1 ?? 0)).toBeCloseTo((8 / 91) * 100, 1)
  })

  it('draws who is in office to the last data and marks that he goes on', () => {
    const { terms } = layoutLeaders(leaders, toView('handover', {}), { widthPx: 520, heightPx: 420 }, en)
    const rutte = terms.at(-1)
    const { from, to } = defaultLeaders('handover', leaders).range
    expect(toBox(rutte?.bar ?? {}).x1).toBeCloseTo(((leaders.asOf - from) / (to + 1 - from)) * 100, 1)
    expect(terms.filter(({ arrow }) => arrow !== null)).toEqual([rutte])
  })
})

describe('the words of any view', () => {
  it('leave no gap in sentence and table', () => {
    fc.assert(
      fc.property(anyLeaders, anyLang, (view, lang) => {
        const messages = MESSAGES[lang]
        expect(sentence(view, messages)).toMatch(/^[^{}]{10,}\.$/)
        expect(sentence(view, messages)).not.toMatch(/undefined|NaN|,\s*[,.]/)
        const table = toLeadersTable(leaders, view, messages)
        expect(table.rows.map(({ key }) => key)).toEqual([...getTerms(view.range, leaders), ...getMilestones(view, leaders)].map(({ id }) => id))
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('say who led longest and shortest, without acting and current leaders', () => {
    expect(sentence(toView('all', {}), en)).toBe(
      'NATO had 14 Secretaries General from 1949 to 2026. Longest in office: Joseph Luns, 12 years and 268 days; shortest: Willy Claes, 1 year and 3 days; Mark Rutte had served 1 year and 211 days by 30 April 2026. The alliance grew from 12 to 32 members.',
    )
  })

  it('say one, none and what the data do not reach', () => {
    const plainly = { milestones: [], members: false }
    const text = (from: string, to: string) => sentence(toView('all', { ...plainly, ...range(from, to) }), en)
    expect(text('1975-01-01', '1975-12-31')).toBe('Joseph Luns (Netherlands) was NATO’s only Secretary General in 1975.')
    expect(text('1950-01-01', '1951-12-31')).toBe('NATO had no Secretary General from 1950 to 1951.')
    expect(text('1999-10-06', '1999-10-13')).toBe('NATO had no Secretary General from 6 October 1999 to 13 October 1999.')
    expect(text('1994-09-01', '1994-09-30')).toBe('NATO had no Secretary General from 1 September 1994 to 30 September 1994; a deputy stood in once.')
    expect(text('2026-06-01', '2026-12-31')).toBe('The data end on 30 April 2026.')
  })

  it('count in Ukrainian as Ukrainian counts', () => {
    expect(sentence(toView('all', range('1952-01-01', '1961-12-31')), uk)).toContain('НАТО мала 3 генеральних секретарів від 1952 до 1961 року.')
    expect(sentence(toView('all', { ...range('2023-01-01', '2026-12-31'), milestones: ['visit'] }), uk)).toContain('Позначено: Рютте в\u00a0Києві (3 жовтня 2024 року).')
  })
})

it('lists the terms whose bars are too short to press', () => {
  expect(getShortTerms(leaders, defaultLeaders('all', leaders).range)).toEqual(['balanzino-1994', 'claes', 'balanzino-1995', 'minuto-rizzo', 'rutte'])
  expect(getShortTerms(leaders, { from: day('2024-01-01'), to: day('2024-12-31') })).toEqual([])
})

describe('milestones', () => {
  const ukraine = toView('ukraine', {})
  it('are directly beside their names', () => {
    fc.assert(
      fc.property(anyLeaders, anySize, anyLang, (view, size, lang) => {
        for (const { at, label } of layoutLeaders(leaders, view, size, MESSAGES[lang]).milestones) {
          if (!label) continue
          const x = at['x'] ?? 0
          const gapPx = (Math.max(label.box.x0 - x, x - label.box.x1) / 100) * size.widthPx
          expect(gapPx).toBeGreaterThan(0)
          expect(gapPx).toBeLessThan(16)
          expect(((label.at['y'] ?? 0) - (at['y'] ?? 0)) / 100 * size.heightPx).toBeCloseTo(0, 0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each(['path', 'member', 'command'] as const)('are all named in the step %s on a wide screen, at the edge of the picture too', (step) => {
    const view = getStepView(step, data)
    if (view?.chart !== 'leaders') throw new Error('no view of leaders')
    for (const lang of LANGS) {
      const visible = layoutLeaders(leaders, view, { widthPx: 632, heightPx: 424 }, MESSAGES[lang]).milestones.filter(({ content }) => !content.hidden)
      expect(visible.filter(({ label }) => label === null), lang).toEqual([])
    }
  })

  it('take at least half of the height in Ukraine’s scene', () => {
    const labels = layoutLeaders(leaders, ukraine, { widthPx: 900, heightPx: 600 }, en).milestones.flatMap(({ label }) => label?.at['y'] ?? [])
    expect(Math.max(...labels) - Math.min(...labels)).toBeGreaterThan(50)
  })
})

describe('a leader of the same country as the one in focus', () => {
  const compatriots = (view: LeadersView) =>
    layoutLeaders(leaders, view, REGULAR, en).terms.filter(({ content }) => content.compatriot).map(({ content }) => content.term.id)
  it('is marked where all leaders are compared', () => {
    const rutte = leaders.terms.at(-1)?.id ?? null
    expect(compatriots(toView('all', { focus: rutte }))).toEqual(['stikker', 'luns', 'de-hoop-scheffer'])
    expect(compatriots(toView('all', { focus: null }))).toEqual([])
    expect(compatriots(toView('ukraine', { focus: rutte }))).toEqual([])
  })
})

describe('ticks', () => {
  it('are first days of months, in the range, at most as many as requested', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7600, max: 20000 }), fc.integer({ min: 60, max: 28000 }), fc.integer({ min: 1, max: 30 }), (from, days, maxTicks) => {
        const ticks = getTicks({ from, to: from + days }, maxTicks, en.formats)
        expect(ticks.length).toBeLessThanOrEqual(maxTicks)
        for (const tick of ticks) {
          expect(new Date(tick.day * 86_400_000).getUTCDate()).toBe(1)
          expect(tick.day).toBeGreaterThanOrEqual(from)
          expect(tick.day).toBeLessThanOrEqual(from + days)
        }
      }),
    )
  })
})

describe('the size that a picture is laid out for', () => {
  it('shrinks as the reader’s letters grow', () => {
    expect(toTextSize(760, 420, 32, REGULAR).size).toEqual({ widthPx: 376, heightPx: 208 })
    expect(toTextSize(760, 420, 32, REGULAR).textScale).toBe(2)
  })
  it('enlarges the text of a large picture, and runs time downwards on a phone', () => {
    expect(toTextSize(1400, 700, 16, REGULAR)).toEqual({ size: { widthPx: 1120, heightPx: 560 }, textScale: 1.25, growth: 1.25 })
    expect(isCompact(toTextSize(736, 280, 16, COMPACT).size)).toBe(true)
    expect(toTextSize(520, 420, 16, REGULAR)).toEqual({ size: { widthPx: 520, heightPx: 416 }, textScale: 1, growth: 1 })
  })
})

it('lists changes of office and summits as events, each summit once', () => {
  const { events } = data.aid
  const ids = events.map(({ id }) => String(id))
  expect(ids).toEqual(expect.arrayContaining(['rutte-2024', 'washington-2024', 'hague-2025', 'vilnius-2023']))
  expect(ids).not.toContain('council-2023')
  expect(ids).not.toContain('rutte-appointed-2024')
  expect(events.map(({ day: at }) => at)).toEqual(events.map(({ day: at }) => at).toSorted((a, b) => a - b))
})

describe('wrapped text', () => {
  const countLetters = (text: string) => text.length
  it('is no wider than its lines and loses no letter', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, width) => {
      const lines = wrapText(text, width, countLetters)
      for (const line of lines) expect([...line].length === 1 || line.length <= width).toBe(true)
      expect(lines.join('').replaceAll(/[ \n\t]/g, '')).toBe(text.replaceAll(/[ \n\t]/g, ''))
    }))
  })
  it('ends in an ellipsis where there are too many lines', () => {
    expect(wrapTextTo(2, 'one two three four', 9, countLetters)).toEqual(['one two', 'three…'])
    expect(wrapTextTo(2, 'one two', 9, countLetters)).toEqual(['one two'])
  })
})
