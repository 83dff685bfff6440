/** Growth: the aid chart with many more donors, built from a copy of the project, and a hundred embeds on one page. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median, openPage, ready, serve } from './host.mjs'

const CHART = 'chart/aid/all/eur/r29/'
const EMBEDS = 100
const COPIED = ['src', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts', 'index.html']

function patch(file, from, to) {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file}: the bench looks for ${from}`)
  writeFileSync(file, text.replace(from, to))
}

/** Each donor so many times, a hundredth less each time; only the page that is measured is built. */
function buildGrown(times) {
  const root = mkdtempSync(join(tmpdir(), 'grown-'))
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const pack = join(root, 'src/build/encodeAid.ts')
  patch(pack, 'export function encodeIndex(', 'function indexOnce(')
  patch(pack, 'export function encodeAmounts(', 'function amountsOnce(')
  writeFileSync(pack, `${readFileSync(pack, 'utf8')}
const many = (list, make) => Array.from({ length: ${times} }, (_, at) => list.map((one) => make(one, at))).flat()
const less = (text, at) => text.split('.').map((amount) => amount && String(Math.round(Number(amount) * (1 - at / 100 / ${times})))).join('.')
export function encodeIndex(sources) {
  const once = indexOnce(sources)
  return { ...once, donors: many(once.donors, (donor, at) => ({ ...donor, id: at === 0 ? donor.id : donor.id + at })) }
}
export function encodeAmounts(sources) {
  const once = amountsOnce(sources, indexOnce(sources))
  return {
    donors: many(once.donors, (donor) => donor),
    totals: once.totals.map((release) => ({ ...release, gdp: many(release.gdp, (one) => one), allocated: many(release.allocated, (one) => one), committed: many(release.committed, (one) => one) })),
    monthly: once.monthly.map((release) => ({ ...release, gdp: many(release.gdp, (one) => one), committed: many(release.committed, (one) => one), euShares: release.euShares && many(release.euShares, (one) => one), months: many(release.months, (types, at) => types.map((text) => less(text, at))) })),
  }
}
`)
  patch(join(root, 'src/app/routes.ts'), 'export function listPages(', `export function listPages(aid) { return allPages(aid).filter(({ path }) => path === '${CHART}' || path === '') }\nfunction allPages(`)
  execFileSync('npx', ['vite', 'build', '--mode', 'loopback', '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return join(root, 'dist')
}

async function measureGrown(browser, times, runs) {
  const host = await serve(buildGrown(times))
  const seen = []
  const pressed = []
  let marks = 0
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
    await page.goto(host.origin + CHART)
    await ready(page)
    await page.waitForTimeout(1500)
    seen.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime))
    pressed.push(await page.evaluate(() => new Promise((resolve) => {
      const select = document.querySelector('select[name="measure"]')
      select.value = 'gdp'
      const start = performance.now()
      select.dispatchEvent(new Event('change', { bubbles: true }))
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })))
    marks = await page.evaluate(() => document.querySelectorAll('figure svg [data-row]').length)
    await close()
  }
  host.close()
  const bound = (most) => (times === 11 ? { most } : {})
  const count = 42 * times
  return [
    { what: `${count} donors: chart seen`, value: median(seen), unit: 'ms', ...bound(300) },
    { what: `${count} donors: a press to the next paint (${marks} rows drawn)`, value: median(pressed), unit: 'ms', ...bound(100) },
  ]
}

/** Heap and script of one frame among a hundred; they share a process, so what is counted is the process's. */
async function measureEmbeds(browser) {
  const frames = Array.from({ length: EMBEDS }, () => `<iframe src="/${CHART}" width="640" height="600" title="chart"></iframe>`).join('')
  const host = await serve('dist', { '/host': `<!doctype html><title>host</title>${frames}`, '/bare': '<!doctype html><title>bare</title>' })
  const { page, session, close } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await session.send('Performance.enable')
  const read = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
  await page.goto(`${host.origin}bare`)
  const bare = await read()
  await page.goto(`${host.origin}host`)
  await page.waitForFunction((count) => [...document.querySelectorAll('iframe')].filter(({ contentDocument }) => contentDocument?.documentElement.dataset.ready === '').length === count, EMBEDS, { timeout: 120_000 })
  await page.waitForTimeout(5000)
  const settled = await read()
  await page.waitForTimeout(5000)
  const later = await read()
  await close()
  host.close()
  return [
    { what: `${EMBEDS} embeds: heap of each`, value: (settled.JSHeapUsedSize - bare.JSHeapUsedSize) / EMBEDS / 1e6, unit: 'MB', most: 3 },
    { what: `${EMBEDS} embeds: script of each in five settled seconds`, value: ((later.ScriptDuration - settled.ScriptDuration) * 1000) / EMBEDS, unit: 'ms', most: 10 },
  ]
}

export async function measureGrowth(browser, runs) {
  return [...(await measureGrown(browser, 11, runs)), ...(await measureGrown(browser, 108, Math.min(runs, 3))), ...(await measureEmbeds(browser))]
}
