/** Browser tests against the built site, in the system's Chromium or Playwright's own. */
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { chromium } from '@playwright/test'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
if (!SYSTEM && !existsSync(chromium.executablePath())) {
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or run: npx playwright install chromium')
}

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'line',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: {
      ...(SYSTEM ? { executablePath: SYSTEM } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    screenshot: 'off',
  },
})
