/** The pages of donors: one donor by every count, a second beside it, and the ways there and on. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'
import { countAll, DONORS, rankOf, sumBy, type Count } from './sums.ts'

const COUNTS: readonly Count[] = ['eur', 'gdp', 'head', 'shared', 'military']
const LANGUAGES = ['', 'uk/', 'pl/', 'de/']
const report = (page: Page) => page.locator('[data-donor-page]')
const sums = sumBy(({ donor }) => donor)

/** The row of a count in a page's HTML: the figure, unrounded, and the place among so many. */
function readCount(html: string, count: Count) {
  const row = new RegExp(`<tr data-count="${count}">.*?<td>(.*?)</td>`, 's').exec(html)?.[1] ?? ''
  const [, rank, ranked] = /(\d+)\D+(\d+)\D*$/.exec(row.replaceAll(/<data.*?<\/data>|<[^>]+>/gs, '')) ?? []
  const value = /<data value="([^"]+)"/.exec(row)?.[1]
  return { value: value === undefined ? undefined : Number(value), rank: rank === undefined ? undefined : Number(rank), ranked: ranked === undefined ? undefined : Number(ranked) }
}

test('every donor’s page has its figures and ranks in the HTML, in every language', () => {
  for (const lang of LANGUAGES) {
    for (const { id } of DONORS) {
      const html = readFileSync(`dist/${lang}donor/${id}/index.html`, 'utf8')
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''
      expect(Number(/<data value="([^"]+)"/.exec(heading)?.[1]), `${lang}${id}`).toBeCloseTo(sums.get(id) ?? Number.NaN, 6)
      for (const count of COUNTS) {
        const values = countAll(count)
        const shown = readCount(html, count)
        const expected = values.get(id)
        const isKnown = expected !== undefined
        // An amount of 0 has no rank.
        expect(shown.rank, `${lang}${id} ${count}`).toBe(expected === 0 ? undefined : rankOf(id, values))
        expect(shown.ranked, `${lang}${id} ${count}`).toBe(isKnown && expected !== 0 ? values.size : undefined)
        if (isKnown) expect(Math.abs((shown.value ?? Number.NaN) - expected), `${lang}${id} ${count}`).toBeLessThanOrEqual(1e-4 * expected)
        else expect(shown.value).toBeUndefined()
      }
    }
  }
})

for (const [path, name] of [['donor/DNK/', 'Denmark'], ['de/donor/DNK/', 'Dänemark']] as const) {
  test(`/${path} answers in the first paint, without scripts`, { tag: '@chromium' }, async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(site + path)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toBeInViewport({ ratio: 1 })
    await expect(heading).toContainText(name)
    await expect(heading.locator('data')).toBeVisible()
    for (const count of COUNTS) await expect(report(page).locator(`tr[data-count="${count}"] td data`)).toHaveCount(1)
    // By year.
    await expect(page.locator('figure[data-chart="aid"] svg:visible [data-period="2025"] [data-donor="DNK"]')).toBeVisible()
    await context.close()
  })
}

test.describe('a second donor', () => {
  test('is chosen by the control, and Back undoes it', async ({ page, site, logged }) => {
    await open(page, `${site}donor/DNK/`)
    const control = report(page).locator('select[name="with"]')
    await control.selectOption('EST')
    await expect(page).toHaveURL(`${site}donor/DNK/?with=EST`)
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK?with=EST')
    await expect(report(page).locator('thead th')).toHaveText(['Count', 'Denmark', 'Estonia'])
    const values = async (count: Count) => report(page).locator(`tr[data-count="${count}"] td data`).evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))))
    for (const count of COUNTS) {
      const expected = countAll(count)
      const shown = await values(count)
      expect(shown).toHaveLength(2)
      for (const [at, id] of ['DNK', 'EST'].entries()) expect((shown[at] ?? 0) / (expected.get(id) ?? Number.NaN), `${id} ${count}`).toBeCloseTo(1, 4)
    }
    await expect(report(page).locator('[data-part="summary"]')).toContainText('Estonia')
    await expect(getView(page)).toHaveAttribute('data-view', /form=flow&focus=DNK,EST$/)
    await control.selectOption('NOR')
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK?with=NOR')
    await page.goBack()
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK?with=EST')
    await expect(control).toHaveValue('EST')
    await page.goBack()
    await expect(page).toHaveURL(`${site}donor/DNK/`)
    await expect(report(page).locator('thead th')).toHaveCount(2)
    await expect(getView(page)).toHaveAttribute('data-view', /focus=DNK$/)
    expect(logged).toEqual([])
  })

  test('is opened by a link, in any letter case, and taken away by the control', async ({ page, site, logged }) => {
    await open(page, `${site}uk/donor/DNK/?with=est`)
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK?with=EST')
    await expect(page.locator('[data-mismatch]')).toHaveCount(0)
    await report(page).locator('select[name="with"]').selectOption('')
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    expect(logged).toEqual([])
  })

  test('that does not exist is named, and the page stays', async ({ page, site }) => {
    await open(page, `${site}donor/DNK/?with=XXX`)
    await expect(page.locator('[data-mismatch]')).toContainText('XXX')
    await expect(report(page)).toHaveAttribute('data-view', 'donor/DNK')
  })
})

