/** Random links, scrolling and window sizes: there is always a chart, and the right one at the end. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

const LINKS = 1000
const PARTS = [
  '%', '%E0%A4%A', '%00', '<script>alert(1)</script>', '"onload=alert(1)', '__proto__', 'constructor', 'focus=', 'focus=USA,USA,USA', 'since=9999-99',
  'since=2024-13', 'until=-1', 'chart=aid/all/eur/r99', 'chart=', 'chart=../../etc', 'x'.repeat(3000), '🇺🇦', '\u202e', 'sort=name&sort=amount', 'javascript:alert(1)',
  'range=1e309', 'from=0001-01-01', 'milestones=all,none', '&&&&', '==', '#', '?', '/', '\\', 'NaN', 'theme=purple', 'release=both', 'null', ' ', '+', '%25%32%35',
] as const

/** The same hostile links in every run: a linear congruential generator (Numerical Recipes, chapter 7). */
function hostile(count: number): readonly string[] {
  let seed = 42
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  const keys = ['', 'chart=', 'focus=', 'since=', 'until=', 'by=', 'form=', 'sort=', 'goal=', 'promised=', 'from=', 'to=', 'members=']
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(4) }, () => (keys[next(keys.length)] ?? '') + (PARTS[next(PARTS.length)] ?? '')).join('&'))
}

async function expectSound(page: Page): Promise<void> {
  await expect(getView(page)).toBeVisible()
  await expect(getView(page).locator('[data-donor]:visible, [data-leader]:visible, table').first()).toBeVisible()
}

test('a thousand hostile links each leave a chart', async ({ page, site }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('dialog', (dialog) => { errors.push(`dialog: ${dialog.message()}`); return dialog.dismiss() })
  await open(page, `${site}chart/aid/all/eur/r29/`)
  // Within one page, as Back and Forward would bring them.
  const blank = await page.evaluate(async (links) => {
    const bad: string[] = []
    for (const link of links) {
      history.replaceState(null, '', `?${encodeURI(link).replaceAll('#', '%23')}`)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
      await new Promise((resolve) => { setTimeout(resolve, 0) })
      const figure = document.querySelector('figure[data-view]')
      if (!figure || figure.querySelectorAll('[data-donor], [data-bloc], [data-series], table').length === 0) bad.push(link)
    }
    return bad
  }, hostile(LINKS))
  expect(blank).toEqual([])
  expect(errors).toEqual([])
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
})

for (const [at, link] of hostile(12).entries()) {
  test(`hostile link ${at} opens the chart and the story`, async ({ page, site }) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await open(page, `${site}chart/leaders/all/?${link}`)
    await expectSound(page)
    await open(page, `${site}?${link}#${link}`)
    await expectSound(page)
    expect(errors).toEqual([])
  })
}

/** The visible marks with their final positions in the picture. Boxes would depend on whether a font came in time. */
function picture(page: Page): Promise<readonly string[]> {
  return page.locator('[data-pinned-chart] figure').evaluate((figure) => [figure.getAttribute('data-view') ?? '',
    ...[...figure.querySelectorAll('svg [data-mark-id]')].filter((mark) => mark.getClientRects().length > 0)
      .map((mark) => ['data-mark-id', 'x', 'y', 'width', 'height', 'd'].map((name) => mark.getAttribute(name) ?? '').join(' ')).sort()])
}

test('two hundred steps in five seconds end in the last one', async ({ page, site, logged }) => {
  await open(page, site)
  await page.waitForTimeout(1000)
  await page.evaluate(async () => {
    const ids = ['visit', 'support', 'weight', 'pledge', 'then-now', 'leaders', 'ninety-nine', 'path']
    for (let at = 0; at < 200; at += 1) {
      document.querySelector(`section[data-step="${ids[at % ids.length]}"]`)?.scrollIntoView()
      await new Promise((resolve) => { setTimeout(resolve, 25) })
    }
    document.querySelector('section[data-step="announced"]')?.scrollIntoView()
  })
  await expect(page.locator('html[data-step="announced"]')).toBeAttached()
  await page.waitForTimeout(1500)
  const shown = await picture(page)
  await open(page, `${site}#announced`)
  await expect(page.locator('html[data-step="announced"]')).toBeAttached()
  await page.waitForTimeout(1500)
  expect(shown).toEqual(await picture(page))
  expect(shown.length).toBeGreaterThan(20)
  expect(logged).toEqual([])
})

test('two hundred sizes of the window end in the last one', async ({ page, site, logged }) => {
  await open(page, `${site}#weight`)
  for (let at = 0; at < 200; at += 1) await page.setViewportSize({ width: 320 + ((at * 137) % 1300), height: 400 + ((at * 71) % 700) })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('section[data-step="weight"]').evaluate((section) => section.scrollIntoView())
  await expect(page.locator('html[data-step="weight"]')).toBeAttached()
  await page.waitForTimeout(1500)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  const shown = await picture(page)
  await page.goto('about:blank')
  await open(page, `${site}#weight`)
  await expect(page.locator('html[data-step="weight"]')).toBeAttached()
  await page.waitForTimeout(1500)
  expect(shown).toEqual(await picture(page))
  expect(logged).toEqual([])
})

for (const zoom of [25, 50, 200, 300, 400, 500]) {
  test(`at ${zoom}% nothing is wider than the screen and the chart is seen`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width: Math.round(1440 / (zoom / 100)), height: Math.round(900 / (zoom / 100)) }, deviceScaleFactor: zoom / 100 })
    const page = await context.newPage()
    for (const address of ['', 'chart/aid/all/eur/r29/', 'chart/leaders/all/', 'claim/ninety-nine/']) {
      await open(page, site + address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(0)
      if (!address.startsWith('claim')) await expectSound(page)
    }
    await context.close()
  })
}
