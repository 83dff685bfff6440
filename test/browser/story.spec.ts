/** The story in a browser: scrolling moves the chart, and nothing else does. */
import type { Page } from '@playwright/test'
import { STEP_IDS, PINNED_STEPS } from '../../src/story/steps.ts'
import { expect, open, test, getView, typed } from './site.ts'

const SIZES = [{ width: 360, height: 740 }, { width: 768, height: 1024 }, { width: 1440, height: 900 }] as const

const VIEWS: Readonly<Record<string, RegExp>> = {
  visit: /^leaders\/handover\?from=2024-05-01&to=2024-12-31/,
  handover: /^leaders\/handover\?milestones=none&members=yes&focus=stoltenberg$/,
  leaders: /^leaders\/all\?focus=rutte$/,
  path: /^leaders\/ukraine$/,
  support: /^aid\/all\/eur\/r29\?until=/,
  'ninety-nine': /^aid\/military\/eur\/r19\?by=bloc$/,
  weight: /^aid\/all\/gdp\/r29\?until=2024-09$/,
  announced: /^aid\/military\/eur\/r29\?until=2024-09&focus=USA,DNK,LVA,GBR$/,
  pledge: /^aid\/military\/eur\/r29\?since=2024-07&until=2025-06&by=bloc&form=time&goal=yes$/,
  command: /^leaders\/ukraine\?from=2022-01-01&milestones=summit,aid&focus=washington-2024$/,
  'then-now': /^aid\/all\/eur\/r19-r29$/,
  'since-then': /^aid\/military\/eur\/r29\?until=2025-12&by=region&form=flow$/,
  member: /^leaders\/ukraine\?from=2008-01-01/,
}

for (const size of SIZES) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size })

    test('each step moves the chart to its view, down and up', async ({ page, site, logged }) => {
      await open(page, site)
      for (const id of [...PINNED_STEPS, ...PINNED_STEPS.toReversed()]) {
        await page.locator(`section[data-step="${id}"] h2`).evaluate((heading) => heading.scrollIntoView({ block: 'end' }))
        await page.locator(`section[data-step="${id}"]`).evaluate((section) => section.scrollIntoView())
        await expect(page.locator(`html[data-step="${id}"]`)).toBeAttached()
        await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', VIEWS[id] ?? /never/)
      }
      expect(logged).toEqual([])
    })

    test('nothing shifts while it loads, and nothing is wider than the screen', async ({ page, site }) => {
      await page.addInitScript(() => {
        Object.assign(window, { shifts: 0 })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) Object.assign(window, { shifts: Reflect.get(window, 'shifts') + Number(entry.value) })
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await open(page, site)
      await page.waitForTimeout(600)
      expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBeLessThan(0.01)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    })

    test('the pinned chart leaves enough space for the passage', async ({ page, site }) => {
      await open(page, `${site}#ninety-nine`)
      const stage = await page.locator('[data-pinned-chart]').boundingBox()
      const heading = await page.locator('#ninety-nine h2').boundingBox()
      if (!stage || !heading) throw new Error('no boxes')
      const besides = stage.x >= heading.x + heading.width - 1
      expect(besides || heading.y >= stage.y + stage.height - 1).toBe(true)
      if (!besides) expect(stage.height).toBeLessThanOrEqual(size.height * 0.55 + 1)
    })
  })
}

test('hydration changes nothing on the screen', { tag: '@chromium' }, async ({ page, site, browser }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await typed(page)
  await page.waitForTimeout(500)
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } })
  const still = await plain.newPage()
  await still.goto(`${site}chart/aid/all/eur/r29/`)
  const boxes = () => [...document.querySelectorAll('figure svg [data-mark-id]')].filter((mark) => mark.getClientRects().length > 0).map((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect()
    return [mark.getAttribute('data-mark-id'), Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join(' ')
  })
  await page.setViewportSize({ width: 1280, height: 720 })
  await typed(still)
  const live = await page.evaluate(boxes)
  const first = await still.evaluate(boxes)
  expect(live.filter((box) => first.includes(box)).length).toBe(first.length)
  await plain.close()
})

test('months fill in with the scroll', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, `${site}#support`)
  const until = async () => (await getView(page).getAttribute('data-view')) ?? ''
  await page.locator('#support').evaluate((section) => window.scrollTo(0, section.getBoundingClientRect().top + window.scrollY - 440))
  await expect.poll(until).toMatch(/until=2022/)
  await page.locator('#support').evaluate((section) => window.scrollTo(0, section.getBoundingClientRect().bottom + window.scrollY - 500))
  await expect.poll(until).toMatch(/until=2024-09/)
})

