/** Every language: the same messages with the same arguments, nothing left in English, and its own habits of writing. */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, type Token } from '@messageformat/parser'
import { describe, expect, it } from 'vitest'
import { formatDay, formatNumber } from '../../src/i18n/format.ts'
import { getLanguage, LANGS } from '../../src/i18n/languages.ts'
import { getPath, readFolder, splitLang } from '../../src/state/paths.ts'
import { getPicturePath } from '../../src/build/socialImages.ts'
import { listPages } from '../../src/app/routes.ts'
import { parseDay } from '../../src/data/calendar.ts'
import { data, languages } from './fixtures.ts'

const FOLDER = fileURLToPath(new URL('../../src/i18n/', import.meta.url))
const others = LANGS.filter((lang) => lang !== 'en')

/** Names, brands and codes that a language may write as English does. */
const SHARED = /^(Diplomatic Times|Interfax-Ukraine|BibTeX|CSL-JSON|id|Link|Pause|September 2024|in \{release\}|(\{\w+\}|[^\p{L}{}])*)$/u
const SHARED_KEYS = /^aid\.eventsShort\.|^aid\.quarterShort$|^names\.leaders\.|\.natoYearSource$|^places\.|^claims\.outlet\./

/** Arguments that decide a form in some language and need not stand in every one. */
const GRAMMAR = new Set(['id', 'type', 'month', 'year', 'since', 'until', 'sinceInDate', 'untilInDate', 'same', 'n', 'noun', 'leader', 'per', 'names'])

function flatten(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

function readMessages(lang: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(`${FOLDER}${lang}`).filter((name) => name.endsWith('.json')).flatMap((name) =>
    flatten(JSON.parse(readFileSync(`${FOLDER}${lang}/${name}`, 'utf8')), name.replace('.json', ''))))
}

function listArgs(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'content' || token.type === 'octothorpe') return []
    return 'cases' in token ? [token.arg, ...token.cases.flatMap(({ tokens: inner }) => listArgs(inner))] : [token.arg]
  })
}

const readStory = (lang: string, name: string) => readFileSync(`${FOLDER}${lang}/story/${name}`, 'utf8')
const listStory = (lang: string) => readdirSync(`${FOLDER}${lang}/story`)
const english = readMessages('en')

describe.each(others)('%s', (lang) => {
  const own = readMessages(lang)

  it('has every message of English and no other', () => {
    const keys = (messages: ReadonlyMap<string, string>) => [...messages.keys()].filter((key) => !key.startsWith('places.')).toSorted()
    expect(keys(own)).toEqual(keys(english))
  })

  it('asks for no argument that its English message is not given, and leaves out none that carries a figure', () => {
    for (const [key, text] of own) {
      const source = english.get(key)
      if (source === undefined) continue
      const [here, there] = [listArgs(parse(text)), listArgs(parse(source))]
      expect({ key, unknown: here.filter((arg) => !there.includes(arg) && !GRAMMAR.has(arg)) }).toEqual({ key, unknown: [] })
      expect({ key, dropped: there.filter((arg) => !here.includes(arg) && !GRAMMAR.has(arg)) }).toEqual({ key, dropped: [] })
    }
  })

  it('has no message left in English', () => {
    const left = [...own].filter(([key, text]) => text !== '' && english.get(key) === text && !SHARED.test(text) && !SHARED_KEYS.test(key))
    expect(left).toEqual([])
  })

  it('tells every step, with the figures, claims and marks of the English', () => {
    expect(listStory(lang)).toEqual(listStory('en'))
    for (const name of listStory('en')) {
      const hooks = (text: string) => [...text.matchAll(/<(?:Fact|Claim) id="[^"]+"|<Mark \w+="[^"]+"|<ReportError/g)].map(([hook]) => hook).toSorted()
      expect(hooks(readStory(lang, name))).toEqual(hooks(readStory('en', name)))
    }
  })

  it('has no passage left in English', () => {
    const prose = (text: string) => text.replace(/<span lang="en">[^<]*<\/span>/g, '').replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, '')
    for (const name of listStory(lang)) expect(prose(readStory(lang, name))).not.toMatch(/\b(the|and|of|which|with|from)\b/)
  })

  it('writes no straight quotation mark or apostrophe, and no hyphen for a dash', () => {
    for (const [key, text] of own) expect(`${key}: ${text}`).not.toMatch(/'| - |"/)
  })
})

it('marks no passage or message of Polish with a preposition at the end of a line', () => {
  const loose = /(?<![\p{L}’.])[aiouwzAIOUWZ] (?=\S)/u
  for (const [key, text] of readMessages('pl')) expect(`${key}: ${text}`).not.toMatch(loose)
  const prose = (text: string) => text.replace(/<span lang="en">[^<]*<\/span>/g, '').replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, '')
  for (const name of listStory('pl')) expect(prose(readStory('pl', name))).not.toMatch(loose)
})

it('quotes as each language does', () => {
  const quotes = (lang: string) => [...readMessages(lang).values(), ...listStory(lang).map((name) => readStory(lang, name).replace(/<span lang="en">[^<]*<\/span>/g, '').replace(/<[^>]*>/g, ''))].join('\n').replace(/[^„“”«»‚‘]/g, '')
  expect(quotes('pl')).toMatch(/^(„”)+$/)
  expect(quotes('de')).toMatch(/^(„“)+$/)
  expect(quotes('uk')).toMatch(/^(«»)+$/)
})

it('writes numbers and dates by each language’s own habits', () => {
  const day = parseDay('2024-10-03') ?? Number.NaN
  const written = Object.fromEntries(languages.map(({ lang, formats }) => [lang, [formatNumber(1234.5, 1, formats), formatNumber(12345, 0, formats), formatDay(day, formats)]]))
  expect(written).toMatchObject({
    en: ['1,234.5', '12,345', '3 October 2024'],
    uk: ['1\u00a0234,5', '12\u00a0345', '3 жовтня 2024'],
    pl: ['1234,5', '12\u00a0345', '3 października 2024'],
    de: ['1.234,5', '12.345', '3. Oktober 2024'],
  })
})

describe('pages of every language', () => {
  const pages = listPages(data.aid)

  it('stand in a folder of their own, the first at the root, and are found again from it', () => {
    for (const page of pages) {
      expect(splitLang(page.path).lang).toBe(page.lang)
      if (page.address !== '') expect(readFolder(page.kind, page.path)).toBe(page.address)
    }
    expect(getPath('story', '', 'en')).toBe('')
  })

  it('have pictures of their own', () => {
    for (const page of pages) expect(getPicturePath(page)).toMatch(new RegExp(`^pictures/${page.lang}/(?!${page.lang}-)[A-Za-z0-9-]+\\.png$`))
  })

  it('name their languages in every language’s own words', () => {
    for (const messages of languages) {
      for (const lang of LANGS) expect(messages.share.langs[lang].home()).not.toBe('')
      expect(new Intl.DisplayNames(getLanguage(messages.lang).tag, { type: 'language' }).of(messages.lang)?.toLowerCase()).toContain(getLanguage(messages.lang).name.toLowerCase())
    }
  })
})
