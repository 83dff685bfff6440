/** A further release changes nothing that is published; only `latest`, the newest pair, the notice and the data files show it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { listPages } from '../../src/app/routes.ts'
import type { PageInfo } from '../../src/state/paths.ts'
import type { Passage } from '../../src/story/prose.tsx'
import { addRelease } from '../../src/build/addRelease.ts'
import { compileChanges } from '../../src/build/compileChanges.ts'
import { checkSources, compileAid, compileLeaders } from '../../src/build/data.ts'
import { listDataFiles } from '../../src/build/dataFiles.ts'
import { formatSitemap } from '../../src/build/discovery.ts'
import { formatFeed } from '../../src/build/feed.ts'
import { formatJsonLd } from '../../src/build/jsonLd.ts'
import { describePage } from '../../src/build/metadata.ts'
import { drawPage } from '../../src/build/SocialImage.tsx'
import { getPicturePath } from '../../src/build/socialImages.ts'
import { AidChart } from '../../src/charts/aid/AidChart.tsx'
import { toComparisonRows } from '../../src/charts/aid/rows.ts'
import { describeAid, summarizeAid } from '../../src/charts/aid/summary.ts'
import { toAidTable } from '../../src/charts/aid/table.ts'
import { getNameOrder } from '../../src/charts/aid/labels.ts'
import { calculateClaim } from '../../src/claims/calculateClaim.ts'
import { getCaveats } from '../../src/claims/caveats.ts'
import { toBalanceSheet } from '../../src/claims/toBalanceSheet.ts'
import { getVerdict } from '../../src/claims/verdict.ts'
import type { ClaimData } from '../../src/data/aid.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { MessagesContext } from '../../src/i18n/useMessages.ts'
import { AidChartPage } from '../../src/pages/AidChartPage.tsx'
import { ClaimPage } from '../../src/pages/ClaimPage.tsx'
import { drawPassages } from '../../src/pages/storyPassages.tsx'
import { CLAIM_IDS } from '../../src/state/claim.ts'
import { formatClaim, parseClaim } from '../../src/state/claimUrl.ts'
import { joinAddress } from '../../src/state/queryString.ts'
import { formatAddress, parseAddress } from '../../src/state/url.ts'
import type { AidView } from '../../src/state/view.ts'
import { toFacts } from '../../src/story/facts.ts'
import { STEP_IDS, getStepView } from '../../src/story/steps.ts'
import { aid, anyAid, data, en, languages, leaders, MESSAGES } from './fixtures.ts'
import { makeNextRelease, NEW_DONOR, NEXT, REVISED_BN } from './nextRelease.ts'
import { PUBLISHED } from './permalinks.ts'
import { texts } from './sources.ts'

const PROSE = import.meta.glob<Passage>('../../src/i18n/en/story/*.mdx', { eager: true, import: 'default' })
const english = new Map(Object.entries(PROSE).map(([path, prose]) => [path.replace(/^.*\/|\.mdx$/g, ''), prose] as const))

function compileNext() {
  const root = mkdtempSync(join(tmpdir(), 'next-'))
  try {
    const folder = join(root, 'sources')
    cpSync('src/data/sources', folder, { recursive: true, filter: (file) => !file.endsWith('.csv') })
    for (const [name, text] of texts) writeFileSync(join(folder, name), text)
    writeFileSync(join(root, 'kiel.csv'), makeNextRelease())
    addRelease([join(root, 'kiel.csv'), '--number', '30', '--published', NEXT.published], folder)
    return checkSources(folder)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const sources = compileNext()
const next = { aid: compileAid(sources), leaders: compileLeaders(sources) }
const isMoving = (link: string) => link.includes('latest')
const open = (link: string, known: typeof data) => {
  const [path = '', search = ''] = link.split('?')
  return parseAddress(path, search, known)
}
const pinned = PUBLISHED.filter(([link]) => !isMoving(link))
const show = (view: AidView, of: ClaimData) => renderToStaticMarkup(
  <MessagesContext value={en}><AidChart data={of} view={view} frame={{ isStatic: true }} onViewChange={() => undefined} /></MessagesContext>,
)
const chartPage = (address: string, of: ClaimData) => renderToStaticMarkup(
  <MessagesContext value={en}><AidChartPage kind="aid" address={address} base="../" data={{ aid: of }} /></MessagesContext>,
)
const claimPage = (address: string, of: ClaimData) => renderToStaticMarkup(
  <MessagesContext value={en}><ClaimPage kind="claim" address={address} base="../" data={{ aid: of }} /></MessagesContext>,
)

/** What a document has that these tests don't ask for. */
const EMPTY_PARTS = { markup: '', picture: '', failure: '', jsonLd: '', hasNumbers: false, feedTitle: '' }

