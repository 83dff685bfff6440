/** The built site, served to every browser test, and a page that fails a test when anything is logged. */
import axe from 'axe-core'
import { test as base, expect, type Page } from '@playwright/test'
import { serveFolder } from './serve.ts'

export { expect }

export const test = base.extend<{ readonly logged: string[] }, { readonly site: string }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here.
    async ({}, use) => {
      const host = await serveFolder('dist')
      await use(`${host.origin}/`)
      await host.close()
    },
    { scope: 'worker' },
  ],
  logged: async ({ page }, use) => {
    const logged: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') logged.push(message.text())
    })
    page.on('pageerror', (error) => logged.push(error.message))
    await use(logged)
  },
})

/** Opens a page and waits until it answers. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('html[data-ready]')).toBeAttached()
}

/** Waits until the type of the site has come. */
export async function typed(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('Plex') && status === 'loaded'))).toBe(true)
}

/** The view of the chart that is on the screen. */
export function getView(page: Page) {
  return page.locator('figure[data-view]:visible').first()
}

/** What axe finds on the page, a line a rule. The context must bypass the page's own policy. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> = Reflect.get(Reflect.get(window, 'axe'), 'run')
    const { violations: found } = await run(document, { resultTypes: ['violations'] })
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' || ')}`)
  })
}
