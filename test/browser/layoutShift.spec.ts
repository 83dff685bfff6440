/** Layout stability: the pinned plot has the same box in all steps, and nothing on the page shifts. */
import type { Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const LIMIT = 0.01

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { shift: 0 }
    Object.assign(window, { shifts: state })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput)) state.shift += Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const shift = (page: Page) => page.evaluate(() => Number(Object(window).shifts.shift))

/** Scrolls as a wheel does, down to the end of the pinned steps and back. */
async function scrollThrough(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const boxes = new Set<string>()
    const end = document.getElementById('explore')?.offsetTop ?? 0
    const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 20)) })
    const look = () => {
      const figure = document.querySelector('[data-pinned-chart] figure')
      const plot = figure?.querySelector('[data-plot]')?.getBoundingClientRect()
      const top = figure?.getBoundingClientRect().top ?? 0
      if (plot) boxes.add([plot.left, plot.top - top, plot.width, plot.height].map(Math.round).join(' '))
    }
    const start = document.getElementById('visit')?.offsetTop ?? 0
    for (const [from, to, step] of [[0, end, 120], [end, 0, -120]] as const) {
      for (let y = from; step > 0 ? y <= to : y >= to; y += step) {
        scrollTo(0, y)
        await frame()
        if (y >= start && y <= end - innerHeight) look()
      }
    }
    return [...boxes]
  })
}

for (const [width, height] of [[1280, 800], [390, 780]] as const) {
  for (const path of ['', 'uk/']) {
    test(`nothing jumps while the story is scrolled at ${width}×${height} (/${path})`, async ({ page, site }) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width, height })
      await watchShifts(page)
      await open(page, site + path)
      await page.waitForTimeout(1500)
      expect(await scrollThrough(page)).toHaveLength(1)
      expect(await shift(page)).toBeLessThanOrEqual(LIMIT)
    })
  }
}

for (const [hash, width] of [['#weight', 390], ['#pledge', 360]] as const) {
  for (const delayMs of [0, 60, 1000]) {
    test(`fonts that arrive after ${delayMs} ms move nothing at ${hash}, ${width} px wide`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 780 })
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((done) => setTimeout(done, delayMs))
        await route.continue()
      })
      await watchShifts(page)
      await open(page, site + hash)
      await page.waitForTimeout(2500)
      expect(await shift(page)).toBeLessThanOrEqual(LIMIT)
    })
  }
}

test('a link to a step shows it in the fonts of the page', async ({ page, site }) => {
  await open(page, `${site}#weight`)
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"') && [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true)
})
