/** The built site, served to every browser test, and a page that fails a test when anything is logged. */
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

/** The view of the chart that is on the screen. */
export function viewOf(page: Page) {
  return page.locator('figure[data-view]:visible').first()
}
