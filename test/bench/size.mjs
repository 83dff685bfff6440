/** Weight of what is built, compressed with Brotli; type as it is; 1 KB is 1,000 bytes. */
import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { openPage, ready, serve } from './host.mjs'

const files = readdirSync('dist/assets')
const packed = (path) => brotliCompressSync(readFileSync(`dist/${path}`)).length / 1000
const sum = (paths) => [...new Set(paths)].reduce((total, path) => total + packed(path), 0)
/** The scripts that a page starts with. */
const started = (page) => [...readFileSync(`dist/${page}`, 'utf8').matchAll(/<script defer src="[^"]*?(assets\/[^"]+)"/g)].map(([, path]) => path)
const styles = files.filter((file) => file.startsWith('style.')).map((file) => `assets/${file}`)
const type = (lang) => files.filter((file) => file.includes(`-${lang}.`) && file.endsWith('.woff2')).reduce((total, file) => total + readFileSync(`dist/assets/${file}`).length / 1000, 0)

/** A first visit that reads the page to its end, in KB: all that was fetched, and the scripts among it. */
async function visit(browser, path) {
  const host = await serve('dist')
  const { page, session, close } = await openPage(browser)
  let bytes = 0
  const scripts = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1))
  })
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  await page.goto(host.origin + path)
  await ready(page)
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await page.waitForTimeout(2500)
  await close()
  host.close()
  return { all: bytes / 1000, scripts: sum(scripts) }
}

export async function measureWeight(browser) {
  const kb = (what, value, most) => ({ what, value, unit: 'KB', most })
  const [story, chart] = [await visit(browser, ''), await visit(browser, 'chart/aid/all/eur/r29/')]
  return [
    kb('chart page: script before it answers', sum(started('chart/aid/all/eur/r29/index.html')), 140),
    kb('chart page: script, fetched by a visit', chart.scripts),
    kb('story: script before it answers', sum(started('index.html')), 120),
    kb('story: script, fetched by a visit to its end', story.scripts, 180),
    kb('chart page: HTML', packed('chart/aid/all/eur/r29/index.html'), 16),
    kb('story: HTML', packed('index.html'), 48),
    kb('story: style', sum(styles), 12),
    ...['en', 'uk', 'pl', 'de'].map((lang) => kb(`type, ${lang}`, type(lang), 80)),
    kb('story: a visit to its end, all that is fetched', story.all),
  ]
}
