/** Scripts and styles that are refused, cut off, late, or that throw: nothing that was on the page is lost. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open, test, typed } from './site.ts'

const CHART = 'chart/aid/all/eur/r29/'
const SCRIPTS = ['loader', 'react', 'shared', 'story', 'storyAid'] as const
/** Without these the rest works. */
const PARTS: readonly string[] = ['storyAid']
const FAULTS = ['refused', 'cut off', 'late'] as const
/** Longer than any wait in the page. */
const LATE_MS = 10_000

function toFilePattern(name: string, ending: 'js' | 'css'): RegExp {
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
  const broken = script.replaceAll(`chart:\`${chart}\`,address:`, 'chart:(()=>{throw Error("provoked")})(),address:')
  if (broken === script) throw new Error(`no ${chart} chart in this script`)
  return broken
}

/** What the story must show after any fault: every passage, a chart with marks and text, the claims. */
async function expectStory(page: Page): Promise<void> {
  await expect(page.locator('section[data-step] h2')).toHaveCount(15)
  await expect(page.locator('section[data-step="ninety-nine"]')).toContainText('99%')
  await expect(page.locator('figure[data-chart]:visible').first()).toBeVisible()
  await expect(page.locator('figure[data-chart]:visible').first().locator('[data-leader]:visible').first()).toBeVisible()
  await expect(page.locator('[data-claim]')).toHaveCount(4)
}

