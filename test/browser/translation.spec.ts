/**
 * A machine translator in the browser: it wraps every text node, after hydration and after every change. Old words never
 * appear beside new numbers, nothing throws, and controls still work.
 */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

/** Wraps every text node as Chrome's own translator does, now and after every change. The text stays the same; only its parent nodes change. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isDone = (text: Node) => text.parentElement?.closest('[data-translated], script, style, noscript, textarea, title')
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Node[] = root instanceof Text ? [root] : []
      while (walker.nextNode()) texts.push(walker.currentNode)
      for (const text of texts) {
        if (!text.textContent?.trim() || isDone(text)) continue
        const outer = document.createElement('font')
        const inner = document.createElement('font')
        outer.dataset['translated'] = ''
        text.parentNode?.replaceChild(outer, text)
        outer.append(inner)
        inner.append(text)
      }
    }
    wrap(document.body)
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        for (const node of addedNodes) if (node.isConnected) wrap(node)
        if (type === 'characterData' && target.isConnected) wrap(target)
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

/** Every word of the page, as it is read. */
function read(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...document.querySelectorAll('main > *')].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ')))
}

/** The same page twice: changed by a translator, and as it came. */
async function openTwice(page: Page, address: string): Promise<readonly [translated: Page, plain: Page]> {
  const plain = await page.context().newPage()
  await open(page, address)
  await open(plain, address)
  await translate(page)
  for (const one of [page, plain]) {
    const more = one.locator('[data-controls="more"] > summary')
    if (await more.count()) await more.click()
  }
  return [page, plain]
}

/** A closed table is updated after the transition of the picture. */
const SETTLED_MS = 1700

async function choose(pages: readonly Page[], choices: readonly (readonly [name: string, value: string])[]): Promise<void> {
  const [translated, plain] = pages
  if (!translated || !plain) throw new Error('two pages, please')
  for (const [name, value] of choices) {
    for (const one of pages) {
      const control = one.locator(`[name="${name}"]`)
      await (value === 'press' ? control.click() : control.selectOption(value))
    }
    await translated.waitForTimeout(SETTLED_MS)
    await expect(async () => expect(await read(translated), `${name} ${value}`).toEqual(await read(plain))).toPass({ timeout: 15_000 })
  }
}

test('a translated claim shows the right text with any switches', async ({ page, site, logged }) => {
  await choose(await openTwice(page, `${site}claim/ninety-nine/`), [
    ['release', 'r29'], ['type', 'all'], ['eu', 'press'], ['joined', 'press'], ['type', 'military'], ['release', 'r19'], ['counted', 'committed'],
  ])
  expect(logged).toEqual([])
})

test('a translated chart shows the right text with any choices', async ({ page, site, logged }) => {
  await choose(await openTwice(page, `${site}chart/aid/military/gdp/r29/`), [
    ['type', 'all'], ['measure', 'eur'], ['by', 'bloc'], ['form', 'time'], ['release', 'r19'], ['by', 'donor'], ['promised', 'press'], ['form', 'table'],
    ['form', 'bars'], ['release', 'r19-r29'], ['release', 'r29'], ['sort', 'name'],
  ])
  await page.locator('figure input[type="text"]').pressSequentially('Denmark')
  await expect(getView(page)).toHaveAttribute('data-view', /focus=DNK/)
  await expect(page.locator('[data-part="summary"]')).toContainText('Denmark')
  expect(logged).toEqual([])
})

test('the story goes on with its chart', async ({ page, site, logged }) => {
  const plain = await page.context().newPage()
  for (const one of [page, plain]) {
    await open(one, site)
    await expect(one.locator('html[data-step]')).toBeAttached()
  }
  await translate(page)
  const readPinned = (one: Page) => one.evaluate(() => [...document.querySelectorAll('[data-pinned-chart]')].map(({ textContent }) => textContent))
  for (const step of ['handover', 'leaders', 'path', 'support', 'weight', 'visit']) {
    for (const one of [page, plain]) {
      await one.bringToFront()
      await one.evaluate((id) => { location.hash = id }, step)
      await expect(one.locator(`html[data-step="${step}"]`)).toBeAttached()
      await one.waitForTimeout(SETTLED_MS)
      expect(await one.evaluate(() => document.documentElement.dataset['layout'])).toBe('pinned')
    }
    await expect(async () => expect(await readPinned(page), step).toEqual(await readPinned(plain))).toPass({ timeout: 15_000 })
  }
  expect(logged).toEqual([])
})
