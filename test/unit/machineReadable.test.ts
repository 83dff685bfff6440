/** The data files, the feed and the structured data, each read by a library that is not part of the site. */
import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Ajv from 'ajv'
import datapackage from 'datapackage'
import { parseAtomFeed } from 'feedsmith'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { listPages } from '../../src/app/routes.ts'
import type { Bundles } from '../../src/build/bundle.ts'
import { compileChanges } from '../../src/build/compileChanges.ts'
import { listDataFiles } from '../../src/build/dataFiles.ts'
import { formatFeed } from '../../src/build/feed.ts'
import { formatJsonLd, type JsonLdInput } from '../../src/build/jsonLd.ts'
import { checkSources } from '../../src/build/data.ts'
import { toPageTable } from '../../src/build/pageTable.ts'
import { formatDocument } from '../../src/build/template.ts'
import { formatCsv } from '../../src/lib/csv.ts'
import { describeChange } from '../../src/pages/describeChange.ts'
import { data, en, languages } from './fixtures.ts'

const URL = 'https://site.example/news/'
const changes = compileChanges(checkSources('src/data/sources'))
const files = listDataFiles(data.aid, data.leaders, en, URL)
const getText = (path: string) => files.find((file) => file.path === path)?.text ?? ''

describe('the data package', () => {
  it('is valid, and so is every row of its files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'))
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const descriptor: object = JSON.parse(getText('data/datapackage.json'))
    const read = await datapackage.Package.load(descriptor, { basePath: join(folder, 'data'), strict: true })
    expect(read.errors).toEqual([])
    expect(read.resourceNames).toEqual(expect.arrayContaining(['r19', 'r29', 'leaders', 'members', 'milestones']))
    for (const resource of read.resources) expect((await resource.read({ keyed: true })).length).toBeGreaterThan(10)
  })

  it('adds up to the totals of the releases', () => {
    const rows = Papa.parse<Record<string, string>>(getText('data/r29.csv'), { header: true, skipEmptyLines: true }).data
    const total = rows.reduce((sum, row) => sum + Number(row['eur']), 0)
    const release = data.aid.monthly.find(({ id }) => id === 'r29')
    expect(total).toBe(release?.cumulative.flat().reduce((sum, series) => sum + (series.at(-1) ?? 0), 0))
  })

  it('says that Kiel states no licence, and whom to ask', () => {
    for (const path of ['data/datapackage.json', 'data/README.txt']) expect(getText(path)).toContain('ukrainetracker@kielinstitut.de')
    expect(JSON.parse(getText('data/datapackage.json'))).not.toHaveProperty('licenses')
  })
})

describe('the numbers beside a page', () => {
  const pages = listPages(data.aid)
  it.each(languages.map((messages) => [messages.lang, messages] as const))('are one table with unique heads, of every chart, claim and donor (%s)', (lang, messages) => {
    for (const page of pages.filter((one) => one.lang === lang && /^(chart|claim|donor)\//.test(one.path.replace(/^[a-z]{2}\//, '')))) {
      const table = toPageTable(page, data, messages)
      const { data: rows, errors, meta } = Papa.parse<Record<string, string>>(formatCsv(table ?? { columns: [], rows: [] }), { header: true, skipEmptyLines: true })
      expect(errors, page.path).toEqual([])
      expect(rows.length, page.path).toBeGreaterThan(2)
      expect(new Set(meta.fields).size, page.path).toBe(table?.columns.length)
    }
  })
  it('are there for charts, claims and donors alone', () => {
    const without = new Set(pages.filter((page) => toPageTable(page, data, en) === null).map(({ kind }) => kind))
    expect([...without].toSorted()).toEqual(['not-found', 'playground', 'story'])
  })
})

describe('the head of a page', () => {
  const bundles: Bundles = { style: 'a.css', inlineHead: 'void 0', frame: 'f.js', getScripts: () => [] }
  const template = '<html lang="en"><head><!--head--></head><body><!--app--></body></html>'
  const site = { url: URL, bundles, template, fonts: {}, modified: '2026-04-30' }
  const page = listPages(data.aid).find(({ path }) => path === 'uk/chart/aid/all/eur/r29/')
  const format = (url: string | null) => page && formatDocument({ page, markup: '', siblings: [], picture: '', failure: '', title: 't', description: 'd', jsonLd: '{"name":"a & b"}', hasNumbers: true, feedTitle: 'News' }, { ...site, url })
  it('names the feed of its language, its numbers and what it is, unescaped, as data', () => {
    const html = format(URL) ?? ''
    expect(html).toContain(`<link rel="alternate" type="application/atom+xml" href="${URL}uk/feed.xml" title="News">`)
    expect(html).toContain('<link rel="alternate" type="text/csv" href="data.csv">')
    expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '')).toEqual({ name: 'a & b' })
  })
  it('leaves the feed out where the site’s address is not known', () => {
    expect(format(null)).not.toContain('feed.xml')
  })
})

