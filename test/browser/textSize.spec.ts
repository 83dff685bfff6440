/** Larger letters, by the page's root and by the browser's own setting: the plot keeps its least height, and no page is wider than the screen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { MIN_PLOT_REM } from '../../src/lib/pinnedFits.ts'
import { PINNED_STEPS } from '../../src/story/steps.ts'
import { expect, open, test } from './site.ts'

const ROOT_PX = 16
const SCREENS = [{ width: 1280, height: 850 }, { width: 390, height: 844 }] as const
const PAGES = ['chart/aid/all/eur/r29/', 'chart/aid/military/eur/r19-r29/', 'chart/leaders/all/', 'claim/ninety-nine/', 'claim/unprecedented/', 'donor/DNK/', 'embed/', 'uk/claim/ninety-nine/', 'uk/donor/DNK/', 'de/chart/aid/all/gdp/r29/']

/** The heights of a step's plot, in rem, wherever the reader sees it: in the pinned chart, or in the step's own figure. */
async function measurePlot(page: Page, id: string): Promise<number> {
  await page.locator(`section[data-step="${id}"]`).evaluate((section) => section.scrollIntoView())
  const isPinned = (await page.locator('html[data-layout="pinned"]').count()) > 0
  if (isPinned) await expect(page.locator(`html[data-step="${id}"]`)).toBeAttached()
  const plot = page.locator(isPinned ? '[data-pinned-chart] [data-plot]' : `section[data-step="${id}"] [data-plot]`).first()
  await expect(plot).toBeVisible()
  return plot.evaluate((element) => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}

async function checkStory(page: Page, site: string, enlarge: (page: Page) => Promise<void>, rootPx: number): Promise<void> {
  await open(page, site)
  await enlarge(page)
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeCloseTo(rootPx, 1)
  // The layout follows the size of letters once the browser has measured them.
  await page.waitForTimeout(1000)
  for (const id of PINNED_STEPS) {
    // The plot of an unrolled step is drawn when it comes near.
    await expect.poll(() => measurePlot(page, id), id).toBeGreaterThanOrEqual(MIN_PLOT_REM)
    expect(await overflow(page), id).toBeLessThanOrEqual(0)
  }
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const viewport of SCREENS) {
  for (const percent of [150, 200]) {
    const enlarge = (page: Page) => page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%` }, percent)
    test.describe(`at ${percent}% and ${viewport.width}×${viewport.height}`, () => {
      test.use({ viewport })

      test('every step shows its plot', async ({ page, site }) => {
        await checkStory(page, site, enlarge, (ROOT_PX * percent) / 100)
      })

      test('no page is wider than the screen', async ({ page, site }) => {
        for (const path of PAGES) {
          await open(page, site + path)
          await enlarge(page)
          await expect.poll(() => overflow(page), path).toBeLessThanOrEqual(0)
        }
      })

      test('the same by the browser’s own setting', { tag: '@chromium' }, async ({ playwright, launchOptions, site }) => {
        const profile = mkdtempSync(join(tmpdir(), 'letters-'))
        mkdirSync(join(profile, 'Default'))
        writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs: { default_font_size: (ROOT_PX * percent) / 100 } } }))
        const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, viewport })
        try {
          const page = await context.newPage()
          await checkStory(page, site, () => Promise.resolve(), (ROOT_PX * percent) / 100)
          for (const path of PAGES) {
            await open(page, site + path)
            await expect.poll(() => overflow(page), path).toBeLessThanOrEqual(0)
          }
        } finally {
          await context.close()
          rmSync(profile, { recursive: true, force: true })
        }
      })
    })
  }
}

const CHARTS = ['chart/aid/all/eur/r29/', 'chart/aid/military/gdp/r19/', 'chart/aid/military/eur/r19-r29/', 'chart/aid/military/eur/r29/?form=time&by=bloc', 'chart/aid/all/eur/r29/?form=flow', 'chart/leaders/all/', 'chart/leaders/ukraine/']

/** Browsers round boxes of text outwards. */
const ROUNDED_PX = 2

/** The words of the picture that its sides cut, and by how many px. */
const listCutWords = (page: Page) => page.locator('[data-plot] text:visible').evaluateAll((texts, roundedPx) => texts.flatMap((text) => {
  const svgs: Element[] = []
  for (let svg = text.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null) svgs.push(svg)
  const [box, edge] = [text.getBoundingClientRect(), svgs.at(-1)?.getBoundingClientRect()]
  const cutPx = edge ? Math.max(edge.left - box.left, box.right - edge.right) : 0
  return cutPx > roundedPx ? [`${text.textContent}: ${Math.round(cutPx)} px`] : []
}), ROUNDED_PX)

for (const [width, percent] of [[320, 100], [360, 100], [390, 150], [390, 200]] as const) {
  test(`no word of a chart is cut at ${width} px and ${percent}%`, async ({ page, site }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 844 })
    for (const lang of ['de/', 'uk/']) {
      for (const path of CHARTS) {
        await open(page, site + lang + path)
        await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%` }, percent)
        await expect.poll(() => page.locator('[data-plot] text:visible').count()).toBeGreaterThan(5)
        await expect.poll(() => listCutWords(page), lang + path).toEqual([])
      }
    }
  })
}

for (const path of ['', 'de/']) {
  test(`Shift+Tab through the passages never puts the focus under the pinned chart, 390 px wide (/${path})`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, `${site}${path}#explore`)
    await expect(page.locator('html[data-layout="pinned"]')).toBeAttached()
    await page.locator('#explore-heading').evaluate((heading) => { heading.focus() })
    const covered: string[] = []
    const seen = new Set<string>()
    for (let stop = 0; stop < 300 && !seen.has(PINNED_STEPS[0] ?? ''); stop += 1) {
      await page.keyboard.press('Shift+Tab')
      const at = await page.evaluate(async () => {
        // Where the scroll ends.
        for (let last = Number.NaN; last !== scrollY;) {
          last = scrollY
          await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 60) }) })
        }
        const element = document.activeElement
        const stage = document.querySelector('[data-pinned-chart]')
        if (!element || !stage || stage.contains(element)) return null
        const [box, over] = [element.getBoundingClientRect(), stage.getBoundingClientRect()]
        return {
          step: element.closest('section[data-step]')?.getAttribute('data-step') ?? '', label: (element.textContent ?? '').slice(0, 40),
          isCovered: box.top < over.bottom - 1 && box.bottom > over.top, isOnScreen: box.bottom > 0 && box.top < innerHeight,
        }
      })
      if (!at) continue
      seen.add(at.step)
      if (at.isCovered || (at.step !== '' && !at.isOnScreen)) covered.push(`${at.step}: ${at.label}`)
    }
    expect(covered).toEqual([])
    expect(seen.size).toBeGreaterThan(3)
  })
}
