/** The controls of the aid chart: typing, sliding, playing, sorting, keys on marks; what Back returns to. */
import { expect, open, test, getView } from './site.ts'

const CHART = 'chart/aid/all/eur/r29/'

test.describe('the donor box', () => {
  test('takes a name letter by letter, past the code of another donor', async ({ page, site }) => {
    await open(page, `${site}${CHART}`)
    await page.locator('[data-controls="more"] > summary').click()
    const box = page.getByRole('combobox', { name: /donor/i }).and(page.locator('input'))
    await box.pressSequentially('Aus')
    await expect(box).toHaveValue('Aus')
    await box.pressSequentially('tria')
    await expect(getView(page)).toHaveAttribute('data-view', /focus=AUT$/)
    await box.pressSequentially('dnk')
    await box.press('Enter')
    await expect(getView(page)).toHaveAttribute('data-view', /focus=AUT,DNK$/)
  })
})

test.describe('Back after a slider', () => {
  test('moved by keys returns to the view before, and does not leave the site', async ({ page, site }) => {
    await page.goto('about:blank')
    await open(page, `${site}${CHART}`)
    await page.locator('[data-controls="more"] > summary').click()
    await page.locator('input[name="until"]').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/until=2026-03/)
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/until=2026-02/)
    await page.goBack()
    await expect(page).toHaveURL(/until=2026-03/)
    await page.goBack()
    await expect(page).toHaveURL(`${site}${CHART}`)
    await expect(getView(page)).toHaveAttribute('data-view', 'aid/all/eur/r29')
  })

  test('dragged returns to the view before the drag', async ({ page, site }) => {
    await open(page, `${site}${CHART}`)
    await page.locator('[data-controls="more"] > summary').click()
    const slider = page.locator('input[name="until"]')
    await slider.scrollIntoViewIfNeeded()
    const box = await slider.boundingBox()
    if (!box) throw new Error('no slider')
    await page.mouse.move(box.x + box.width - 6, box.y + box.height / 2)
    await page.mouse.down()
    for (let at = 1; at <= 8; at += 1) {
      await page.mouse.move(box.x + box.width * (1 - at / 16), box.y + box.height / 2)
      await page.waitForTimeout(120)
    }
    // Releases the button beside it.
    await page.mouse.move(box.x + box.width / 2, box.y + 300)
    await page.mouse.up()
    await expect(page).toHaveURL(/until=2024/)
    await expect(page.locator('[data-playing], [class*="overlay"]')).toHaveCount(0)
    await page.goBack()
    await expect(page).toHaveURL(`${site}${CHART}`)
    await expect(getView(page)).toHaveAttribute('data-view', 'aid/all/eur/r29')
  })
})

test.describe('the player', () => {
  const overlay = 'svg text[class*="overlay"]'
  test('ends in a choice: the month is gone from the picture, the sentence is announced, Back undoes the run', async ({ page, site }) => {
    await open(page, `${site}${CHART}?since=2025-08`)
    await page.locator('[data-controls="more"] > summary').click()
    const status = page.locator('figure > [role="status"]')
    await page.locator('input[name="until"]').focus()
    // A run of six months takes about a second, long enough to be seen.
    for (let month = 0; month < 6; month += 1) await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/until=2025-10/)
    await expect.poll(() => status.textContent()).toContain('October 2025')
    await page.getByRole('button', { name: 'Play' }).click()
    await expect(page.locator(overlay)).toBeVisible()
    await expect(getView(page)).toHaveAttribute('data-view', 'aid/all/eur/r29?since=2025-08')
    await expect(page.locator(overlay)).toHaveCount(0)
    await expect.poll(() => status.textContent()).toContain('April 2026')
    await page.goBack()
    await expect(getView(page)).toHaveAttribute('data-view', /until=2025-10/)
  })

  test('commits the view when paused, and plays at a constant pace', async ({ page, site }) => {
    await open(page, `${site}${CHART}`)
    await page.locator('[data-controls="more"] > summary').click()
    await page.getByRole('button', { name: 'Play' }).click()
    const started = Date.now()
    await expect(getView(page)).toHaveAttribute('data-view', /until=202[34]/)
    // Twelve of fifty-two months, of about eight seconds.
    expect(Date.now() - started).toBeLessThan(4500)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.locator(overlay)).toHaveCount(0)
    const paused = await getView(page).getAttribute('data-view')
    await page.waitForTimeout(600)
    await expect(getView(page)).toHaveAttribute('data-view', paused ?? '')
    await page.goBack()
    await expect(getView(page)).toHaveAttribute('data-view', 'aid/all/eur/r29')
  })
})

test.describe('a table sorts', () => {
  const first = 'table tbody tr th'
  test('Ukrainian names in the order of their alphabet', async ({ page, site }) => {
    await open(page, `${site}uk/${CHART}?form=table`)
    await page.getByRole('button', { name: 'Донор' }).click()
    const names = await page.locator(first).allTextContents()
    expect(names.slice(0, 2)).toEqual(['Австралія', 'Австрія'])
    expect(names.indexOf('Індія')).toBeGreaterThan(names.indexOf('Естонія'))
    await page.getByRole('button', { name: 'Донор' }).click()
    expect(await page.locator(first).allTextContents()).toEqual(names.toReversed())
  })

  test('months in time', async ({ page, site }) => {
    await open(page, `${site}${CHART}?form=time`)
    await page.locator('[data-part="table"] > summary').click()
    await page.getByRole('button', { name: 'Month' }).click()
    const months = await page.locator(first).allTextContents()
    expect(months.slice(0, 3)).toEqual(['January 2022', 'February 2022', 'March 2022'])
  })
})

test('the head of a table stays in its box', async ({ page, site }) => {
  await open(page, `${site}${CHART}?form=table`)
  const head = page.locator('figure thead th').first()
  await page.getByRole('region').filter({ has: page.locator('table') }).evaluate((region) => {
    for (let box: Element | null = region; box && box !== document.body; box = box.parentElement) box.scrollTop = 400
  })
  await expect(page.locator('figure tbody th').first()).not.toBeInViewport()
  await expect(head).toBeInViewport()
})

test.describe('Space on a mark', () => {
  test('presses it and does not scroll', async ({ page, site }) => {
    await page.setViewportSize({ width: 800, height: 400 })
    await open(page, `${site}${CHART}`)
    const pressSpace = async (view: RegExp | string) => {
      const before = await page.evaluate(() => scrollY)
      await page.keyboard.press('Space')
      await expect(getView(page)).toHaveAttribute('data-view', view)
      expect(await page.evaluate(() => scrollY)).toBe(before)
    }
    await page.locator('[data-focus-id="USA"]').focus()
    await pressSpace(/focus=USA/)
    await page.keyboard.press('ArrowRight')
    await pressSpace('aid/all/eur/r29')
  })
})

test('a row pressed before the picture has followed a control changes what the control has chosen', async ({ page, site }) => {
  await open(page, `${site}${CHART}`)
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('select[name="type"]')
    if (!select) throw new Error('no such control')
    select.value = 'military'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    document.querySelector('[data-plot] [data-focus-id="DEU"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })
  await expect(getView(page)).toHaveAttribute('data-view', 'aid/military/eur/r29?focus=DEU')
})

test('the notice about a link is in a live region that exists before it', async ({ page, site }) => {
  await page.goto(`${site}${CHART}?focus=NOBODY`)
  const html = await (await page.request.get(`${site}${CHART}`)).text()
  expect(html).toMatch(/<div role="status"><\/div>/)
  await expect(page.locator('[role="status"] > [data-mismatch]')).toBeVisible()
})
