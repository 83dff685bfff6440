/** The pinned chart's box has a fixed room for every line: no title, subtitle or source may be cut in any language. */
import { expect, open, test } from './site.ts'

const LANGUAGES = ['', 'uk/', 'pl/', 'de/']
const SIZES = [[360, 740], [1000, 720], [1440, 900]] as const

for (const lang of LANGUAGES) {
  for (const [width, height] of SIZES) {
    test(`every step’s words fit at ${width} by ${height} px, /${lang}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height })
      await open(page, `${site}${lang}`)
      const steps = await page.locator('main [data-step]').evaluateAll((all) => all.map((one) => one.getAttribute('data-step') ?? '').filter(Boolean))
      const charted = steps.filter((step) => !['explore', 'method'].includes(step))
      expect(charted).toHaveLength(13)
      const cut: string[] = []
      for (const step of charted) {
        await page.evaluate((id) => { location.hash = id }, step)
        await expect(page.locator('html')).toHaveAttribute('data-step', step)
        cut.push(...await page.locator('[data-pinned-chart] figure').evaluate((figure, id) => ['title', 'subtitle', 'source'].flatMap((part) => {
          const box = figure.querySelector(`[data-part="${part}"]`)
          const words = document.createRange()
          if (!box) return [`${id}: no ${part}`]
          words.selectNodeContents(box)
          const [inner, outer] = [words.getBoundingClientRect(), box.getBoundingClientRect()]
          return inner.bottom > outer.bottom + 5 || inner.top < outer.top - 5 ? [`${id}: ${part}`] : []
        }), step))
      }
      expect(cut).toEqual([])
    })
  }
}