test('each count leads to its chart with the donor in focus, and the same figure there', async ({ page, site, browserName }) => {
  await open(page, `${site}donor/JPN/?with=NOR`)
  const links = await report(page).locator('tbody th a').evaluateAll((all) => all.map((link) => ({ count: link.closest('tr')?.getAttribute('data-count') ?? '', href: link.getAttribute('href') ?? '' })))
  expect(links.map(({ count }) => count)).toEqual([...COUNTS, 'then-now'])
  for (const { count } of links) {
    const row = report(page).locator(`tr[data-count="${count}"]`)
    const own = await row.locator('td data').last().getAttribute('value')
    await row.getByRole('link').click()
    await expect(page.locator('html[data-ready][data-kind="aid"]')).toBeAttached()
    await expect(getView(page)).toHaveAttribute('data-view', /focus=JPN,NOR/)
    await expect(page.locator('[data-mismatch]')).toHaveCount(0)
    await expect(getView(page).locator('svg:visible [data-donor="NOR"]').first()).toBeVisible()
    await page.locator('[data-part="table"] > summary').click()
    await expect(page.locator(`[data-part="table"] [data-donor="NOR"] data[value="${own}"]`).first()).toBeAttached()
    // In Firefox the driver never sees the end of a return to a page kept in memory.
    if (browserName === 'firefox') await open(page, `${site}donor/JPN/?with=NOR`)
    else await page.goBack()
    await expect(page.locator('html[data-ready][data-kind="donor"]')).toBeAttached()
    await expect(report(page)).toHaveAttribute('data-view', 'donor/JPN?with=NOR')
  }
})

test.describe('a donor’s page is reached', () => {
  test('from a mark of the aid chart, by keys alone', async ({ page, site }) => {
    await open(page, `${site}chart/aid/all/eur/r29/`)
    const mark = page.locator('figure svg:visible [data-focus-id="DEU"]')
    await mark.focus()
    await page.keyboard.press('Enter')
    await expect(getView(page)).toHaveAttribute('data-view', /focus=DEU$/)
    const link = page.locator('[data-part="donors"] a')
    await expect(link).toHaveCount(1)
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('html[data-ready][data-kind="donor"]')).toBeAttached()
    await expect(report(page)).toHaveAttribute('data-donor-page', 'DEU')
  })

  test('from the list of donors, which has every one by name', async ({ page, site }) => {
    await open(page, `${site}de/donor/DNK/`)
    const list = page.getByRole('navigation').filter({ has: page.locator('a[aria-current="page"]') })
    const addresses = await list.getByRole('link').evaluateAll((all) => all.map((link) => /donor\/(\w+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''))
    expect(addresses.toSorted()).toEqual(DONORS.map(({ id }) => id).toSorted())
    await list.getByRole('link', { name: 'Österreich' }).click()
    await expect(page.locator('html[data-ready][lang="de"]')).toBeAttached()
    await expect(report(page)).toHaveAttribute('data-donor-page', 'AUT')
  })

  test('from every page of an aid chart', () => {
    const sitemap = readFileSync('dist/sitemap.xml', 'utf8')
    const pages = new Set([...sitemap.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*chart\/aid\/[^<]*)</g)].map(([, path = '']) => path))
    expect(pages.size).toBeGreaterThan(LANGUAGES.length)
    for (const path of pages) {
      const html = readFileSync(`dist/${path}index.html`, 'utf8')
      expect(new Set([...html.matchAll(/href="[^"]*donor\/(\w{3})\/"/g)].map(([, id]) => id)).size, path).toBe(DONORS.length)
    }
  })
})

test('the share dialog gives the page’s link, its numbers and its frame', async ({ page, site, logged }) => {
  await open(page, `${site}donor/DNK/?with=NOR`)
  await page.locator('[data-part="actions"] button').first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect(dialog.locator('textarea').first()).toHaveValue(/donor\/DNK\/\?with=NOR$/)
  await expect(dialog.locator('a[download$=".csv"]').first()).toBeVisible()
  await expect(dialog.locator('textarea').filter({ hasText: '<iframe' })).toHaveValue(/<iframe[^>]+donor\/DNK\/\?with=NOR/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(logged).toEqual([])
})

test('Enter in the donor box keeps the donor whose name is begun, and names one that is unknown', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.locator('[data-controls="more"] > summary').click()
  const box = page.locator('figure input[type="text"]')
  await box.pressSequentially('Denm')
  await box.press('Enter')
  await expect(getView(page)).toHaveAttribute('data-view', /focus=DNK$/)
  await expect(box).toHaveValue('')
  await box.pressSequentially('Atlantis')
  await box.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Atlantis' })).toBeVisible()
  await expect(getView(page)).toHaveAttribute('data-view', /focus=DNK$/)
  await page.getByRole('link', { name: 'Denmark' }).and(page.locator('[data-part="donors"] a')).click()
  await expect(report(page)).toHaveAttribute('data-donor-page', 'DNK')
})
