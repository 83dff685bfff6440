/** Links: the address follows every choice, Back undoes it, and a bad link is reported. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

const view = async (page: Page) => (await getView(page).getAttribute('data-view')) ?? ''
const marks = (page: Page) => page.evaluate(() => [...document.querySelectorAll('figure svg [data-focus-id]')].map((mark) => mark.getAttribute('aria-label')).join('|'))

/** A small random generator with a seed, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

async function choose(page: Page, name: string, pick: (below: number) => number): Promise<void> {
  const select = page.locator(`select[name="${name}"]`)
  if ((await select.count()) === 0) return
  const values = await select.locator('option:not([disabled])').evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  await select.selectOption(values.filter((value) => value !== '')[pick(values.filter((value) => value !== '').length)] ?? null)
}

test('fifty random views set by controls come back from their links', async ({ page, site, browser }) => {
  test.setTimeout(180_000)
  const pick = random(7)
  await open(page, `${site}chart/aid/all/eur/r29/`)
  for (const disclosure of await page.locator('details[data-controls]:not([open]) > summary').all()) await disclosure.click()
  const fresh = await browser.newPage()
  for (let round = 0; round < 50; round += 1) {
    for (const name of ['release', 'type', 'measure', 'by', 'form', 'sort', 'term']) if (pick(2) === 1) await choose(page, name, pick)
    if (pick(3) === 1) await page.getByLabel('Keep a donor in sight').pressSequentially(['Denmark', 'Estonia', 'Japan', 'Latvia'][pick(4)] ?? '')
    await page.waitForTimeout(50)
    const before = await view(page)
    const sentence = await page.locator('[data-part="summary"]').textContent()
    const link = await page.evaluate(() => location.href)
    await fresh.goto('about:blank')
    await open(fresh, link)
    expect(await view(fresh)).toBe(before)
    expect(await fresh.locator('[data-part="summary"]').textContent()).toBe(sentence)
    // The picture follows the words.
    await expect(async () => expect(await marks(fresh)).toBe(await marks(page))).toPass({ timeout: 5000 })
  }
  await fresh.close()
})

test('a link with a query shows no other picture before its own', async ({ page, site }) => {
  await page.addInitScript(() => {
    const read = () => [...document.querySelectorAll('figure svg [data-focus-id]')].filter((mark) => mark.getClientRects().length > 0).map((mark) => mark.getAttribute('aria-label')).join('|')
    Reflect.set(window, 'read', read)
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset['ready'] === undefined) return
      observer.disconnect()
      requestAnimationFrame(() => Reflect.set(window, 'first', read()))
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })
  })
  await open(page, `${site}chart/aid/all/eur/r29/?by=bloc&until=2024-12`)
  await page.waitForTimeout(1000)
  const [first, settled] = await page.evaluate(() => [Reflect.get(window, 'first'), Reflect.get(window, 'read')()])
  expect(settled).not.toBe('')
  expect(first).toBe(settled)
})

test('Back returns through ten choices', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  const seen = [await view(page)]
  const steps: readonly (readonly [string, string])[] = [
    ['type', 'military'], ['measure', 'gdp'], ['type', 'financial'], ['measure', 'eur'], ['release', 'r19'],
    ['type', 'all'], ['release', 'r19-r29'], ['release', 'r29'], ['type', 'humanitarian'], ['measure', 'gdp'],
  ]
  for (const [name, value] of steps) {
    await page.locator(`select[name="${name}"]`).selectOption(value)
    seen.push(await view(page))
  }
  expect(new Set(seen).size).toBeGreaterThan(8)
  for (const expected of seen.slice(0, -1).toReversed()) {
    await page.goBack()
    await expect.poll(() => view(page)).toBe(expected)
  }
})

test('a link with a query and a fragment opens both', async ({ page, site }) => {
  await open(page, `${site}?chart=aid/military/gdp/r29&focus=DNK,EST#weight`)
  await expect(page.locator('html[data-step="weight"]')).toBeAttached()
  await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', 'aid/military/gdp/r29?focus=DNK,EST')
  await page.locator('#pledge').evaluate((section) => section.scrollIntoView())
  await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', /form=time/)
  await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('#pledge')
})

test('a link that asks for something that does not exist is reported and can be reset', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/?focus=DNK,XXX&form=cake&fbclid=1`)
  const line = page.locator('[data-mismatch]')
  await expect(line).toContainText('DNK,XXX')
  await expect(line).toContainText('cake')
  await expect(line).not.toContainText('fbclid')
  expect(await view(page)).toBe('aid/all/eur/r29?focus=DNK')
  await line.getByRole('button').first().click()
  await expect(line).toHaveCount(0)
  expect(await view(page)).toBe('aid/all/eur/r29')
})

test('nothing from a link reaches the page as markup', async ({ page, site, logged }) => {
  await open(page, `${site}chart/aid/all/eur/r29/?focus=${encodeURIComponent('<img src=x onerror=alert(1)>')}&since=%00&until=${'9'.repeat(5000)}`)
  await expect(page.locator('[data-mismatch]')).toBeVisible()
  expect(await page.locator('[data-mismatch] img').count()).toBe(0)
  expect(logged).toEqual([])
})

test('a history that throws still lets the chart work', async ({ page, site, logged }) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new Error('refused') }
    history.pushState = refuse
    history.replaceState = refuse
  })
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.locator('select[name="type"]').selectOption('military')
  await expect.poll(() => view(page)).toBe('aid/military/eur/r29')
  expect(logged).toEqual([])
})

test('an address that does not exist is a real 404 with links to the site', async ({ page, site }) => {
  const answer = await page.goto(`${site}about/nothing/`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(3)
})

test('the language switch leads to the same step and view', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/?focus=DNK`)
  await page.getByRole('link', { name: 'Українська' }).click()
  await expect(page.locator('html[lang="uk"][data-ready]')).toBeAttached()
  expect(await view(page)).toBe('aid/all/eur/r29?focus=DNK')
})

test('Back undoes what was chosen among the charts of the last step', async ({ page, site, logged }) => {
  await open(page, `${site}#explore`)
  await expect(page.locator('html[data-step="explore"]')).toBeAttached()
  const figure = page.locator('#explore figure[data-chart="aid"]')
  await expect(figure).toHaveAttribute('data-view', /^aid\/all\/eur/)
  // The charts to explore answer once they have loaded.
  await expect(page.locator('#explore [data-chart="aid"] [tabindex="0"]').first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  await page.locator('#explore select[name="type"]').selectOption('military')
  await expect(figure).toHaveAttribute('data-view', /^aid\/military\/eur/)
  await page.locator('#explore select[name="measure"]').selectOption('gdp')
  await expect(figure).toHaveAttribute('data-view', /^aid\/military\/gdp/)
  await page.goBack()
  await expect(figure).toHaveAttribute('data-view', /^aid\/military\/eur/)
  await page.goBack()
  await expect(figure).toHaveAttribute('data-view', /^aid\/all\/eur/)
  expect(logged).toEqual([])
})

test('checkboxes and month sliders are native controls', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r19/`)
  await page.locator('[data-part="actions"] button').click()
  const box = page.getByRole('dialog').getByRole('checkbox', { name: /script/ })
  await expect(box).toBeChecked()
  await box.uncheck()
  await expect(page.getByRole('dialog').locator('textarea').last()).not.toHaveValue(/<script/)
  await page.keyboard.press('Escape')
  // A release without months has no sliders; the one that has them brings them.
  await page.locator('select[name="release"]').selectOption('r29')
  await page.locator('details[data-controls="more"] > summary').click()
  const slider = page.locator('input[type="range"][name="until"]')
  await slider.focus()
  await slider.press('ArrowLeft')
  await expect(getView(page)).toHaveAttribute('data-view', /until=2026-03/)
})

test.describe('damaged links', () => {
  for (const [link, shows] of [
    ['chart/aid/military/gdp/r29/?until=2024-09&amp;focus=DNK,EST', 'aid/military/gdp/r29?until=2024-09&focus=DNK,EST'],
    ['chart/aid/military/gdp/r29/?focus=DNK,+EST', 'aid/military/gdp/r29?focus=DNK,EST'],
    ['chart/aid/military/gdp/r29/?focus=DNK%252CEST', 'aid/military/gdp/r29?focus=DNK,EST'],
    ['chart/aid/military/gdp/r29/index.html?focus=dnk', 'aid/military/gdp/r29?focus=DNK'],
    ['chart/aid/military/gdp/r29?focus=DNK', 'aid/military/gdp/r29?focus=DNK'],
  ] as const) {
    test(`${link} opens without a notice, on a host that does not redirect`, async ({ page, site, logged }) => {
      await open(page, site + link)
      await expect.poll(() => view(page)).toBe(shows)
      await expect(page.locator('[data-mismatch]')).toHaveCount(0)
      expect(new URL(page.url()).pathname).toBe('/chart/aid/military/gdp/r29/')
      expect(logged).toEqual([])
    })
  }

  for (const hash of ['#weight.', '#weight)', '#Weight', '#weight?fbclid=x', '%23weight']) {
    test(`${hash} opens the step and corrects the address`, async ({ page, site }) => {
      await open(page, site + hash)
      await expect(page.locator('html[data-step="weight"]')).toBeAttached()
      await expect.poll(() => new URL(page.url()).hash).toBe('#weight')
    })
  }

  test('the fragment of a host around the frame is left alone', async ({ page, site }) => {
    await page.goto(`${site}robots.txt`)
    await page.setContent(`<iframe src="${site}chart/aid/all/eur/r29/#?secret=abc" width="700" height="500"></iframe>`)
    await expect.poll(() => page.frames()[1]?.evaluate(() => location.hash)).toBe('#?secret=abc')
  })

  test('an address that is nearly one of ours leads to the nearest page, with the line where a part does not exist', async ({ page, site }) => {
    await open(page, `${site}chart/AID/all/eur/R29/)`)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/chart/aid/all/eur/r29/')
    await expect(page.locator('[data-mismatch]')).toHaveCount(0)
    await page.goto(`${site}chart/aid/all/eur/r99/`)
    await expect(page.locator('[data-mismatch="release"]')).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/chart/aid/all/eur/r29/')
  })
})
