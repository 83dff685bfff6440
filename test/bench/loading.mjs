/** Loading: when the chart is painted, compared with the same page without scripts, and when it answers to input. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, openPage, serve } from './host.mjs'

/** The first control to press. In the story it is a mark of the first chart, since the controls are at the end. */
const PAGES = [
  { name: 'story', path: '', blockedMs: 100, control: '[data-pinned-chart] [data-leader="stoltenberg"]' },
  { name: 'chart page', path: 'chart/aid/all/eur/r29/', blockedMs: 60, control: 'select[name="type"]' },
]
const PRESS_MS = 1500

/** The site without its scripts, for comparison. */
function withoutScripts() {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'))
  cpSync('dist', folder, { recursive: true })
  for (const { path } of PAGES) {
    const file = join(folder, path, 'index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<script[\s\S]*?<\/script>/g, '').replace(/<html/, '<html data-layout="pinned"'))
  }
  return folder
}

function observe() {
  globalThis.seen = { lcp: 0, cls: 0, tasks: [] }
  const watch = (type, tell) => new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime })
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.cls += value })
  watch('longtask', ({ startTime, duration }) => { seen.tasks.push({ startTime, duration }) })
}

async function look(browser, url) {
  const { page, close } = await openPage(browser, { slow: true })
  await page.addInitScript(observe)
  await page.goto(url)
  await page.waitForTimeout(4000)
  const { lcp, cls, tasks } = await page.evaluate(() => globalThis.seen)
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
  await close()
  const blocked = tasks.filter(({ startTime }) => startTime >= first).reduce((sum, { duration }) => sum + Math.max(duration - 50, 0), 0)
  return { lcp, cls, blocked }
}

async function press(browser, url, selector) {
  const { page, close } = await openPage(browser, { slow: true })
  await page.addInitScript(pressFirst, selector)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.answered !== undefined)
  const answered = await page.evaluate(() => globalThis.answered)
  await close()
  return answered
}

/**
 * In the page: presses as soon as the page is hydrated, and again in every frame, since the charts of the story come later;
 * returns when a press has been answered and the result has been drawn, in ms since opening.
 */
function pressFirst(selector) {
  const press = () => {
    const control = document.querySelector(selector)
    const figure = control.closest('figure')
    figure.dataset.before ??= figure.dataset.view
    if (figure.dataset.view !== figure.dataset.before) {
      requestAnimationFrame(() => setTimeout(() => { globalThis.answered = performance.now() }))
      return
    }
    if (control instanceof HTMLSelectElement) control.value = control.options[1].value
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'click', { bubbles: true }))
    requestAnimationFrame(press)
  }
  new MutationObserver((_, self) => {
    if (document.documentElement?.dataset.ready === undefined) return
    self.disconnect()
    press()
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })
}

export async function measureSight(browser, runs) {
  const live = await serve('dist')
  const plain = await serve(withoutScripts())
  const rows = []
  for (const { name, path, blockedMs, control } of PAGES) {
    const seen = { live: [], plain: [] }
    // One run that does not count, so that the host has compressed its files; then in turns, so that both have the same load.
    for (let run = -1; run < runs; run += 1) {
      const pair = { live: await look(browser, live.origin + path), plain: await look(browser, plain.origin + path) }
      pair.live.pressed = await press(browser, live.origin + path, control)
      if (run >= 0) for (const which of ['live', 'plain']) seen[which].push(pair[which])
    }
    const of = (which, key) => median(seen[which].map((one) => one[key]))
    rows.push(
      { what: `${name}: LCP without scripts`, value: of('plain', 'lcp'), unit: 'ms' },
      { what: `${name}: LCP`, value: of('live', 'lcp'), unit: 'ms' },
      { what: `${name}: LCP, ratio`, value: of('live', 'lcp') / of('plain', 'lcp'), unit: '', most: 1.1 },
      { what: `${name}: CLS`, value: of('live', 'cls'), unit: '', most: 0.001 },
      { what: `${name}: first press answered, since opening`, value: of('live', 'pressed'), unit: 'ms', most: PRESS_MS },
      { what: `${name}: total blocking time`, value: of('live', 'blocked'), unit: 'ms', most: blockedMs },
    )
  }
  live.close()
  plain.close()
  return rows
}
