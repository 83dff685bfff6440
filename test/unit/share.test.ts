// @vitest-environment jsdom
/** The pure parts of sharing: lines, addresses of frames, words, and pictures that stand alone. */
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listLegend } from '../../src/charts/leaders/legend.ts'
import { getMilestones } from '../../src/charts/leaders/labels.ts'
import { VISIT_DAY } from '../../src/data/storyDates.ts'
import { listLeadersLegend } from '../../src/pages/leadersLegend.ts'
import { listAidLegend } from '../../src/pages/aidLegend.ts'
import { drawLegend } from '../../src/share/drawImage.ts'
import { formatEmbedSrc } from '../../src/lib/embedSnippet.ts'
import { exportImage, type Look } from '../../src/share/exportImage.ts'
import { formatAlt, formatBibtex, formatCitation, formatCslJson } from '../../src/share/citation.ts'
import { embedFonts } from '../../src/share/embedFonts.ts'
import { FORMAT_SIZES } from '../../src/share/imageFormats.ts'
import { toPlainColour, toPortableFonts } from '../../src/share/inlineSvgStyles.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import { parseLeaders } from '../../src/state/leadersUrl.ts'
import { wrapText } from '../../src/lib/wrapText.ts'
import { data, en as messages } from './fixtures.ts'

// jsdom draws nothing: text is measured by estimate.
HTMLCanvasElement.prototype.getContext = () => null

const perLetter = (text: string) => [...text].length

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrapText('one two three', 7, perLetter)).toEqual(['one two', 'three'])
  })
  it('breaks inside a word only where it must', () => {
    expect(wrapText('see abcdefgh', 3, perLetter)).toEqual(['see', 'abc', 'def', 'gh'])
  })
  it('does not separate numbers from their units', () => {
    expect(wrapText('about 40\u202fbn euros', 8, perLetter)).toEqual(['about', '40\u202fbn', 'euros'])
  })
  it('loses no letter and exceeds no width', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrapText(text, width, perLetter)
      expect(lines.join('').replace(/[ \n\t]/g, '')).toBe(text.replace(/[ \n\t]/g, ''))
      expect(lines.every((line) => perLetter(line) <= width)).toBe(true)
    }))
  })
})

describe('formatEmbedSrc', () => {
  it('leaves automatic colours out', () => {
    expect(formatEmbedSrc('https://a.example/chart/?focus=DNK', 'auto', true)).toBe('https://a.example/chart/?focus=DNK')
  })
  it('adds a theme to any query and drops the fragment', () => {
    expect(formatEmbedSrc('https://a.example/#pledge', 'dark', false)).toBe('https://a.example/?theme=dark')
    expect(formatEmbedSrc('https://a.example/?by=bloc#x', 'light', true)).toBe('https://a.example/?by=bloc&theme=light&ground=none')
  })
})

const view = { title: 'Who pays?', subtitle: '', summary: 'They do', source: 'Data: Kiel.', link: 'https://a.example/' }

describe('words', () => {
  it('end every sentence once', () => {
    expect(formatAlt(view)).toBe('Who pays? They do. Data: Kiel.')
  })
  it('cite the view as a part of the story', () => {
    expect(formatCitation(view, messages)).toBe(`${messages.share.cited({ title: view.title, site: messages.page.title() })}. Data: Kiel. https://a.example/`)
  })
  it('cite for reference managers', () => {
    expect(formatBibtex({ ...view, title: 'A 99% share & more' }, messages)).toContain('title = {{A 99\\% share \\& more}}')
    expect(JSON.parse(formatCslJson(view, messages))).toEqual([
      { id: 'rutte-in-kyiv', type: 'webpage', title: 'Who pays?', 'container-title': messages.page.title(), note: 'Data: Kiel.', URL: 'https://a.example/', language: 'en' },
    ])
  })
})

