/** A browser that lacks what others have, refuses it or throws: the pages are whole and answer. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

const CHART = 'chart/aid/all/eur/r29/'

/** What a browser may lack or refuse, each as it is done to a page before its first script. */
const FAULTS: Readonly<Record<string, () => void>> = {
  'storage throws': () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError') } })
  },
  'storage is missing': () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: undefined })
  },
  'history throws': () => {
    for (const name of ['pushState', 'replaceState']) Object.defineProperty(History.prototype, name, { value: () => { throw new DOMException('too often', 'SecurityError') } })
  },
  'IntersectionObserver is missing': () => { Reflect.deleteProperty(window, 'IntersectionObserver') },
  'IntersectionObserver throws': () => { Object.assign(window, { IntersectionObserver: function refuse() { throw new Error('refused') } }) },
  'ResizeObserver is missing': () => { Reflect.deleteProperty(window, 'ResizeObserver') },
  'ResizeObserver throws': () => { Object.assign(window, { ResizeObserver: function refuse() { throw new Error('refused') } }) },
  'matchMedia is missing': () => { Object.assign(window, { matchMedia: undefined }) },
  'matchMedia throws': () => { Object.assign(window, { matchMedia: () => { throw new Error('refused') } }) },
  'fonts are missing': () => {
    Object.defineProperty(document, 'fonts', { value: undefined })
    Object.assign(window, { FontFace: undefined })
  },
}

async function expectChart(page: Page): Promise<void> {
  await expect(getView(page)).toBeVisible()
  await expect(getView(page).locator('[data-donor]:visible, [data-leader]:visible').first()).toBeVisible()
}

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`the chart page answers where ${name}`, async ({ page, site, logged }) => {
    await page.addInitScript(fault)
    await open(page, site + CHART)
    await page.locator('select[name="measure"]').selectOption('gdp')
    await expect(getView(page)).toHaveAttribute('data-view', /^aid\/all\/gdp/)
    await expect(getView(page).locator('[data-donor="EST"]:visible').first()).toBeVisible()
    expect(logged).toEqual([])
  })

  test(`the story is whole where ${name}`, async ({ page, site, logged }) => {
    await page.addInitScript(fault)
    await open(page, site)
    await expect(page.locator('section[data-step] h2')).toHaveCount(15)
    await expect(page.locator('[data-claim]')).toHaveCount(4)
    await expectChart(page)
    await page.locator('section[data-step="weight"]').evaluate((section) => section.scrollIntoView())
    await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', /gdp/)
    expect(logged).toEqual([])
  })
}

for (const [name, refuse] of Object.entries({
  'is missing': () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }) },
  refuses: () => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }) },
})) {
  test(`a link can be copied by hand where the clipboard ${name}`, async ({ page, site, logged }) => {
    await page.addInitScript(refuse)
    await page.addInitScript(() => { document.execCommand = () => false })
    await open(page, site + CHART)
    await page.locator('[data-part="actions"] button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /copy/i }).first().click()
    await expect.poll(() => page.evaluate(() => {
      const field = document.activeElement
      const selected = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : String(getSelection())
      return selected.includes('chart/aid/all/eur/r29')
    })).toBe(true)
    expect(logged).toEqual([])
  })
}

/** A page that has not changed for so long has settled. */
const SETTLED_MS = 500

const READERS = [
  { name: 'Kiritimati', timezoneId: 'Pacific/Kiritimati', locale: 'ar-EG' },
  { name: 'Los Angeles', timezoneId: 'America/Los_Angeles', locale: 'th-TH-u-ca-buddhist' },
  { name: 'Kathmandu', timezoneId: 'Asia/Kathmandu', locale: 'hi-IN' },
] as const

for (const path of ['chart/leaders/all/', CHART]) {
  test(`figures and dates of /${path} are the same for every reader, at any time`, async ({ browser, site }) => {
    const read = async (reader: { readonly timezoneId: string; readonly locale: string }, year: number) => {
      const context = await browser.newContext({ ...reader, viewport: { width: 1000, height: 800 } })
      const page = await context.newPage()
      await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)))
      await open(page, site + path)
      await page.locator('figure details:has(table)').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
      let text = ''
      // Rows outside the picture are rendered later, and labels are placed anew once the picture is measured.
      await expect.poll(async () => {
        const before = text
        text = await page.locator('figure').evaluate((figure) => [
          ...[...figure.querySelectorAll('h1, p, figcaption, caption, th, td')].map((element) => element.textContent),
          ...[...figure.querySelectorAll('svg text')].filter((mark) => mark.getClientRects().length > 0 && !mark.closest('g[aria-hidden="true"]')).map((mark) => mark.textContent),
        ].join('\n'))
        return text !== '' && text === before
      }, { intervals: [SETTLED_MS] }).toBe(true)
      await context.close()
      return text
    }
    const usual = await read({ timezoneId: 'Europe/Kyiv', locale: 'en-GB' }, 2026)
    expect(usual.length).toBeGreaterThan(1000)
    for (const reader of READERS) for (const year of [1970, 2099]) expect(await read({ timezoneId: reader.timezoneId, locale: reader.locale }, year), `${reader.name}, ${year}`).toBe(usual)
  })
}

test('a tab works after a long time in the background', async ({ page, site, logged }) => {
  await page.clock.install()
  await open(page, site + CHART)
  await page.clock.runFor(3000)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.fastForward('12:00:00')
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.locator('select[name="measure"]').selectOption('gdp')
  await page.clock.runFor(2000)
  await expect(getView(page)).toHaveAttribute('data-view', /^aid\/all\/gdp/)
  await expect(getView(page).locator('[data-donor="EST"]:visible').first()).toBeVisible()
  expect(logged).toEqual([])
})