describe('a next release', () => {
  it('is in the data, with a donor that the others do not have', () => {
    expect(next.aid.monthly.map(({ id }) => id)).toEqual(['r29', NEXT.id])
    expect(next.aid.donors).toHaveLength(aid.donors.length + 1)
  })

  it.each(pinned)('leaves %s as it was: view, sentence, table, picture', (link) => {
    const before = open(link, data)
    expect(open(link, next)).toEqual(before)
    expect(joinAddress(formatAddress(before.view, next))).toBe(joinAddress(formatAddress(before.view, data)))
    const { view } = before
    if (view.chart !== 'aid') return
    for (const messages of languages) expect(summarizeAid(next.aid, view, messages)).toEqual(summarizeAid(aid, view, messages))
    expect(toAidTable(next.aid, view, en)).toEqual(toAidTable(aid, view, en))
    expect(show(view, next.aid)).toBe(show(view, aid))
  })

  it('leaves any view of the releases before as it was', () => {
    fc.assert(fc.property(anyAid, (view) => {
      const { path, query } = formatAddress(view, data)
      expect(formatAddress(view, next)).toEqual({ path, query })
      expect(parseAddress(path, query, next)).toEqual({ view, mismatches: [] })
      expect(summarizeAid(next.aid, view, en)).toEqual(summarizeAid(aid, view, en))
      expect(toAidTable(next.aid, view, en)).toEqual(toAidTable(aid, view, en))
    }), { numRuns: 500 })
  })

  it('answers a link to the new donor in an older release as before', () => {
    const link = `aid/all/eur/r29?focus=${NEW_DONOR.iso}`
    expect(open(link, next)).toEqual(open(link, data))
    expect(open(link, next).mismatches).toHaveLength(1)
  })

  it('leaves every claim with any of its switches as it was', () => {
    const query = fc.constantFrom(
      '', 'release=r29', 'release=r19', 'release=r29&joined=since', 'release=r29&until=2026-04', 'eu=out', 'type=all', 'release=r29&type=military',
      'since=2024-01&until=2024-12', 'usa=out', 'separate=in', 'counted=committed', 'release=r30x',
    )
    fc.assert(fc.property(fc.constantFrom(...CLAIM_IDS), query, fc.constantFrom(...languages), (id, search, messages) => {
      const before = parseClaim(`claim/${id}`, search, aid)
      const after = parseClaim(`claim/${id}`, search, next.aid)
      expect(after).toEqual(before)
      expect(formatClaim(after.view, next.aid)).toEqual(formatClaim(before.view, aid))
      const [then, now] = [calculateClaim(before.view, aid), calculateClaim(after.view, next.aid)]
      expect(now.rows).toEqual(then.rows)
      expect(getVerdict(after.view, now, messages)).toEqual(getVerdict(before.view, then, messages))
      expect(getCaveats(after.view, now, next.aid, messages)).toEqual(getCaveats(before.view, then, aid, messages))
      expect(toBalanceSheet(after.view, now, messages)).toEqual(toBalanceSheet(before.view, then, messages))
    }), { numRuns: 300 })
  })

  it.each(languages)('leaves every figure of the story as it was in $lang', (messages) => {
    const [before, after] = [toFacts(data, messages), toFacts(next, messages)]
    expect(Object.entries(after).map(([id, fact]) => [id, fact()])).toEqual(Object.entries(before).map(([id, fact]) => [id, fact()]))
  })

  it.each(STEP_IDS.filter((id) => id !== 'explore'))('leaves the chart of the step %s as it was, byte for byte', (step) => {
    const [before, after] = [getStepView(step, data), getStepView(step, next)]
    expect(after).toEqual(before)
    if (before?.chart === 'aid') expect(show(before, next.aid)).toBe(show(before, aid))
  })
})

