/** Weight of what is built, compressed with Brotli; type as it is; 1 KB is 1,000 bytes. */
import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { openPage, ready, serve } from './host.mjs'

const files = readdirSync('dist/assets')
const packed = (path) => brotliCompressSync(readFileSync(`dist/${path}`)).length / 1000
const sum = (names, ending) => files.filter((file) => names.includes(file.split('.')[0]) && file.endsWith(ending)).reduce((total, file) => total + packed(`assets/${file}`), 0)
const type = (lang) => files.filter((file) => file.includes(`-${lang}.`) && file.endsWith('.woff2')).reduce((total, file) => total + readFileSync(`dist/assets/${file}`).length / 1000, 0)

async function firstVisit(browser) {
  const host = await serve('dist')
  const { page, session, close } = await openPage(browser)
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  await page.goto(host.origin)
  await ready(page)
  await page.waitForTimeout(2500)
  await close()
  host.close()
  return bytes / 1000
}

export async function measureWeight(browser) {
  const kb = (what, value, most) => ({ what, value, unit: 'KB', most })
  return [
    kb('chart page: script', sum(['react', 'frame', 'aid-en', 'aid-en-later'], '.js'), 95),
    kb('story: script, in all', sum(['react', 'frame', 'story-en', 'story-en-rest'], '.js'), 115),
    kb('story: script before it answers', sum(['react', 'story-en'], '.js'), 90),
    kb('chart page: HTML', packed('chart/aid/all/eur/r29/index.html'), 15),
    kb('story: HTML', packed('index.html'), 45),
    kb('story: style', sum(['story-en'], '.css'), 10),
    kb('type, English', type('en'), 80),
    kb('type, Ukrainian', type('uk'), 80),
    kb('story: first visit, all that is fetched', await firstVisit(browser), 250),
  ]
}
