/** One picture of aid turns into another: outlines move between their marks, and nothing of them stays. */
import type { Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const BLOCS = 'chart/aid/military/eur/r29/?by=bloc'
const DONORS = 'chart/aid/all/eur/r29/'
/** Longer than a transition. */
const SETTLED_MS = 1000

interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

function choose(page: Page, name: string, value: string): Promise<void> {
  return page.locator(`select[name="${name}"]`).evaluate((element, option) => {
    if (!(element instanceof HTMLSelectElement)) throw new Error('no such control')
    element.value = option
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)
}

/** Sets a control and returns the boxes of all outlines in each frame. */
async function watch(page: Page, name: string, value: string): Promise<readonly (readonly Box[])[]> {
  await page.evaluate((length) => {
    const frames: Box[][] = []
    Reflect.set(window, 'seen', new Promise((resolve) => {
      const start = performance.now()
      const frame = () => {
        frames.push([...document.querySelectorAll('[data-morph] path')].map((path) => {
          const { left, right, bottom } = path.getBoundingClientRect()
          return { left, right, bottom }
        }))
        if (performance.now() - start < length) requestAnimationFrame(frame)
        else resolve(frames)
      }
      requestAnimationFrame(frame)
    }))
  }, SETTLED_MS)
  await choose(page, name, value)
  return page.evaluate<Box[][]>(() => Reflect.get(window, 'seen'))
}

function getBox(page: Page, id: string): Promise<Box> {
  return page.locator(`[data-mark-id="${id}"]`).evaluate((mark) => {
    const { left, right, bottom } = mark.getBoundingClientRect()
    return { left, right, bottom }
  })
}

function getDistance(one: Box, other: Box): number {
  return Math.max(Math.abs(one.left - other.left), Math.abs(one.right - other.right), Math.abs(one.bottom - other.bottom))
}

/** Everything that the picture shows. */
function readPicture(page: Page) {
  return page.locator('[data-plot] svg[role="group"]').evaluate((svg) => [...svg.querySelectorAll('*')].map((element) => {
    const { opacity, fillOpacity, strokeOpacity, display } = getComputedStyle(element)
    const places = ['data-mark-id', 'x', 'y', 'width', 'height', 'd'].map((name) => element.getAttribute(name))
    return [element.tagName, ...places, element.childElementCount === 0 ? element.textContent : '', opacity, fillOpacity, strokeOpacity, display].join(' ')
  }).toSorted())
}

/** The picture is that of a page just opened at its address. */
async function expectSettled(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLED_MS)
  await expect(page.locator('[data-morph] *, [data-morphing]')).toHaveCount(0)
  const shown = await readPicture(page)
  await page.reload()
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await page.waitForTimeout(SETTLED_MS)
  expect(shown).toEqual(await readPicture(page))
}

for (const [from, to, name, mark] of [['bars', 'time', 'areas', 'usa/path'], ['bars', 'flow', 'years', '2022/usa']] as const) {
  // Looks at every frame, and another engine may show the first one late.
  test(`bars become ${name} and bars again`, { tag: '@chromium' }, async ({ page, site, logged }) => {
    await open(page, site + BLOCS)
    await page.waitForTimeout(SETTLED_MS)
    const bar = await getBox(page, 'usa/military')
    const frames = (await watch(page, 'form', to)).filter((boxes) => boxes.length > 0)
    const target = await getBox(page, mark)
    expect(frames.length).toBeGreaterThan(5)
    const last = frames.at(-1) ?? []
    const nearest = last.map((box, at) => ({ at, far: getDistance(box, target) })).toSorted((a, b) => a.far - b.far)[0]
    const way = frames.map((boxes) => boxes[nearest?.at ?? -1]).filter((box) => box !== undefined)
    expect(nearest?.far).toBeLessThan(30)
    const [first] = way
    if (!first) throw new Error('no outline')
    expect(Math.abs(first.bottom - bar.bottom)).toBeLessThan(Math.abs(first.bottom - target.bottom))
    const between = way.filter(({ bottom }) => Math.abs(bottom - bar.bottom) > 5 && Math.abs(bottom - target.bottom) > 5)
    expect(between.length).toBeGreaterThan(2)
    for (const { bottom } of between) {
      expect(bottom).toBeGreaterThan(Math.min(bar.bottom, target.bottom))
      expect(bottom).toBeLessThan(Math.max(bar.bottom, target.bottom))
    }
    await expectSettled(page)
    expect((await watch(page, 'form', from)).filter((boxes) => boxes.length > 0).length).toBeGreaterThan(5)
    await expectSettled(page)
    expect(logged).toEqual([])
  })
}

test('donors become blocs and donors again', async ({ page, site }) => {
  await open(page, site + DONORS)
  await page.waitForTimeout(SETTLED_MS)
  for (const by of ['bloc', 'donor']) {
    expect((await watch(page, 'by', by)).filter((boxes) => boxes.length > 0).length).toBeGreaterThan(5)
    await expectSettled(page)
  }
})

for (const [what, name, value] of [['another type', 'type', 'financial'], ['another picture', 'form', 'flow'], ['the picture before', 'form', 'bars'], ['other rows', 'by', 'region']] as const) {
  test(`interrupted by ${what}, nothing of the outlines stays`, async ({ page, site, logged }) => {
    await open(page, site + BLOCS)
    await page.waitForTimeout(SETTLED_MS)
    await choose(page, 'form', 'time')
    await expect(page.locator('[data-morph] path').first()).toBeAttached()
    await page.waitForTimeout(200)
    await choose(page, name, value)
    await expectSettled(page)
    expect(logged).toEqual([])
  })
}

test('interrupted by the table, nothing of the outlines stays', async ({ page, site, logged }) => {
  await open(page, site + BLOCS)
  await page.waitForTimeout(SETTLED_MS)
  await choose(page, 'form', 'time')
  await page.waitForTimeout(200)
  await choose(page, 'form', 'table')
  await page.waitForTimeout(200)
  await choose(page, 'form', 'bars')
  await expectSettled(page)
  expect(logged).toEqual([])
})

test('there are no outlines under reduced motion, from the moment it is switched on', { tag: '@chromium' }, async ({ page, site }) => {
  await open(page, site + BLOCS)
  await page.waitForTimeout(SETTLED_MS)
  await choose(page, 'form', 'time')
  await expect(page.locator('[data-morph] path').first()).toBeAttached()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.locator('[data-morph] *, [data-morphing]')).toHaveCount(0)
  expect((await watch(page, 'form', 'bars')).flat()).toEqual([])
  await expectSettled(page)
})

