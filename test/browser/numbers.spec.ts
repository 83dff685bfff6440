/** The numbers beside a page: a link to its `data.csv`, which says when the reader's choices are not in it. */
import { csvParse } from 'd3-dsv'
import { expect, open, test } from './site.ts'

for (const lang of ['', 'uk/', 'pl/', 'de/']) {
  test(`each page of numbers under /${lang} links its file; a frame does not`, async ({ page, site, request }) => {
    for (const path of ['chart/aid/all/gdp/r29/', 'chart/aid/military/eur/r19-r29/', 'chart/leaders/ukraine/', 'claim/pledge/', 'donor/DNK/']) {
      await open(page, `${site}${lang}${path}`)
      const link = page.locator('[data-part="actions"] a[href$="data.csv"]')
      await expect(link, path).toBeVisible()
      const href = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''))
      expect(href).toBe(`${site}${lang}${path}data.csv`)
      expect(csvParse(await (await request.get(href)).text()).length, path).toBeGreaterThan(1)
    }
    const plain = await page.locator('a[href$="data.csv"]').textContent()
    await open(page, `${site}${lang}chart/aid/all/gdp/r29/?until=2024-09`)
    await expect(page.locator('a[href$="data.csv"]')).not.toHaveText(plain ?? '')
    await page.evaluate(() => { document.documentElement.dataset['framed'] = '' })
    await expect(page.locator('a[href$="data.csv"]')).toBeHidden()
  })

  test(`no two rows of a donor’s table under /${lang} begin with the same word for the same aid`, async ({ page, site }) => {
    await page.goto(`${site}${lang}donor/DNK/`)
    const names = await page.locator('[data-donor-page] tbody th').allTextContents()
    expect(new Set(names).size).toBe(names.length)
    const [asCount = '', asType = ''] = await Promise.all(['military', 'type-military'].map((count) => page.locator(`[data-donor-page] tr[data-count="${count}"] th`).textContent().then((text) => text ?? '')))
    expect(asType.toLowerCase().split(':')[0]).not.toContain(asCount.toLowerCase().slice(0, 5))
    expect(asType).toContain(':')
  })
}
