#!/usr/bin/env node
/**
 * Runs the browser tests against `dist/` in every engine that this machine has, and names those it does not have.
 * Chromium is required: it is fetched where there is none. Arguments go to Playwright's run in Chromium and Firefox.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'

const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
const run = (command, args, stdio = 'inherit') => spawnSync(command, args, { stdio }).status === 0
const playwright = (...args) => run(process.execPath, [cli, ...args])
const isAnyThere = (paths) => paths.some((path) => existsSync(path))
const isChromiumThere = () => isAnyThere(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()])

/** Fetches Playwright's own Chromium or, where that can't be downloaded or lacks a library, Debian's. */
function fetchChromium() {
  console.log('Chromium: not found, fetching it')
  if (playwright('install', 'chromium') && run(chromium.executablePath(), ['--version'], 'ignore')) return
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore')) run('apt-get', ['install', '-y', '-qq', 'chromium'])
}

const OTHERS = [
  { name: 'Firefox', packages: 'firefox-esr', isThere: () => existsSync('/usr/bin/firefox-esr') },
  {
    name: 'WebKit',
    packages: 'webkit2gtk-driver xvfb',
    isThere: () => ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((path) => existsSync(path))
      && readdirSync('/usr/lib').some((folder) => existsSync(`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)),
  },
]

if (!isChromiumThere()) fetchChromium()
if (!isChromiumThere()) {
  console.error('No Chromium found. Install one (Debian: apt-get install chromium) or run: npx playwright install chromium')
  process.exit(1)
}
const missing = OTHERS.filter(({ isThere }) => !isThere())
for (const { name, packages } of missing) console.log(`${name}: not found, its tests are left out (Debian: apt-get install ${packages})`)

const args = process.argv.slice(2)
const results = [playwright('test', '-c', 'test/browser/playwright.config.ts', ...args)]
if (args.length === 0 && !missing.some(({ name }) => name === 'WebKit')) results.push(playwright('test', '-c', 'test/webkit/playwright.config.ts'))
process.exit(results.every(Boolean) ? 0 : 1)