test('outlines are never drawn on paper or in forced colours, where the marks are visible', { tag: '@chromium' }, async ({ page, site }) => {
  await page.clock.install()
  await open(page, site + BLOCS)
  await page.clock.runFor(SETTLED_MS)
  await page.clock.pauseAt(Date.now() + 60_000)
  await choose(page, 'form', 'time')
  await page.clock.runFor(200)
  const layer = page.locator('[data-plot] [data-morph]')
  const area = page.locator('[data-mark-id="usa/path"]')
  await expect(layer).toBeVisible()
  await expect(area).toHaveCSS('fill-opacity', '0')
  for (const media of [{ media: 'print' }, { media: 'screen', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media)
    await expect(layer).toBeHidden()
    await expect(area).toHaveCSS('fill-opacity', '1')
  }
})

test('the story turns bars into areas on the way to the pledge, and back', async ({ page, site, logged }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, `${site}#announced`)
  const figure = page.locator('[data-pinned-chart] figure')
  await expect(figure).toHaveAttribute('data-view', /^aid\/military/)
  await page.waitForTimeout(SETTLED_MS)
  for (const [step, view] of [['pledge', /form=time/], ['announced', /focus=/]] as const) {
    await page.evaluate((id) => { location.hash = id }, step)
    await expect(figure.locator('[data-morph] path').first()).toBeAttached()
    await expect(figure).toHaveAttribute('data-view', view)
    await expect(figure.locator('[data-morph] *, [data-morphing]')).toHaveCount(0)
  }
  await expect(figure.locator('svg[role="group"] > [opacity]')).toHaveCount(0)
  expect(logged).toEqual([])
})
