/**
 * Browser tests against the built site: all of them in Chromium (the system's or Playwright's own), and in Firefox, where Debian's
 * `firefox-esr` is installed, those that it can run.
 *
 * Playwright drives the unpatched Firefox by WebDriver BiDi (the channel `moz-firefox`). `@playwright/test` is pinned at 1.64.1:
 * from 1.65 on it emulates media features in every new page by a command that Firefox ESR 153 refuses, so that no page opens.
 * Raise the pin together with the ESR.
 */
import { existsSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const FIREFOX = '/usr/bin/firefox-esr'
if (!CHROMIUM && !existsSync(chromium.executablePath())) {
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or run: npx playwright install chromium')
}

/**
 * Tests of what this channel of Firefox can't do: emulate print, forced colours, reduced motion, touch or a page without scripts,
 * ignore a page's policy, save a download, or close a page that printed its frames.
 */
const CHROMIUM_ONLY = /@chromium/

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'line',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { screenshot: 'off' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
      },
    },
    ...(existsSync(FIREFOX)
      ? [{
          name: 'firefox',
          grepInvert: CHROMIUM_ONLY,
          // They pass there, but take a quarter of an hour; continuous integration must end within forty minutes.
          testIgnore: process.env['CI'] ? /(axe|embed|faults-[a-z]+|fuzz)\.spec\.ts$/ : [],
          use: { browserName: 'firefox' as const, channel: 'moz-firefox', launchOptions: { executablePath: FIREFOX } },
        }]
      : []),
  ],
})
