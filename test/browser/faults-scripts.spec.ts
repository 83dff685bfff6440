/** Scripts and styles that are refused, cut off, late, or that throw: nothing that was on the page is lost. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open, test, typed } from './site.ts'

const CHART = 'chart/aid/all/eur/r29/'
const SCRIPTS = ['react', 'story-en', 'story-en-rest'] as const
/** Without these the rest works. */
const PARTS: readonly string[] = ['story-en-rest']
const FAULTS = ['refused', 'cut off', 'late'] as const
/** Later than any of this waits for. */
const LATE_MS = 10_000

function fileOf(name: string, ending: 'js' | 'css'): RegExp {
  return new RegExp(`/${name}\\.[\\w-]+\\.${ending}$`)
}

async function fail(page: Page, file: RegExp, fault: (typeof FAULTS)[number]): Promise<void> {
  await page.route(file, async (route) => {
    if (fault === 'refused') return route.fulfill({ status: 503, body: '' })
    if (fault === 'late') {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS))
      return route.continue().catch(() => undefined)
    }
    const whole = await route.fetch().then((response) => response.text())
    return route.fulfill({ body: whole.slice(0, whole.length / 2), contentType: file.source.includes('css') ? 'text/css' : 'text/javascript' })
  })
}

/** The script with a chart in it that throws as it is drawn. */
function sabotage(script: string, chart: 'aid' | 'leaders'): string {
  const broken = script.replaceAll(`chart:"${chart}",address:`, 'chart:(()=>{throw Error("provoked")})(),address:')
  if (broken === script) throw new Error(`no ${chart} chart in this script`)
  return broken
}

/** What a reader of the story must have whatever fails: every passage, a chart with marks and words, the claims. */
async function expectStory(page: Page): Promise<void> {
  await expect(page.locator('section[data-step] h2')).toHaveCount(14)
  await expect(page.locator('section[data-step="ninety-nine"]')).toContainText('99%')
  await expect(page.locator('figure[data-chart]:visible').first()).toBeVisible()
  await expect(page.locator('figure[data-chart]:visible').first().locator('[data-leader]:visible').first()).toBeVisible()
  await expect(page.locator('[data-claim]')).toHaveCount(4)
}

for (const name of SCRIPTS) {
  for (const fault of FAULTS) {
    test(`the story is whole when ${name} is ${fault}`, async ({ page, site }) => {
      await fail(page, fileOf(name, 'js'), fault)
      await page.goto(site, { waitUntil: 'commit' })
      await expectStory(page)
      if (PARTS.includes(name)) {
        await expect(page.locator('html[data-ready]')).toBeAttached()
      }
    })
  }
}

for (const fault of FAULTS) {
  test(`the story can be read when its style is ${fault}`, async ({ page, site }) => {
    await fail(page, fileOf('story-en', 'css'), fault)
    await page.goto(site, { waitUntil: 'commit' })
    if (fault === 'late') await page.waitForTimeout(LATE_MS)
    await expectStory(page)
  })

  test(`the story keeps its place when its type is ${fault}`, async ({ page, site }) => {
    await fail(page, fileOf('type-en', 'css'), fault)
    await open(page, site)
    await expectStory(page)
  })
}

test('steps stand each with its own figure where React is refused', async ({ page, site }) => {
  await fail(page, fileOf('react', 'js'), 'refused')
  await page.goto(site)
  await expect(page.locator('section[data-step="pledge"] figure')).toBeVisible()
  await expect(page.locator('[data-pinned-chart]')).toBeHidden()
})

test('a page that throws as it is taken up stays as it was drawn', async ({ page, site }) => {
  await page.route(fileOf('aid-en', 'js'), async (route) => {
    const whole = await route.fetch().then((response) => response.text())
    await route.fulfill({ body: sabotage(whole, 'aid'), contentType: 'text/javascript' })
  })
  const drawn = /<figure[\s\S]*?<figcaption/.exec(readFileSync(`dist/${CHART}index.html`, 'utf8'))?.[0] ?? ''
  await page.goto(site + CHART)
  await expect(page.locator('[data-failed]')).toBeAttached()
  await expect(page.locator('figure[data-chart="aid"]')).toBeVisible()
  expect(await page.locator('[data-donor]:visible').count()).toBeGreaterThan(5)
  expect(await page.locator('figure [data-part="table"] tbody tr').count()).toBeGreaterThan(40)
  expect(drawn).toContain(await page.locator('figure h1').innerText())
})

for (const chart of ['aid', 'leaders'] as const) {
  test(`the story unrolls, with every figure and table of it, when the ${chart} chart throws`, async ({ page, site }) => {
    await page.route(fileOf(chart === 'aid' ? 'story-en-rest' : 'story-en', 'js'), async (route) => {
      const whole = await route.fetch().then((response) => response.text())
      await route.fulfill({ body: sabotage(whole, chart), contentType: 'text/javascript' })
    })
    await page.goto(`${site}#${chart === 'aid' ? 'weight' : 'visit'}`)
    await expect(page.locator('[data-failed]').first()).toBeAttached()
    await expect(page.locator('section[data-step="weight"] figure')).toBeVisible()
    await expect(page.locator('section[data-step="weight"] figure [data-donor="EST"]:visible').first()).toBeVisible()
    await expect(page.locator('section[data-step="leaders"] figure')).toBeVisible()
    await expect(page.locator('section[data-step="explore"] figure')).toHaveCount(2)
  })
}

test('an old page goes on when a new deploy has taken its later files away', async ({ page, site }) => {
  await fail(page, fileOf('aid-en-later', 'js'), 'refused')
  await open(page, site + CHART)
  await page.locator('select[name="type"]').selectOption('military')
  await expect(page.locator('figure')).toHaveAttribute('data-view', /^aid\/military/)
})

test('an open page works offline', async ({ page, site, context, logged }) => {
  // The browser fetches the icon when it pleases.
  await page.route(/icon\.svg$/, (route) => route.fulfill({ body: '<svg xmlns="http://www.w3.org/2000/svg"/>', contentType: 'image/svg+xml' }))
  await open(page, site + CHART)
  await expect(page.locator('[data-part="actions"] button')).toBeEnabled()
  await typed(page)
  await context.setOffline(true)
  await page.locator('select[name="measure"]').selectOption('gdp')
  await expect(page.locator('figure')).toHaveAttribute('data-view', /gdp/)
  await page.locator('[data-part="actions"] button').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(logged).toEqual([])
})
