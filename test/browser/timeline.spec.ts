/** The timeline in the built page: what a mouse, keys and a screen reader can do with it. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

const plot = (page: Page) => page.locator('figure[data-chart="leaders"] svg[role="group"]:visible').first()

/** Where the picture's background can be gripped, away from marks. */
async function grip(page: Page) {
  await plot(page).scrollIntoViewIfNeeded()
  const box = await plot(page).boundingBox()
  if (!box) throw new Error('no timeline')
  return { x: box.x + box.width * 0.55, y: box.y + box.height - 8, box }
}

const address = (page: Page) => getView(page).getAttribute('data-view')

for (const lang of ['', 'uk/']) {
  test(`a mouse drags time along on ${lang || 'the English page'}`, async ({ page, site, logged }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(page, `${site}${lang}chart/leaders/handover/`)
    const before = await address(page)
    const { x, y } = await grip(page)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y, { steps: 4 })
    await page.mouse.move(x + 180, y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => address(page)).not.toBe(before)
    const dragged = await address(page)
    await page.mouse.move(x - 200, y, { steps: 4 })
    expect(await address(page)).toBe(dragged)
    expect(logged).toEqual([])
  })
}

test('a drag that ends outside the window does not go on when the mouse comes back', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, `${site}chart/leaders/handover/`)
  const { x, y, box } = await grip(page)
  await page.mouse.move(box.x + 3, y)
  await page.mouse.down()
  // Releases the button outside the page; the next event it gets has no button.
  const move = (clientX: number, buttons: number) => plot(page).dispatchEvent('pointermove', { pointerId: 1, pointerType: 'mouse', isPrimary: true, clientX, clientY: y, buttons, bubbles: true })
  const before = await address(page)
  await move(x, 0)
  await move(x + 150, 0)
  expect(await address(page)).toBe(before)
  await page.mouse.up()
})

test('a click without movement reaches the mark under it', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, `${site}chart/leaders/handover/`)
  const mark = plot(page).locator('[data-focus-id="stoltenberg"]')
  const box = await mark.boundingBox()
  if (!box) throw new Error('no bar')
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height - 6)
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
})

test('a press in the middle of a milestone’s box hits the milestone', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, `${site}chart/leaders/ukraine/`)
  const mark = plot(page).locator('[data-focus-id="bucharest-2008"]')
  const box = await mark.boundingBox()
  if (!box) throw new Error('no milestone')
  expect(box.width).toBeLessThan(60)
  expect(box.height).toBeLessThan(60)
  // In the middle of the box, once it has stopped moving: the layout follows the measured size after hydration.
  await mark.click()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
})

test('Space on a mark brings it forward and does not scroll', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await open(page, `${site}chart/leaders/handover/`)
  const mark = plot(page).locator('[data-focus-id="rutte"]')
  await mark.focus()
  await page.evaluate(() => scrollTo(0, 40))
  await page.keyboard.press('Space')
  await expect(mark).toHaveAttribute('aria-pressed', /true|false/)
  await expect.poll(() => address(page)).toContain('focus')
  expect(await page.evaluate(() => scrollY)).toBe(40)
})

test('a tooltip is a group with the mark’s name, and the mark’s `aria-details`', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, `${site}chart/leaders/handover/`)
  const mark = plot(page).locator('[data-focus-id="stoltenberg"]')
  await mark.scrollIntoViewIfNeeded()
  const box = await mark.boundingBox()
  if (!box) throw new Error('no bar')
  await page.mouse.move(box.x + box.width - 12, box.y + box.height - 6, { steps: 2 })
  const group = page.getByRole('group', { name: 'Jens Stoltenberg' })
  await expect(group).toBeVisible()
  await expect(group).toHaveCSS('opacity', '1')
  await expect(mark).toHaveAttribute('aria-details', (await group.getAttribute('id')) ?? 'none')
  await expect(mark).not.toHaveAttribute('aria-describedby')
  await page.keyboard.press('Escape')
  await expect(group).toHaveCount(0)
})

test('the picture’s words grow with the reader’s font size, and stay in the picture', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await open(page, `${site}chart/leaders/ukraine/`)
  const size = () => plot(page).locator('text').first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  const before = await size()
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  await expect.poll(size).toBeGreaterThanOrEqual(24)
  expect(before).toBeLessThan(20)
  await page.waitForTimeout(900)
  const outside = await plot(page).evaluate((svg) => {
    const frame = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text')].filter((text) => {
      const { left, right } = text.getBoundingClientRect()
      return !text.closest('[aria-hidden="true"]:not(g)') && (left < frame.left - 2 || right > frame.right + 2)
    }).map((text) => text.textContent)
  })
  expect(outside).toEqual([])
})

test('the next view replaces text nodes that a translator has wrapped, and the chart works', async ({ page, site, logged }) => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await open(page, `${site}chart/leaders/all/`)
  const translate = () => page.evaluate(() => {
    const nodes: Text[] = []
    for (const part of document.querySelectorAll('figure[data-chart="leaders"] :is(svg[role="group"], [data-part="subtitle"], [data-part="short"])')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && node.data.trim() !== '') nodes.push(node)
    }
    for (const node of nodes) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      node.replaceWith(outer)
      outer.append(inner)
      inner.append(`[${node.data}]`)
    }
  })
  await page.waitForTimeout(300)
  await translate()
  await page.locator('select[name="scene"]').selectOption('ukraine')
  await expect.poll(() => address(page)).toContain('leaders/ukraine')
  await expect(plot(page).locator('text', { hasText: 'Vilnius summit' })).toBeVisible()
  // Nothing of the old scene is left among the words of the picture: neither in brackets nor beside them.
  const words = await plot(page).locator('text').allTextContents()
  expect(words).not.toContain('[Ismay]')
  await expect(page.locator('[data-part="subtitle"] > span').first()).not.toContainText('[')
  expect(words.filter((word) => /\]./.test(word))).toEqual([])
  expect(logged).toEqual([])
})
