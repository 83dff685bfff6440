/** Weight of what is built, compressed with Brotli; type as it is; 1 KB is 1,000 bytes. */
import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { openPage, ready, serve } from './host.mjs'

const files = readdirSync('dist/assets')
const packed = (path) => brotliCompressSync(readFileSync(`dist/${path}`)).length / 1000
const sum = (paths) => [...new Set(paths)].reduce((total, path) => total + packed(path), 0)
/** The scripts that a page starts with. */
const started = (page) => [...readFileSync(`dist/${page}`, 'utf8').matchAll(/<script defer src="[^"]*?(assets\/[^"]+)"/g)].map(([, path]) => path)
const named = (names, ending) => files.filter((file) => names.includes(file.split('.')[0]) && file.endsWith(ending)).map((file) => `assets/${file}`)
const LATER = ['frame', 'lazyShareDialog', 'snippet', 'motionFeatures', 'EvidenceTooltip', 'messages-en-share', 'messages-en-tooltip']
const STORY_LATER = [...LATER, 'storyAid', 'compiledAid', 'AidFigure', 'LeadersControls', 'Select', 'WithMessages', 'labels', 'csv', 'claimShareData', 'verdict', 'messages-en-aid', 'messages-en-claims']
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
    kb('chart page: script', sum([...started('chart/aid/all/eur/r29/index.html'), ...named(LATER, '.js')]), 140),
    kb('story: script, in all', sum([...started('index.html'), ...named(STORY_LATER, '.js')]), 180),
    kb('story: script before it answers', sum(started('index.html')), 120),
    kb('chart page: HTML', packed('chart/aid/all/eur/r29/index.html'), 16),
    kb('story: HTML', packed('index.html'), 48),
    kb('story: style', sum(named(['style'], '.css')), 12),
    ...['en', 'uk', 'pl', 'de'].map((lang) => kb(`type, ${lang}`, type(lang), 80)),
    kb('story: first visit, all that is fetched', await firstVisit(browser), 250),
  ]
}