describe('the pages with a next release', () => {
  const pages = listPages(aid)
  const more = listPages(next.aid)
  const find = (path: string) => more.find((page) => page.path === path)
  const isFixed = ({ address }: PageInfo) => !isMoving(address)

  it('are all that were there, at the same addresses', () => {
    for (const page of pages.filter(isFixed)) expect(find(page.path)).toEqual(page)
    for (const page of pages) expect(find(page.path)).toBeDefined()
  })

  it('have the titles, sentences and preview pictures they had', () => {
    // The leaders' last day is by design that of the newest data.
    const known = { aid: next.aid, leaders }
    for (const page of pages.filter(isFixed)) {
      const description = describePage(page, data, MESSAGES[page.lang])
      expect(describePage(page, known, MESSAGES[page.lang])).toEqual(description)
      const document = { page, ...EMPTY_PARTS, siblings: [], ...description }
      expect(drawPage(document, { ...known, messages: MESSAGES })).toBe(drawPage(document, { ...data, messages: MESSAGES }))
    }
  })

  it('are described to machines by the releases they had', () => {
    const describeTo = (page: PageInfo, known: typeof data) => formatJsonLd({
      page, ...describePage(page, { ...known, leaders }, MESSAGES[page.lang]), aid: known.aid, messages: MESSAGES[page.lang],
      url: 'https://example.org/', picture: '', modified: NEXT.through, claim: null,
    })
    for (const page of pages.filter(isFixed)) expect(describeTo(page, next)).toBe(describeTo(page, data))
    const both = pages.find(({ path }) => path === 'chart/aid/all/eur/r19-r29/')
    expect(both && describeTo(both, next)).toMatch(/r19\.csv.*r29\.csv/)
  })

  it('have each pair of neighbours, and the first against the last', () => {
    const pairs = more.filter(({ lang, address }) => lang === 'en' && address.startsWith('aid/all/eur/') && address.includes('-')).map(({ address }) => address.split('/')[3])
    expect(pairs.toSorted()).toEqual(['r19-latest', 'r19-r29', 'r19-r30', 'r29-r30'])
    expect(find('chart/aid/all/eur/both/')?.canonical).toBe('chart/aid/all/eur/r19-r29/')
    expect(find('chart/aid/all/eur/latest/')?.canonical).toBe('chart/aid/all/eur/r30/')
    expect(find('chart/aid/all/eur/r19-latest/')?.canonical).toBe('chart/aid/all/eur/r19-r30/')
  })

  it('stand in the site map where they are their own', () => {
    const documents = more.map((page) => ({ page, ...EMPTY_PARTS, siblings: [page], picture: getPicturePath(page), title: '', description: '' }))
    const map = formatSitemap(documents, 'https://example.org/', NEXT.through)
    for (const path of ['r30', 'r29', 'r19-r29', 'r29-r30', 'r19-r30']) expect(map).toContain(`<loc>https://example.org/chart/aid/all/eur/${path}/</loc>`)
    for (const path of ['latest', 'both', 'r19-latest']) expect(map).not.toContain(`/eur/${path}/`)
  })
})

