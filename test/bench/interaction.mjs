/** Answers to input: the time from an action to the next paint, frames of a transition, scrolling, typing. */
import { median, openPage, ready, serve } from './host.mjs'

const CHART = 'chart/aid/all/eur/r29/'

/** In the page: `work(act)` is the time that an act keeps the page busy until its paint, without the wait for the screen. */
function helpers() {
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - start)
      port2.postMessage(null)
    })
  })
  globalThis.work = async (act) => {
    await painted()
    const start = performance.now()
    act()
    await Promise.resolve()
    const acted = performance.now() - start
    return acted + (await painted())
  }
  /** Frames missing of 60 while something moves for `lengthMs`. */
  globalThis.missing = (act, lengthMs) => new Promise((resolve) => {
    const times = []
    const frame = (time) => {
      times.push(time)
      if (time - times[0] < lengthMs) requestAnimationFrame(frame)
      else resolve(Math.max(0, (1 - (times.length - 1) / ((times.at(-1) - times[0]) / (1000 / 60))) * 60))
    }
    act()
    requestAnimationFrame(frame)
  })
  globalThis.choose = (select, value) => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** Each control of the figure, once: the longest of their medians, and which it is. */
async function controls(page, runs) {
  return page.evaluate(async (count) => {
    const found = []
    for (const details of document.querySelectorAll('[data-controls="more"]')) details.open = true
    const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
    const all = [...document.querySelectorAll('[data-controls] select, [data-controls] input[type="checkbox"], [data-controls] input[type="range"]')]
    for (const { name } of all) {
      const times = []
      for (let run = 0; run < count; run += 1) {
        const element = document.querySelector(`[data-controls] [name="${name}"]`)
        if (!element || element.disabled) continue
        const next = element instanceof HTMLSelectElement ? [...element.options].find((option) => !option.selected && !option.disabled)?.value : null
        if (next === undefined) continue
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
        times.push(await work(() => {
          if (element instanceof HTMLSelectElement) choose(element, next)
          else if (element.type === 'checkbox') element.click()
          else {
            set.call(element, Number(element.value) > Number(element.min) ? Number(element.value) - 1 : Number(element.value) + 1)
            element.dispatchEvent(new Event('input', { bubbles: true }))
          }
        }))
        await new Promise((resolve) => { setTimeout(resolve, 800) })
      }
      if (times.length > 0) found.push({ name, time: middle(times) })
    }
    return found.toSorted((a, b) => b.time - a.time)
  }, runs)
}

async function typing(page, runs) {
  return page.evaluate(async (count) => {
    const input = document.querySelector('[data-controls] input[type="text"]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    const times = []
    for (let run = 0; run < count; run += 1) {
      for (let end = 0; end <= 6; end += 1) times.push(await work(() => { set.call(input, 'Denmar'.slice(0, end)); input.dispatchEvent(new Event('input', { bubbles: true })) }))
    }
    return Math.max(...times)
  }, Math.min(runs, 3))
}

async function steps(page, runs) {
  const times = []
  for (const id of ['weight', 'pledge', 'leaders', 'then-now', 'path', 'ninety-nine', 'announced'].slice(0, Math.max(runs, 3))) {
    times.push(await page.evaluate((step) => work(() => { location.hash = step }), id))
    await page.waitForTimeout(900)
  }
  return times
}

async function scrolling(browser, url) {
  const { page, close } = await openPage(browser)
  await page.goto(url)
  await ready(page)
  await page.waitForTimeout(1500)
  const longest = await page.evaluate(() => new Promise((resolve) => {
    let most = 0
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) most = Math.max(most, duration) }).observe({ type: 'longtask' })
    const end = document.documentElement.scrollHeight - innerHeight
    const frame = () => {
      scrollBy(0, 16)
      if (scrollY < end - 1) requestAnimationFrame(frame)
      else setTimeout(() => resolve(most), 500)
    }
    requestAnimationFrame(frame)
  }))
  await close()
  return longest
}

export async function measureAnswers(browser, runs) {
  const host = await serve('dist')
  const rows = []
  for (const slow of [true, false]) {
    const how = slow ? 'throttled' : 'not throttled'
    const [mostControl, mostStep] = slow ? [80, 60] : [20, 16]
    const { page, close } = await openPage(browser, { slow })
    await page.addInitScript(helpers)
    await page.goto(host.origin + CHART)
    await ready(page)
    await page.waitForTimeout(2500)
    const answered = await controls(page, Math.min(runs, 3))
    rows.push({ what: `any control, ${how} (slowest: ${answered[0].name})`, value: answered[0].time, unit: 'ms', most: mostControl })
    if (slow) {
      rows.push({ what: 'typing in the donor box, throttled', value: await typing(page, runs), unit: 'ms', most: 50 })
      await page.goto(host.origin + CHART)
      await ready(page)
      await page.waitForTimeout(2500)
      const frames = []
      for (let run = 0; run < runs; run += 1) {
        frames.push(await page.evaluate((at) => missing(() => choose(document.querySelector('select[name="measure"]'), at % 2 ? 'eur' : 'gdp'), 650), run))
        await page.waitForTimeout(500)
      }
      rows.push({ what: 'frames missing of 60 in a transition, throttled', value: median(frames), unit: '', most: 3 })
    }
    await page.goto(host.origin)
    await ready(page)
    await page.waitForTimeout(2500)
    const times = await steps(page, runs)
    rows.push({ what: `a link to a step, ${how}`, value: median(times), unit: 'ms', most: mostStep })
    await close()
  }
  rows.push({ what: 'longest task while the whole story scrolls, not throttled', value: await scrolling(browser, host.origin), unit: 'ms', most: 50 })
  host.close()
  return rows
}
