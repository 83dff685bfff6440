/** Marks that move: a number counts with its bar, and under reduced motion nothing moves. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'

interface Sample {
  readonly width: number
  readonly number: number
}

/** What a donor's bar and number show in each frame of a transition. */
function sample(page: Page, name: string, value: string, ms: number): Promise<readonly Sample[]> {
  return page.evaluate(([select, option, length]) => new Promise((resolve) => {
    const samples: Sample[] = []
    const row = document.querySelector('[data-donor="DEU"]')
    const read = () => samples.push({
      width: [...row?.querySelectorAll('[data-type]') ?? []].reduce((sum, bar) => sum + parseFloat(bar.getAttribute('width') ?? '0'), 0),
      number: Number(row?.querySelector('[data-mark-id="DEU/total"]')?.textContent?.replace('%', '')),
    })
    const start = performance.now()
    const frame = () => {
      read()
      if (performance.now() - start < length) requestAnimationFrame(frame)
      else resolve(samples)
    }
    const element = document.querySelector(`select[name="${select}"]`)
    if (!(element instanceof HTMLSelectElement)) throw new Error('no such control')
    element.value = option
    element.dispatchEvent(new Event('change', { bubbles: true }))
    requestAnimationFrame(frame)
  }), [name, value, ms] as const)
}

test('a number counts with its bar and ends exactly', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.waitForTimeout(1000)
  const samples = await sample(page, 'type', 'military', 1100)
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last) throw new Error('nothing seen')
  const moving = samples.filter(({ width }) => Math.abs(width - last.width) > 0.1 && Math.abs(width - first.width) > 0.1)
  expect(moving.length).toBeGreaterThan(5)
  for (const { number } of moving) {
    expect(number).toBeGreaterThan(Math.min(first.number, last.number))
    expect(number).toBeLessThan(Math.max(first.number, last.number))
  }
  await expect(page.locator('[data-mark-id="DEU/total"]')).toHaveText(String(last.number))
  expect(last.number).toBe(Number((await page.locator('tr[data-donor="DEU"] td').first().textContent())?.slice(0, 4)))
})

test('interrupted, marks go on from where they are', async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.waitForTimeout(1000)
  const thereAndBack = [...await sample(page, 'type', 'military', 200), ...await sample(page, 'type', 'all', 1000)]
  const there = await sample(page, 'type', 'military', 1000)
  const start = thereAndBack.at(-1)?.width ?? 0
  const distances = thereAndBack.map(({ width }) => Math.abs(width - start))
  const turn = Math.max(...distances)
  expect(turn).toBeGreaterThan(0.3)
  // The first transition does not jump to its end, and the second sets off slowly from where it is.
  expect(turn).toBeLessThan(0.9 * Math.abs((there.at(-1)?.width ?? 0) - start))
  expect(turn - (distances[distances.lastIndexOf(turn) + 1] ?? 0)).toBeLessThan(turn / 3)
})

test('reduced motion takes effect as soon as it is switched on', { tag: '@chromium' }, async ({ page, site }) => {
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.waitForTimeout(1000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const samples = await sample(page, 'type', 'military', 500)
  // The bars of before and of after, and none between.
  expect(new Set(samples.map(({ width }) => width)).size).toBe(2)
  await expect(getView(page)).toHaveAttribute('data-view', 'aid/military/eur/r29')
})
