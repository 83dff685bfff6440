/** The tooltips of the aid chart: by mouse, keys and touch; a donor's leads to its page, a marked day has its sources. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

const LANGUAGES = ['', 'uk/', 'pl/', 'de/']
const picture = (page: Page) => page.locator('figure[data-chart="aid"] svg[role="group"]:visible').first()
const tooltip = (page: Page) => page.locator('figure[data-chart="aid"] [data-plot] div[role="group"]')
const milestones = new Map(csvParse(readFileSync('src/data/sources/milestones.csv', 'utf8')).map((row) => [row['id'], row]))

for (const query of ['form=time&events=yes', 'form=flow&events=yes']) {
  test.describe(`a marked day with ${query}`, () => {
    const event = (page: Page) => picture(page).locator('[data-milestone="us-pause-2025"]')

    test('tells what happened to a mouse, and stays while the mouse is on it', async ({ page, site, logged }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, `${site}chart/aid/military/eur/r29/?${query}`)
      await expect(event(page)).toBeVisible()
      await expect(event(page).locator('title')).toHaveCount(0)
      await event(page).hover()
      await expect(tooltip(page)).toBeVisible()
      await expect(tooltip(page)).toHaveCSS('opacity', '1')
      await expect(tooltip(page)).toContainText('3 March 2025')
      const sources = (milestones.get('us-pause-2025')?.['source'] ?? '').split(';').map((source) => source.trim())
      expect(sources[0]).toMatch(/^https:/)
      for (const source of sources) await expect(tooltip(page).locator(`a[href="${source}"]`)).toBeVisible()
      await tooltip(page).getByRole('link').first().hover()
      await page.waitForTimeout(400)
      await expect(tooltip(page)).toBeVisible()
      await page.mouse.move(5, 5)
      await expect(tooltip(page)).toHaveCount(0)
      expect(logged).toEqual([])
    })

    test('tells it to keys, its links are the next stops, and Escape closes it', async ({ page, site }) => {
      await open(page, `${site}chart/aid/military/eur/r29/?${query}`)
      const isFocused = () => event(page).evaluate((mark) => mark === document.activeElement)
      await picture(page).locator('[data-focus-id][tabindex="0"]').focus()
      await page.keyboard.press('Home')
      // Up to the row of marked days, then along it.
      for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowUp')
      for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowLeft')
      for (let presses = 0; presses < 8 && !(await isFocused()); presses += 1) await page.keyboard.press('ArrowRight')
      await expect(event(page)).toBeFocused()
      // Those of the days passed by fade out.
      await expect(tooltip(page)).toHaveCount(1)
      await expect(event(page)).toHaveAttribute('aria-details', (await tooltip(page).getAttribute('id')) ?? 'none')
      await page.keyboard.press('Tab')
      await expect(tooltip(page).getByRole('button')).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(tooltip(page).getByRole('link').first()).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(tooltip(page)).toHaveCount(0)
      await expect(event(page)).toBeFocused()
      await expect(event(page)).not.toHaveAttribute('aria-details')
    })
  })
}

test('a tap on a marked day opens its tooltip, a tap elsewhere closes it', { tag: '@chromium' }, async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await open(page, `${site}chart/aid/military/eur/r29/?form=time&events=yes`)
  await picture(page).locator('[data-milestone="us-pause-2025"]').tap()
  await expect(tooltip(page)).toContainText('3 March 2025')
  const [box, frame] = [await tooltip(page).boundingBox(), await picture(page).boundingBox()]
  if (!box || !frame) throw new Error('no tooltip')
  expect(box.x).toBeGreaterThanOrEqual(frame.x - 1)
  expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 1)
  await page.locator('h1').tap()
  await expect(tooltip(page)).toHaveCount(0)
  await context.close()
})

for (const lang of LANGUAGES) {
  const CASES = [
    ['chart/aid/all/eur/r29/', 'DEU', '[data-donor="DEU"] > [data-focus-id="DEU"]'],
    ['chart/aid/military/eur/r19-r29/', 'DEU', '[data-donor="DEU"] > [data-focus-id="DEU"]'],
    ['chart/aid/military/eur/r29/?form=time&by=donor&focus=DNK,EST', 'DNK', '[data-donor="DNK"][data-focus-id]'],
    ['chart/aid/military/eur/r29/?form=flow&by=donor&focus=DNK,EST', 'DNK', '[data-period="2024"] [data-donor="DNK"][data-focus-id]'],
  ] as const
  test(`the tooltip of a donor’s mark leads to its page, by keys, under /${lang}`, async ({ page, site, logged }) => {
    for (const [path, donor, selector] of CASES) {
      await open(page, `${site}${lang}${path}`)
      // Keys make the focus visible.
      await page.keyboard.press('Tab')
      const mark = picture(page).locator(selector)
      await mark.focus()
      await expect(tooltip(page)).toBeVisible()
      await expect(tooltip(page)).toContainText((await mark.getAttribute('aria-label')) ?? 'none')
      const link = tooltip(page).getByRole('link')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect(link).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`${site}${lang}donor/${donor}/`)
      await expect(page.locator('html[data-ready]')).toBeAttached()
      await expect(page.locator('[data-donor-page]')).toHaveAttribute('data-donor-page', donor)
    }
    expect(logged).toEqual([])
  })
}

test('a mouse goes from every row to the tooltip’s link; a press keeps it open while the donor comes into focus', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, `${site}chart/aid/military/gdp/r29/`)
  const donors = await picture(page).locator('[data-donor]:not([aria-hidden]) > [data-focus-id][role="button"]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-focus-id') ?? ''))
  expect(donors.length).toBeGreaterThan(5)
  for (const donor of donors) {
    const box = await picture(page).locator(`[data-focus-id="${donor}"]`).boundingBox()
    if (!box) throw new Error(donor)
    await page.mouse.move(box.x + box.width - 60, box.y + box.height / 2)
    const link = tooltip(page).locator(`a[href$="donor/${donor}/"]`)
    await expect(link).toBeVisible()
    const target = await link.boundingBox()
    if (!target) throw new Error(donor)
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 })
    await page.waitForTimeout(300)
    await expect(link, donor).toBeVisible()
    await page.mouse.move(5, 5)
    await expect(tooltip(page)).toHaveCount(0)
  }
  const first = picture(page).locator(`[data-focus-id="${donors[0]}"]`)
  await first.hover({ position: { x: 4, y: 4 } })
  await page.mouse.down()
  await page.mouse.up()
  await expect(getView(page)).toHaveAttribute('data-view', `aid/military/gdp/r29?focus=${donors[0]}`)
  await expect(tooltip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tooltip(page)).toHaveCount(0)
})