test('a jump over ten steps lands in the right view', async ({ page, site }) => {
  await open(page, site)
  await page.evaluate(() => { location.hash = '#then-now' })
  await expect(page.locator('html[data-step="then-now"]')).toBeAttached()
  await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', 'aid/all/eur/r19-r29')
})

test('a reload and a resize stay at the step', async ({ page, site }) => {
  await open(page, `${site}#weight`)
  await expect(page.locator('html[data-step="weight"]')).toBeAttached()
  await page.reload()
  await expect(page.locator('html[data-step="weight"]')).toBeAttached()
  await page.setViewportSize({ width: 500, height: 800 })
  await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', /./)
})

test('without scripts every step has its own figure and source', { tag: '@chromium' }, async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site)
  for (const id of STEP_IDS) await expect(page.locator(`section[data-step="${id}"] h2`)).toBeVisible()
  for (const id of PINNED_STEPS) {
    await expect(page.locator(`section[data-step="${id}"] figure svg:visible`).first()).toBeVisible()
    await expect(page.locator(`section[data-step="${id}"] figcaption`).first()).not.toBeEmpty()
    // Nothing in it reacts to keys, so it is an image and no group of marks.
    await expect(page.locator(`section[data-step="${id}"] figure`).getByRole('img', { name: /^(Support to Ukraine|Who has led NATO)$/ }).first()).toBeVisible()
  }
  await expect(page.locator('[data-prerendered^="figure/"] [aria-label*="arrow keys"]')).toHaveCount(0)
  await context.close()
})

test('a script that fails leaves the whole page, unrolled', async ({ page, site }) => {
  await page.route(/\/story\..*\.js/, (route) => route.abort())
  await page.goto(site)
  await expect(page.locator('section[data-step="pledge"] figure svg:visible').first()).toBeVisible()
})

for (const path of ['', 'uk/']) {
  test(`the opening answers both questions with the figures of the passages (/${path})`, async ({ page, site }) => {
    await open(page, site + path)
    const figures = (selector: string) => page.locator(`${selector} data`).evaluateAll((all) => all.map((one) => `${one.getAttribute('value')} ${one.textContent}`))
    await expect(page.locator('[data-answer="leads"] a[href="#visit"]')).toBeVisible()
    const pays = await figures('[data-answer="pays"]')
    expect(pays).toHaveLength(4)
    const support = await figures('[data-step="support"]')
    expect(pays.slice(0, 3).filter((one) => !support.includes(one))).toEqual([])
    expect((await figures('[data-step="leaders"]')).map((one) => one.split(' ')[0])).toContain((await figures('[data-answer="leads"]')).at(-1)?.split(' ')[0])
  })
}

/** The share of the page that the bar shows as read. */
const progress = (page: Page) => page.locator('nav [aria-hidden] > div').first().evaluate((bar) => bar.getBoundingClientRect().width / innerWidth)
const magnified = (page: Page) => page.locator('header svg g').evaluate((strip) => new DOMMatrix(getComputedStyle(strip).transform).a)

test('the strip comes close and the bar grows with the scroll', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, site)
  await expect.poll(() => magnified(page)).toBe(1)
  await page.evaluate(() => scrollTo(0, innerHeight / 4))
  await expect.poll(() => magnified(page)).toBeGreaterThan(3)
  expect(await progress(page)).toBeLessThan(0.1)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(() => progress(page)).toBeGreaterThan(0.9)
})

test('the strip and the bar follow a scroll that ended before the features of Motion came', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  let release = () => {}
  const scrolled = new Promise<void>((resolve) => { release = resolve })
  await page.route(/motionFeatures/, async (route) => {
    await scrolled
    await route.continue()
  })
  const came = page.waitForResponse(/motionFeatures/)
  // The load event waits for the features, too.
  await page.goto(site, { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await page.evaluate(() => scrollTo(0, innerHeight / 4))
  await page.waitForTimeout(300)
  release()
  await came
  await expect.poll(() => magnified(page)).toBeGreaterThan(3)
  await expect.poll(() => progress(page)).toBeGreaterThan(0.005)
})

test('reduced motion holds the strip, live', { tag: '@chromium' }, async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, site)
  await page.evaluate(() => scrollTo(0, innerHeight / 4))
  await expect.poll(() => magnified(page)).toBeGreaterThan(3)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => magnified(page)).toBe(1)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(() => magnified(page)).toBeGreaterThan(3)
})
