/**
 * Speed of the built site in a real Chromium, processor slowed four times, 1.6 Mbit/s and 150 ms: medians, and ratios
 * against the same page with its scripts removed, within one run. `--json` for machines, `--runs=7` for more of them.
 */
import { existsSync, mkdtempSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const RUNS = Number(process.argv.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 7)
const PAGES = { story: '', 'chart page': 'chart/aid/all/eur/r29/', claim: 'claim/ninety-nine/' }
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png' }

function serve(folder) {
  const packed = new Map()
  const pack = (file) => {
    if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)))
    return packed.get(file)
  }
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname))
    const file = path.endsWith('/') ? join(path, 'index.html') : path
    if (!existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-encoding': 'br' })
    return response.end(pack(file))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, origin: `http://127.0.0.1:${server.address().port}/` })))
}

/** The site without its scripts: the mark to measure against. */
function withoutScripts() {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'))
  cpSync('dist', folder, { recursive: true })
  for (const path of Object.values(PAGES)) {
    const file = join(folder, path, 'index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<script[\s\S]*?<\/script>/g, ''))
  }
  return folder
}

async function measure(browser, url, isLive) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    globalThis.seen = { lcp: 0, cls: 0, blocked: 0 }
    new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) seen.lcp = startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.cls += value }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.blocked += Math.max(duration - 50, 0) }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  if (isLive) await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const ready = isLive ? await page.evaluate(() => performance.now()) : 0
  await page.waitForTimeout(1500)
  const seen = await page.evaluate(() => globalThis.seen)
  const select = page.locator('select[name="type"]')
  const answer = isLive && (await select.count()) > 0
    ? await page.evaluate(async () => {
        const element = document.querySelector('select[name="type"]')
        element.value = element.options[1].value
        const start = performance.now()
        element.dispatchEvent(new Event('change', { bubbles: true }))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      })
    : null
  await page.close()
  return { ...seen, ready, answer }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

if (!existsSync('dist/index.html')) throw new Error('dist/ is not there: run npm run build first')
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const browser = await chromium.launch({ ...(system ? { executablePath: system } : {}), args: ['--no-sandbox', '--disable-gpu'] })
const live = await serve('dist')
const plain = await serve(withoutScripts())
const size = (pattern) => readdirSync('dist/assets').filter((name) => pattern.test(name)).reduce((sum, name) => sum + brotliCompressSync(readFileSync(join('dist/assets', name))).length, 0)
const rows = []
for (const [name, path] of Object.entries(PAGES)) {
  const measured = { live: [], plain: [] }
  // Once before it counts, so that the host has packed its files.
  await measure(browser, live.origin + path, true)
  await measure(browser, plain.origin + path, false)
  for (let run = 0; run < RUNS; run += 1) {
    measured.live.push(await measure(browser, live.origin + path, true))
    measured.plain.push(await measure(browser, plain.origin + path, false))
  }
  const of = (which, key) => median(measured[which].map((one) => one[key]))
  const kind = path === '' ? 'story' : path.startsWith('chart') ? 'aid' : 'claim'
  rows.push({
    page: name, 'LCP ms': Math.round(of('live', 'lcp')), 'without scripts ms': Math.round(of('plain', 'lcp')),
    ratio: Number((of('live', 'lcp') / of('plain', 'lcp')).toFixed(2)), CLS: Number(of('live', 'cls').toFixed(4)),
    'ready ms': Math.round(of('live', 'ready')), 'blocked ms': Math.round(of('live', 'blocked')),
    'answer ms': of('live', 'answer') === null ? null : Math.round(of('live', 'answer')),
    'script KB': Number((size(new RegExp(`^(react|frame|later|${kind}-en)\\..*js$`)) / 1000).toFixed(1)),
  })
}
await browser.close()
live.server.close()
plain.server.close()
if (process.argv.includes('--json')) console.log(JSON.stringify(rows))
else console.table(rows)
