/** axe on every kind of page, in every language and theme, and with forced colours. */
import { LANGS } from '../../src/i18n/languages.ts'
import { getPath } from '../../src/state/paths.ts'
import { PINNED_STEPS } from '../../src/story/steps.ts'
import { expect, open, test, violations } from './site.ts'

const PAGES = ['', 'chart/aid/all/eur/r29/', 'chart/aid/military/gdp/r19/?focus=DNK', 'chart/aid/all/eur/both/', 'chart/aid/military/eur/r29/?form=time&by=bloc', 'chart/aid/all/eur/r29/?form=table', 'chart/leaders/all/', 'chart/leaders/ukraine/', 'claim/ninety-nine/', 'claim/eight-billion/', 'embed/', '404.html']

test('axe finds nothing in any step, with the dialog open, and in a frame', async ({ browser, site }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await open(page, site)
  for (const id of PINNED_STEPS) {
    await page.locator(`section[data-step="${id}"]`).evaluate((section) => section.scrollIntoView())
    await expect(page.locator(`html[data-step="${id}"]`)).toBeAttached()
    expect(await violations(page), id).toEqual([])
  }
  await open(page, `${site}chart/aid/all/eur/r29/`)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page), 'dialog').toEqual([])
  // A new page has no policy of ours, under which a browser may refuse the content.
  const host = await context.newPage()
  await host.setContent(`<!doctype html><html lang="en"><title>host</title><main><h1>host</h1><iframe title="chart" src="${site}chart/leaders/all/" width="600" height="900"></iframe></main></html>`)
  await host.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' })
  expect(await violations(host), 'frame').toEqual([])
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of LANGS) {
    test(`axe finds nothing (${colorScheme}, ${lang})`, async ({ browser, site }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const path of PAGES) {
        await open(page, `${site}${getPath('story', '', lang)}${path}`)
        expect(await violations(page), path).toEqual([])
      }
      await context.close()
    })
  }
}
