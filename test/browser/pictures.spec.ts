/** The pictures that readers save: each format with its legend and fonts, opened by a program that is not a browser. */
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { expect, test, type Page } from '@playwright/test'
import { serveFolder, type Host } from './serve.ts'

let host: Host
test.beforeAll(async () => { host = await serveFolder('dist') })
test.afterAll(() => host.close())

async function openDialog(page: Page, path: string) {
  await page.goto(`${host.origin}/${path}`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.locator('[data-part="actions"] button').first().click()
  return page.locator('dialog[open]')
}

async function saveSvg(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog a[download$=".svg"]').click()])
  return readFileSync(await download.path(), 'utf8')
}

const SIZES = { wide: [1200, 675], square: [1080, 1080], portrait: [1080, 1350], story: [1080, 1920] } as const
const CASES = [
  ['chart/aid/all/eur/r29/', ['military', 'humanitarian', 'Release 29', 'chart/aid/all/eur/r29/']],
  ['chart/aid/military/eur/r19-r29/', ['counted less now', 'Release 19 → 29', 'chart/aid/military/eur/r19-r29/']],
  ['uk/chart/leaders/all/', ['НАТО', 'uk/chart/leaders/all/']],
] as const

for (const [path, words] of CASES) {
  test(`${path} is drawn for every shape, with its key, source, address and type`, { tag: '@chromium' }, async ({ page }) => {
    const dialog = await openDialog(page, path)
    for (const [format, [width, height]] of Object.entries(SIZES)) {
      await dialog.locator('select[name="format"]').selectOption(format)
      await expect(dialog.locator('img')).toHaveAttribute('src', /^data:image\/png/)
      await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', width)
      await expect(dialog.locator('img')).toHaveJSProperty('naturalHeight', height)
      const svg = await saveSvg(page)
      expect(svg).toMatch(/@font-face\{font-family:'IBM Plex Sans Variable'[^}]*url\(data:font\/woff2;base64,/)
      expect(svg).toMatch(/@font-face\{font-family:'Source Serif 4 Variable'/)
      expect(svg).not.toMatch(/color\(srgb|var\(--/)
      const told = svg.replace(/<style>.*?<\/style>/, '').replace(/<[^>]+>/g, ' ')
      for (const word of words) expect(told.toLowerCase()).toContain(word.toLowerCase())
      const rendered = new Resvg(svg).render()
      expect([rendered.width, rendered.height]).toEqual([width, height])
    }
  })
}

test('every word of a picture lies within it', { tag: '@chromium' }, async ({ page, context }) => {
  const dialog = await openDialog(page, 'chart/aid/all/eur/r29/')
  const blank = await context.newPage()
  for (const [format, [width, height]] of Object.entries(SIZES)) {
    await page.bringToFront()
    await dialog.locator('select[name="format"]').selectOption(format)
    await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', width)
    const svg = await saveSvg(page)
    await blank.setContent(`<body style="margin:0">${svg}`)
    const outside = await blank.evaluate(([right, bottom]) => [...document.querySelectorAll('text')].filter((one) => {
      const box = one.getBoundingClientRect()
      return box.width > 0 && (box.left < -1 || box.right > right + 1 || box.bottom > bottom + 1)
    }).map((one) => one.textContent), [width, height] as const)
    expect(outside, format).toEqual([])
  }
})

/** The widths of the words of a picture as a page draws it, in the picture's own units. */
function measureWords(page: Page, svg: string): Promise<readonly (readonly [text: string, width: number])[]> {
  return page.evaluate(async (markup) => {
    const picture = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement
    document.body.replaceChildren(picture)
    const words = [...document.querySelectorAll('text')]
    // Asks for the type of the words, and waits for it.
    words.map((one) => one.getBoundingClientRect())
    await document.fonts.ready
    return words.map((one): [string, number] => [one.textContent ?? '', one.getComputedTextLength()])
  }, svg)
}

for (const path of ['chart/aid/all/eur/r29/', 'uk/chart/leaders/all/'] as const) {
  test(`the SVG of ${path} has the widths of its words with it: they are the same where the site's type is not`, { tag: '@chromium' }, async ({ page, context }) => {
    const dialog = await openDialog(page, path)
    await expect(dialog.locator('img')).toHaveAttribute('src', /^data:image\/png/)
    const svg = await saveSvg(page)
    const bare = svg.replace(/<style>.*?<\/style>/s, '')
    expect(bare.length).toBeLessThan(svg.length)
    // A page without our type. Drawn there without the type that the file carries, words have other widths.
    const blank = await context.newPage()
    const carried = await measureWords(blank, svg)
    await blank.goto('about:blank')
    const fallen = await measureWords(blank, bare)
    // A page that has the site's type, without the site's policy.
    const [type = ''] = /assets\/type-[^"]+\.css/.exec(await page.content()) ?? []
    await blank.route(`${host.origin}/type.html`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><link rel="stylesheet" href="/${type}">` }))
    await blank.goto(`${host.origin}/type.html`)
    const ours = await measureWords(blank, bare)
    expect(carried.length).toBeGreaterThan(10)
    const differ = (other: readonly (readonly [string, number])[]) => carried.filter(([, width], at) => Math.abs(width - (other[at]?.[1] ?? Number.NaN)) > 0.5).map(([text]) => text)
    expect(differ(ours)).toEqual([])
    expect(differ(fallen).length).toBeGreaterThan(carried.length / 2)
    await blank.close()
  })
}

test('a picture in the other colours is on the other background', { tag: '@chromium' }, async ({ page }) => {
  const dialog = await openDialog(page, 'chart/aid/military/eur/r29/')
  await dialog.locator('select[name="palette"]').selectOption('dark')
  await expect(dialog.locator('a[download$="-dark.svg"]')).toBeVisible()
  await expect.poll(() => saveSvg(page)).toContain('fill="rgb(20, 23, 29)"')
})

test('on a phone the first screen has the link and the picture, each with its buttons', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const dialog = await openDialog(page, 'chart/aid/military/gdp/r29/')
  for (const part of [dialog.locator('textarea').first(), dialog.locator('[data-first]'), dialog.locator('img'), dialog.locator('a[download$=".png"]'), dialog.locator('a[download$=".svg"]')]) {
    await expect(part).toBeInViewport({ ratio: 1 })
  }
  expect(await dialog.evaluate((element) => element.scrollTop)).toBe(0)
})