describe('the feed', () => {
  it.each(languages.map((messages) => [messages.lang, messages] as const))('in %s is read by a feed parser, the newest first', (lang, messages) => {
    const feed = parseAtomFeed(formatFeed(changes, messages, URL))
    expect(feed.id).toBe(lang === 'en' ? URL : `${URL}${lang}/`)
    expect(feed.entries).toHaveLength(changes.length)
    const days = (feed.entries ?? []).map(({ updated }) => String(updated))
    expect(days).toEqual(days.toSorted().toReversed())
    for (const entry of feed.entries ?? []) {
      expect(entry.title).toBeTruthy()
      expect(entry.links?.[0]?.href).toMatch(/^https:\/\/site\.example\/news\//)
    }
  })

  it('has a text for every change in every language', () => {
    for (const messages of languages) for (const change of changes) expect(describeChange(change, messages).title).not.toBe('')
  })
})

const NAMED = { type: 'object', required: ['@type', 'name'], properties: { name: { type: 'string', minLength: 3 } } }
/** What search engines ask of the types used (schema.org). */
const SCHEMA = {
  type: 'object', required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      items: {
        oneOf: [
          { ...NAMED, required: ['@type', 'name', 'description', 'url', 'creator', 'temporalCoverage', 'distribution'], properties: { '@type': { const: 'Dataset' }, description: { type: 'string', minLength: 50, maxLength: 5000 }, creator: NAMED, distribution: { type: 'array', minItems: 1, items: { required: ['contentUrl', 'encodingFormat'] } } } },
          { type: 'object', required: ['@type', 'headline', 'image', 'url', 'dateModified', 'author'], properties: { '@type': { const: 'Article' }, author: NAMED } },
          { ...NAMED, required: ['@type', 'name', 'url', 'text', 'author', 'appearance'], properties: { '@type': { const: 'Claim' }, author: NAMED, reviewRating: false } },
          { ...NAMED, required: ['@type', 'name', 'url'], properties: { '@type': { const: 'WebSite' } } },
        ],
      },
    },
  },
}

describe('structured data', () => {
  const check = new Ajv({ strict: false }).compile(SCHEMA)
  const input: JsonLdInput = {
    page: { kind: 'aid', lang: 'en', address: 'aid/all/eur/r29', path: 'chart/aid/all/eur/r29/', canonical: 'chart/aid/all/eur/r29/' },
    title: 'Support to Ukraine </script>', description: 'From January 2022 to April 2026 the EU institutions allocated the most.', picture: `${URL}pictures/en/x.png`,
    url: URL, messages: en, aid: data.aid, modified: '2026-04-30', claim: null,
  }
  it.each(['aid', 'story', 'leaders', 'claim'] as const)('of a page of the kind %s has what its types ask', (kind) => {
    const claim = kind === 'claim' ? { text: 'More than 99%', sources: [{ name: 'Diplomatic Times', href: 'https://diplomatictimes.net/' }] } : null
    const text = formatJsonLd({ ...input, page: { ...input.page, kind }, claim })
    expect(text).not.toContain('</')
    expect(check(JSON.parse(text)), JSON.stringify(check.errors)).toBe(true)
  })
  it('names the file of the release that a chart shows, and no other', () => {
    const graph: { readonly '@graph': readonly { readonly distribution?: readonly { readonly contentUrl: string }[] }[] } = JSON.parse(formatJsonLd(input))
    expect(graph['@graph'][0]?.distribution?.map(({ contentUrl }) => contentUrl)).toEqual([`${URL}data/r29.csv`])
  })
  it('is left out of the missing page', () => {
    expect(formatJsonLd({ ...input, page: { ...input.page, kind: 'not-found' } })).toBe('')
  })
})
