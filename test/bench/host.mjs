/** Serves folders with compression, and opens pages with a slow processor and a slow network. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.json': 'application/json',
}
const PACKED = ['.html', '.js', '.css', '.svg', '.txt', '.json']
/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const SLOWED = 4

/** The origin of a folder, and `close`; `extra` are documents by path. */
export async function serve(folder, extra = {}) {
  const packed = new Map()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x')
    const path = join(folder, decodeURIComponent(pathname))
    const file = path.endsWith('/') ? join(path, 'index.html') : path
    if (!(pathname in extra) && !existsSync(file)) return response.writeHead(404).end()
    const type = TYPES[pathname in extra ? '.html' : extname(file)] ?? 'application/octet-stream'
    const isPacked = pathname in extra || PACKED.includes(extname(file))
    if (!packed.has(pathname)) {
      const plain = extra[pathname] ?? readFileSync(file)
      packed.set(pathname, isPacked ? brotliCompressSync(plain) : plain)
    }
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600', ...(isPacked ? { 'content-encoding': 'br' } : {}) })
    return response.end(packed.get(pathname))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

/** The system's Chromium, or Playwright's own. */
export function launch(args = []) {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  return chromium.launch({ ...(system ? { executablePath: system } : {}), args: ['--no-sandbox', '--disable-gpu', ...args] })
}

/** A page in a new browser context, so that nothing is cached; `slow` slows the processor and the line. */
export async function openPage(browser, { slow = false, viewport = { width: 412, height: 823 } } = {}) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (slow) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', LINE)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  }
  return { page, session, close: () => context.close() }
}

/** Waits until the page answers to input. */
export function ready(page) {
  return page.waitForSelector('html[data-ready]', { state: 'attached' })
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