describe('the next release itself', () => {
  it('is what latest opens, and the newer of a pair with latest', () => {
    expect(open('aid/all/eur/latest', next)).toMatchObject({ view: { release: 'r30', window: { until: 2026 * 12 + 5 } }, mismatches: [] })
    expect(open('aid/all/eur/r19-latest', next)).toMatchObject({ view: { older: 'r19', newer: 'r30' }, mismatches: [] })
    expect(open('aid/all/eur/r29-latest', next)).toMatchObject({ view: { older: 'r29', newer: 'r30' }, mismatches: [] })
  })

  it('is the explorer’s first', () => {
    expect(getStepView('explore', next)).toMatchObject({ release: 'r30' })
  })

  it('is compared by month with the one before, to the last day that both cover', () => {
    const { view } = open('aid/all/eur/r29-r30', next)
    if (view.chart !== 'aid' || view.kind !== 'comparison') throw new Error('no comparison')
    const rows = toComparisonRows(view, next.aid, getNameOrder(en))
    const get = (id: string) => rows.find(({ key }) => key === id)
    expect(get('DNK')?.change).toBeCloseTo(REVISED_BN, 8)
    expect(get('GBR')?.change).toBeCloseTo(-REVISED_BN, 8)
    expect(get(NEW_DONOR.iso)).toMatchObject({ then: null, now: 3 * NEW_DONOR.monthBn, change: null })
    expect(rows.filter(({ change }) => change !== 0 && change !== null)).toHaveLength(2)
    const text = describeAid(next.aid, view, en).replaceAll('\u00a0', ' ')
    expect(text).toContain('30 April 2026')
    expect(text).toMatch(/Release 29.*Release 30/)
    expect(toAidTable(next.aid, view, en).columns.map(({ label }) => label).join()).toMatch(/Release 29.*Release 30/)
  })

  it('names the months of a Secretary General that each release covers', () => {
    for (const [link, until] of [['aid/all/eur/r29?since=2024-10', 'April 2026'], ['aid/all/eur/r30?since=2024-10', 'June 2026']] as const) {
      const { view } = open(link, next)
      if (view.chart !== 'aid') throw new Error('no aid')
      const text = toPlainText(summarizeAid(next.aid, view, en)).replaceAll('\u00a0', ' ')
      expect(text).toContain('under Rutte')
      expect(text).toContain(until)
    }
  })

  it.each([
    ['aid/all/eur/r29', 'chart/aid/all/eur/r30/'],
    ['aid/military/gdp/r19', 'chart/aid/military/gdp/r30/'],
    ['aid/all/eur/r19-r29', 'chart/aid/all/eur/r19-r30/'],
  ])('is announced on the page %s, with a link to the same view in it', (address, folder) => {
    const html = chartPage(address, next.aid)
    expect(html).toContain('data-newer-release="r30"')
    expect(html).toContain(`href="../${folder}"`)
    expect(html).toContain('Release 30 (20')
  })

  it.each(['aid/all/eur/r30', 'aid/all/eur/latest', 'aid/all/eur/r29-r30'])('is not announced on the page %s, which shows it', (address) => {
    expect(chartPage(address, next.aid)).not.toContain('data-newer-release')
  })

  it.each(CLAIM_IDS)('is announced under the claim %s, with a link to the same claim by it', (id) => {
    const html = claimPage(`claim/${id}`, next.aid)
    expect(html).toContain('data-newer-release="r30"')
    expect(html).toContain(`claim/${id}/?release=r30`)
  })

  it('is told of once in the story, in the step on method', () => {
    const drawn = (known: typeof data) => drawPassages({ ...known, changes: [] }, en, english, () => null)
    const markup = (known: typeof data, id: (typeof STEP_IDS)[number]) => renderToStaticMarkup(<MessagesContext value={en}>{drawn(known).get(id)}</MessagesContext>)
    expect(markup(next, 'method').match(/data-newer-release="r30"/g)).toHaveLength(1)
    expect(markup(data, 'method')).not.toContain('data-newer-release')
    for (const id of STEP_IDS.filter((step) => step !== 'method')) expect(markup(next, id)).toBe(markup(data, id))
  })

  it('has a data file and is in the feed; the files of the others are unchanged', () => {
    const [before, after] = [listDataFiles(aid, leaders, en, null), listDataFiles(next.aid, leaders, en, null)]
    const getText = (files: typeof before, path: string) => files.find((file) => file.path === path)?.text
    for (const id of ['r19', 'r29']) expect(getText(after, `data/${id}.csv`)).toBe(getText(before, `data/${id}.csv`))
    expect(getText(after, 'data/r30.csv')).toMatch(/^ISR,[^,]+,2023-03,humanitarian,125000000$/m)
    expect(getText(after, 'data/datapackage.json')).toContain('r30.csv')
    expect(formatFeed(compileChanges(sources), en, 'https://example.org/')).toContain('change-r30')
  })
})