for (const name of SCRIPTS) {
  for (const fault of FAULTS) {
    test(`the story is whole when ${name} is ${fault}`, async ({ page, site }) => {
      await fail(page, toFilePattern(name, 'js'), fault)
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
    await fail(page, toFilePattern('style', 'css'), fault)
    await page.goto(site, { waitUntil: 'commit' })
    if (fault === 'late') await page.waitForTimeout(LATE_MS)
    await expectStory(page)
  })

  test(`the story does not shift when its fonts are ${fault}`, async ({ page, site }) => {
    await fail(page, /\.woff2$/, fault)
    await open(page, site)
    await expectStory(page)
  })
}

test('each step has its own figure where React is refused', async ({ page, site }) => {
  await fail(page, toFilePattern('react', 'js'), 'refused')
  await page.goto(site)
  await expect(page.locator('section[data-step="pledge"] figure')).toBeVisible()
  await expect(page.locator('[data-pinned-chart]')).toBeHidden()
})

test('a page that throws during hydration stays as prerendered', async ({ page, site }) => {
  await page.route(toFilePattern('AidFigure', 'js'), async (route) => {
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
    await page.route(toFilePattern(chart === 'aid' ? 'AidFigure' : 'LeadersFigure', 'js'), async (route) => {
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

test('controls that no longer answer are inert, and one line says so', async ({ page, site }) => {
  await page.route(toFilePattern('AidFigure', 'js'), async (route) => {
    const whole = await route.fetch().then((response) => response.text())
    await route.fulfill({ body: sabotage(whole, 'aid'), contentType: 'text/javascript' })
  })
  await page.goto(`${site}uk/${CHART}`)
  await expect(page.locator('[data-failed]')).toBeAttached()
  await expect(page.getByText('елементи керування вимкнено')).toBeVisible()
  expect(await page.locator('select[name="type"]').evaluate((select) => select.matches('[inert]'))).toBe(true)
})

test('Share says that it did not load, and opens when pressed again', async ({ page, site }) => {
  let isRefused = true
  await page.route(toFilePattern('lazyShareDialog', 'js'), (route) => (isRefused ? route.abort() : route.continue()))
  await open(page, site + CHART)
  const share = page.locator('[data-part="actions"] button')
  await share.click()
  const status = page.locator('[data-part="actions"] > [role="status"]')
  await expect(status).toContainText('press Share again')
  isRefused = false
  await share.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(status).toBeEmpty()
})

test('a script of the host that is refused does not unroll the story', async ({ page, site }) => {
  await page.route(site, async (route) => {
    const html = await route.fetch().then((response) => response.text())
    await route.fulfill({ body: html.replace('</body>', '<script defer src="https://static.cloudflareinsights.com/beacon.min.js"></script></body>'), contentType: 'text/html' })
  })
  await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ blockedURI }) => { document.documentElement.dataset['refused'] = blockedURI }))
  await open(page, site)
  await expect(page.locator('html')).toHaveAttribute('data-refused', /beacon/)
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'pinned')
  await expect(page.locator('[data-failure-notice]')).toBeHidden()
})

/** What hosts, translators and extensions do to a page before it hydrates. */
const CHANGES: Readonly<Record<string, (html: string) => string>> = {
  'a word of the footer is changed': (html) => html.replace(/(<footer[\s\S]*?<a [^>]*>)/, '$1Changed '),
  'a span stands first in nav': (html) => html.replace(/(<nav[^>]*>)/, '$1<span></span>'),
  'a div stands first in main': (html) => html.replace(/(<main[^>]*>)/, '$1<div></div>'),
  'comments are removed': (html) => html.replace(/<!--.*?-->/gs, ''),
}

for (const [name, change] of Object.entries(CHANGES)) {
  for (const isTrusted of [true, false]) {
    test(`nothing is lost and the story answers where ${name}, ${isTrusted ? 'with' : 'without'} Trusted Types`, async ({ page, site }) => {
      if (!isTrusted) await page.addInitScript(() => { Reflect.deleteProperty(window, 'trustedTypes') })
      await page.route(site, async (route) => {
        const html = await route.fetch().then((response) => response.text())
        const body = isTrusted ? html : html.replace(/; require-trusted-types-for[^"]*/, '')
        const changed = body.replace(/<body>[\s\S]*/, change)
        expect(changed).not.toBe(body)
        await route.fulfill({ body: changed, contentType: 'text/html' })
      })
      await open(page, site)
      await expectStory(page)
      await expect(page.locator('h1')).toHaveCount(1)
      for (const passage of await page.locator('section[data-step]').all()) expect((await passage.locator('p').allTextContents()).join('').length).toBeGreaterThan(80)
      await page.locator('section[data-step="weight"]').evaluate((section) => section.scrollIntoView())
      await expect(page.locator('[data-pinned-chart] figure')).toHaveAttribute('data-view', /gdp/)
      const claim = page.locator('[data-claim="ninety-nine"]')
      await page.locator('details:has([data-claim="ninety-nine"]) > summary').click()
      const before = await claim.getAttribute('data-view')
      await claim.locator('select').first().selectOption({ index: 1 })
      await expect(claim).not.toHaveAttribute('data-view', before ?? '')
    })
  }
}

test('an old page works after a new deployment has removed its lazy files', async ({ page, site }) => {
  await fail(page, toFilePattern('lazyShareDialog', 'js'), 'refused')
  await open(page, site + CHART)
  await page.locator('select[name="type"]').selectOption('military')
  await expect(page.locator('figure')).toHaveAttribute('data-view', /^aid\/military/)
})

test('an open page works offline', async ({ page, site, context, logged }) => {
  // The browser may fetch the icon at any time.
  await page.route(/icon\.svg$/, (route) => route.fulfill({ body: '<svg xmlns="http://www.w3.org/2000/svg"/>', contentType: 'image/svg+xml' }))
  const dialog = page.waitForResponse(toFilePattern('lazyShareDialog', 'js'))
  await open(page, site + CHART)
  await dialog
  await page.waitForLoadState('networkidle')
  await typed(page)
  await context.setOffline(true)
  await page.locator('select[name="measure"]').selectOption('gdp')
  await expect(page.locator('figure')).toHaveAttribute('data-view', /gdp/)
  await page.locator('[data-part="actions"] button').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(logged).toEqual([])
})
