// @vitest-environment jsdom
/** The pure parts of sharing: line breaks, addresses of frames, texts, and pictures without style sheets. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from 'virtual:messages/en'
import { formatEmbedSrc } from '../../src/lib/embedSnippet.ts'
import { exportImage, type Look } from '../../src/share/exportImage.ts'
import { formatAlt, formatBibtex, formatCitation, formatCslJson } from '../../src/share/citation.ts'
import { systemFonts } from '../../src/share/inlineSvgStyles.ts'
import { wrapText } from '../../src/lib/wrapText.ts'

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

const told = { kind: 'chart' as const, title: 'Who pays?', subtitle: '', summary: 'They do', source: 'Data: Kiel.', link: 'https://a.example/' }

describe('words', () => {
  it('end every sentence once', () => {
    expect(formatAlt(told)).toBe('Who pays? They do. Data: Kiel.')
  })
  it('cite the story by its own name', () => {
    expect(formatCitation({ ...told, kind: 'story' }, messages)).toBe(`${messages.page.title()}. Data: Kiel. https://a.example/`)
  })
  it('cite for reference managers', () => {
    expect(formatBibtex({ ...told, title: 'A 99% share & more' }, messages)).toContain('title = {{A 99\\% share \\& more}}')
    expect(JSON.parse(formatCslJson(told, messages))).toEqual([
      { id: 'rutte-in-kyiv', type: 'webpage', title: 'Who pays?', 'container-title': messages.page.title(), note: 'Data: Kiel.', URL: 'https://a.example/', language: 'en' },
    ])
  })
})

describe('pictures', () => {
  const look: Look = {
    ground: 'white', ink: 'black', inkSoft: 'grey', serif: 'Georgia, serif', sans: 'Arial', legend: [{ label: 'Military', colour: 'navy', hollow: false }],
  }
  const frame = { ...told, title: 'A <b> & more', widthPx: 400, heightPx: 300, look }
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
  it('name only type that every device has', () => {
    expect(systemFonts("'Source Serif 4 Variable', 'Source Serif Fallback', Georgia, serif")).toBe('Georgia, serif')
  })
})
