/** axe on every kind of page, in both languages and themes, and with forced colours. */
import axe from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const PAGES = ['', 'chart/aid/all/eur/r29/', 'chart/aid/military/gdp/r19/?focus=DNK', 'chart/aid/all/eur/both/', 'chart/aid/military/eur/r29/?form=time&by=bloc', 'chart/aid/all/eur/r29/?form=table', 'chart/leaders/all/', 'chart/leaders/ukraine/', 'claim/ninety-nine/', 'claim/eight-billion/', 'embed/', '404.html']

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> = Reflect.get(Reflect.get(window, 'axe'), 'run')
    const { violations: found } = await run(document, { resultTypes: ['violations'] })
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' || ')}`)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['', 'uk/']) {
    test(`axe finds nothing (${colorScheme}, ${lang || 'en'})`, async ({ browser, site }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const path of PAGES) {
        await open(page, `${site}${lang}${path}`)
        expect(await violations(page), path).toEqual([])
      }
      await context.close()
    })
  }
}