describe('pictures', () => {
  const look: Look = {
    background: 'white', text: 'black', textMuted: 'grey', serif: 'Georgia, serif', sans: 'Arial', legend: [{ label: 'Military', colour: 'navy', shape: 'square' }],
  }
  const frame = { ...view, title: 'A <b> & more', lang: 'en', widthPx: 400, heightPx: 300, format: null, look }
  const chart = () => {
    document.body.innerHTML = `<style>.bar { fill: rgb(1, 2, 3) } .gone { display: none }</style>
      <svg class="picture" width="100%" height="100%" role="group"><rect class="bar" data-mark-id="x" width="50%" height="10" tabindex="0"/><text class="gone">hidden</text><text x="5%">Дякую</text></svg>`
    const svg = document.querySelector('svg')
    if (!svg) throw new Error('no svg')
    return svg
  }
  const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml')

  it('hold title, chart, source and address as text', () => {
    const { text } = exportImage(chart(), frame)
    const rows = [...parse(text).querySelectorAll('text')].map((row) => row.textContent)
    expect(rows).toEqual(['A <b> & more', 'They do', 'Military', 'Дякую', 'Data: Kiel.', 'a.example/'])
  })
  it('include the styles of the page, and no attribute that has a meaning only there', () => {
    const { text } = exportImage(chart(), frame)
    const picture = parse(text)
    const inner = picture.querySelector('svg svg')
    expect(inner?.getAttribute('width')).toBe('400')
    expect(inner?.querySelector('rect')?.getAttribute('fill')).toBe('rgb(1, 2, 3)')
    expect(inner?.querySelector('rect')?.getAttribute('width')).toBe('50%')
    expect(text).not.toMatch(/class=|style=|data-|tabindex|role=/)
  })
  it('are words alone where there is no chart', () => {
    const picture = exportImage(null, frame)
    expect(parse(picture.text).querySelector('svg svg')).toBeNull()
    expect(picture.text).not.toContain('Military')
    expect(picture.heightPx).toBeLessThan(200)
  })
  it('name the type that comes with them, and beyond it what every device has', () => {
    expect(toPortableFonts("'Source Serif 4 Variable', 'Fallback Georgia', Georgia, serif")).toBe("'Source Serif 4 Variable', Georgia, serif")
  })
  it('write mixed colours as drawing programs read them', () => {
    expect(toPlainColour('color(srgb 0.2 0.4 1)')).toBe('rgb(51, 102, 255)')
    expect(toPlainColour('color(srgb 0.2 0.4 1 / 0.5)')).toBe('rgba(51, 102, 255, 0.5)')
    expect(toPlainColour('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)')
  })
  it('keep the patterns that their marks refer to', () => {
    document.body.innerHTML = '<svg><defs><pattern id="p1" width="6" height="6"><rect id="q" width="6" height="6"/></pattern></defs><rect fill="url(#p1)" width="9" height="9"/></svg>'
    const svg = document.querySelector('svg')
    const inner = parse(exportImage(svg, frame).text).querySelector('svg svg')
    expect(inner?.querySelector('pattern')?.id).toBe('p1')
    expect(inner?.querySelector('#q')).toBeNull()
  })
  it('carry their type in the document', () => {
    const rules = "@font-face{font-family:'A';src:url(data:font/woff2;base64,AA==)}"
    const { text } = exportImage(null, frame)
    expect(parse(embedFonts(text, rules)).querySelector('svg > style')?.textContent).toBe(rules)
    expect(embedFonts(text, '')).toBe(text)
  })

  describe.each(Object.entries(FORMAT_SIZES))('%s', (_, format) => {
    const sentences = 'Denmark gave most. '.repeat(60).trim()
    const made = () => exportImage(chart(), { ...frame, summary: sentences, format })
    it('are as large as they are called, with all in them', () => {
      const { text, widthPx, heightPx } = made()
      expect([widthPx, heightPx]).toEqual([format.widthPx, format.heightPx])
      const rendered = new Resvg(text, { font: { loadSystemFonts: false } }).render()
      expect([rendered.width, rendered.height]).toEqual([format.widthPx, format.heightPx])
      const rows = [...parse(text).querySelectorAll('text')].map((row) => row.textContent)
      for (const row of ['A <b> & more', 'Military', 'Дякую', 'Data: Kiel.', 'a.example/']) expect(rows).toContain(row)
    })
    it('tell the finding in whole sentences, in so many lines at most', () => {
      const rows = [...parse(made().text).querySelectorAll('text')].filter((row) => row.getAttribute('font-family') === look.serif)
      expect(rows.length).toBeLessThanOrEqual(format.maxLines)
      expect(rows.map((row) => row.textContent).join(' ')).toMatch(/^(Denmark gave most\. ?)+$/)
    })
    it('hold words and chart one below the other', () => {
      const { text } = made()
      const inner = parse(text).querySelector('svg svg')
      const top = Number(inner?.getAttribute('y'))
      const bottom = top + Number(inner?.getAttribute('height'))
      const ys = [...parse(text).documentElement.children].filter(({ tagName }) => tagName === 'text').map((row) => Number(row.getAttribute('y')))
      expect(bottom).toBeGreaterThan(top)
      expect(ys.filter((y) => y > top && y < bottom)).toEqual([])
      expect(Math.max(...ys)).toBeLessThan(format.heightPx / format.scale)
    })
  })
})

describe('the key of a picture', () => {
  const shapes = [
    'square', 'hollow', 'hatched', 'faded', 'line', { path: 'M-5,-5L5,5', isHollow: true }, { path: 'M-4,-4L4,4', isHollow: false },
  ] as const
  it('draws each kind of mark in its own way', () => {
    const icons = shapes.map((shape) => drawLegend([{ label: 'x', colour: 'navy', shape }], { background: 'white', text: 'black', sans: 'Arial' }, { x: 0, y: 0, widthPx: 300 }).marks.slice(0, -1).map((mark) => mark.outerHTML).join(''))
    expect(new Set(icons).size).toBe(shapes.length)
    expect(icons.every((icon) => icon !== '')).toBe(true)
  })
  it('says which way a comparison goes', () => {
    const { view } = parseAid('aid/all/eur/r19-r29', '', data.aid)
    expect(listAidLegend(data.aid, view, messages).map(({ label }) => label)).toEqual(['counted less now', messages.aid.countedMore()])
  })
  it('says what an incomplete year looks like', () => {
    const flow = parseAid('aid/military/eur/r29', 'form=flow', data.aid).view
    expect(listAidLegend(data.aid, flow, messages).map(({ shape }) => shape)).toEqual(['faded'])
    const whole = parseAid('aid/military/eur/r29', 'form=flow&since=2022-01&until=2025-12', data.aid).view
    expect(listAidLegend(data.aid, whole, messages)).toEqual([])
  })
  it('of the timeline has every kind of milestone that it shows, and who acted', () => {
    for (const scene of ['all', 'handover', 'ukraine']) {
      const { view } = parseLeaders(`leaders/${scene}`, '', data.leaders)
      const marks = listLegend(data.leaders, view, messages).map(({ mark }) => mark)
      expect(marks.filter((mark) => mark !== 'acting' && mark !== 'compatriot').toSorted()).toEqual([...new Set(getMilestones(view, data.leaders).map(({ category }) => category))].toSorted())
    }
    const { view } = parseLeaders('leaders/all', '', data.leaders)
    expect(listLeadersLegend(data.leaders, view, messages)).toContainEqual({ label: 'Kyiv, 3 October 2024', paint: '--color-text', shape: 'line' })
    expect(listLeadersLegend(data.leaders, { ...view, range: { ...view.range, to: VISIT_DAY - 1 } }, messages).map(({ shape }) => shape)).not.toContain('line')
    expect(listLegend(data.leaders, view, messages)).toContainEqual({ mark: 'acting', text: messages.leaders.acting() })
  })
})
