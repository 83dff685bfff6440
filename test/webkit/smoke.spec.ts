/** A smoke suite in WebKit: every kind of page answers, fits its screen, and works by pointer, keys and in frames. */
import { readFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { serveFolder, type Host } from '../browser/serve.ts'
import { isWebKitInstalled, startWebKit, type WebKit } from './driver.ts'

const PORT = 17_310
/** The address that the build was made for: in a sandbox this engine honours only the origin that the policy names. */
const SITE = new URL(/<link rel="canonical" href="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? 'http://127.0.0.1:4173/')
const LANGS = [...readFileSync('dist/index.html', 'utf8').matchAll(/hreflang="(\w\w)"/g)].map(([, lang]) => lang ?? '')
const root = (lang: string) => (lang === 'en' ? '' : `${lang}/`)

/** A page that frames a chart of the site without giving it an origin. */
const FRAME_HOST = `<!doctype html><title>host</title><iframe sandbox="allow-scripts" src="/chart/aid/all/eur/r29/" width="700" height="800"></iframe>`

const test = base.extend<object, { readonly host: Host; readonly webkit: WebKit }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here.
    async ({}, use) => {
      const host = await serveFolder('dist', {
        '/frame-host.html': (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html' })
          response.end(FRAME_HOST)
        },
      }, Number(SITE.port))
      await use(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
  webkit: [
    // oxlint-disable-next-line no-empty-pattern -- As above.
    async ({}, use, { workerIndex }) => {
      const webkit = await startWebKit(PORT + workerIndex)
      await use(webkit)
      await webkit.close()
    },
    { scope: 'worker' },
  ],
})

test.skip(!isWebKitInstalled, 'WebKit is not installed (Debian: apt-get install webkit2gtk-driver xvfb)')
test.describe.configure({ mode: 'default', timeout: 120_000 })

async function open(webkit: WebKit, host: Host, path: string): Promise<void> {
  await webkit.goto(`${host.origin}/${path}`)
  await webkit.waitFor(() => document.documentElement.dataset['ready'] !== undefined)
}

const PAGES = ['', 'chart/aid/all/eur/r29/', 'chart/aid/military/gdp/r19/', 'chart/leaders/ukraine/', 'claim/ninety-nine/', 'embed/', 'donor/DNK/']
const PATHS = PAGES.filter((path) => !path.startsWith('donor') || /donor\//.test(readFileSync('dist/sitemap.xml', 'utf8')))

for (const width of [390, 1280]) {
  for (const lang of LANGS) {
    test(`every kind of page answers and is no wider than ${width} px (${lang})`, async ({ webkit, host }) => {
      await webkit.resize(width, 844)
      for (const path of PATHS) {
        await open(webkit, host, root(lang) + path)
        expect(await webkit.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
      }
    })
  }
}

test('each step moves the chart, down and up', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await open(webkit, host, '')
  const steps = await webkit.evaluate(() => [...document.querySelectorAll('section[data-step]')].map((step) => step.id).filter((id) => !['explore', 'method'].includes(id)))
  const seen: string[] = []
  for (const step of [...steps, ...steps.toReversed()]) {
    await webkit.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }), step)
    await webkit.waitFor((id) => document.documentElement.dataset['step'] === id, step)
    await webkit.waitFor(() => (document.querySelector('[data-pinned-chart] figure')?.getAttribute('data-view') ?? '') !== '')
    seen.push(await webkit.evaluate(() => document.querySelector('[data-pinned-chart] figure')?.getAttribute('data-view') ?? ''))
  }
  expect(new Set(seen).size).toBeGreaterThan(steps.length / 2)
  expect(seen.at(-1)).toBe(seen[0])
})

test('a control changes the view and the address', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await open(webkit, host, 'chart/aid/all/eur/r29/')
  await webkit.select('select[name="type"]', 'military')
  await webkit.waitFor(() => document.querySelector('figure[data-view]')?.getAttribute('data-view') === 'aid/military/eur/r29')
  await webkit.waitFor(() => location.pathname.endsWith('/chart/aid/military/eur/r29/'))
})

test('rows move from place to place', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await open(webkit, host, 'chart/aid/all/eur/r29/')
  await webkit.waitFor(() => document.querySelectorAll('[data-plot] [data-donor="DEU"]').length === 1)
  await webkit.evaluate(() => {
    const tops: number[] = []
    Reflect.set(window, 'tops', tops)
    const frame = () => {
      tops.push(document.querySelector('[data-plot] [data-donor="DEU"] text')?.getBoundingClientRect().top ?? 0)
      requestAnimationFrame(frame)
    }
    frame()
    for (const more of document.querySelectorAll<HTMLDetailsElement>('[data-controls="more"]')) more.open = true
  })
  await webkit.select('select[name="sort"]', 'name')
  await webkit.waitFor(() => new Set(Reflect.get(window, 'tops')).size > 3 && new Set(Reflect.get(window, 'tops').slice(-5)).size === 1)
  const tops = await webkit.evaluate((): readonly number[] => Reflect.get(window, 'tops'))
  const [first = 0, last = 0] = [tops[0], tops.at(-1)]
  expect(last).toBeGreaterThan(first + 100)
  expect(Math.min(...tops)).toBeGreaterThan(first - 2)
  expect(Math.max(...tops)).toBeLessThan(last + 2)
})

test('keys press marks, and Back undoes it', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await open(webkit, host, 'chart/aid/all/eur/r29/')
  // The page holds the picture in two sizes, of which one is on the screen.
  await webkit.waitFor(() => {
    const marks = [...document.querySelectorAll<SVGElement>('[data-plot] [data-donor] [tabindex="0"]')]
    const mark = marks.find((element) => element.getClientRects().length > 0)
    mark?.focus()
    return mark !== undefined && document.activeElement === mark
  })
  await webkit.press('ArrowDown')
  await webkit.press('Enter')
  await webkit.waitFor(() => (document.querySelector('figure[data-view]')?.getAttribute('data-view') ?? '').includes('focus='))
  // This engine keeps no entry of a history change that no gesture came before; a key is one.
  await webkit.back()
  await webkit.waitFor(() => document.querySelector('figure[data-view]')?.getAttribute('data-view') === 'aid/all/eur/r29')
})

test('the dialog opens, holds its files and gives the focus back', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await open(webkit, host, 'chart/aid/all/eur/r29/')
  await webkit.waitFor(() => !document.querySelector<HTMLButtonElement>('[data-part="actions"] button')?.disabled)
  await webkit.click('[data-part="actions"] button')
  await webkit.waitFor(() => document.querySelectorAll('dialog[open] a[download]').length >= 2)
  await webkit.press('Escape')
  await webkit.waitFor(() => document.querySelector('dialog[open]') === null && document.activeElement?.tagName === 'BUTTON')
})

test('a frame without an origin is live', async ({ webkit, host }) => {
  await webkit.resize(1280, 844)
  await webkit.goto(`${host.origin}/frame-host.html`)
  await webkit.inFrame(0, async () => {
    await webkit.waitFor(() => document.documentElement.dataset['ready'] !== undefined)
    await webkit.select('select[name="type"]', 'military')
    await webkit.waitFor(() => document.querySelector('figure[data-view]')?.getAttribute('data-view') === 'aid/military/eur/r29')
  })
})

for (const percent of [110, 150, 200]) {
  test(`letters of ${percent}% leave the page alive and no wider than its screen`, async ({ webkit, host }) => {
    for (const width of [390, 1280]) {
      await webkit.resize(width, 844)
      for (const path of PATHS) {
        await open(webkit, host, path)
        await webkit.evaluate((size) => { document.documentElement.style.fontSize = `${size}%` }, percent)
        await webkit.waitFor(() => document.documentElement.dataset['ready'] !== undefined)
        expect(await webkit.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
}

for (const lang of LANGS) {
  test(`numbers and dates are those of the build (${lang})`, async ({ webkit, host }) => {
    await webkit.resize(1280, 844)
    for (const path of ['chart/aid/all/eur/r29/', 'chart/leaders/all/']) {
      const html = readFileSync(`dist/${root(lang)}${path}index.html`, 'utf8')
      await open(webkit, host, root(lang) + path)
      const texts = await webkit.evaluate(() => [...document.querySelectorAll('[data-part="summary"] data, [data-part="source"]')].map((element) => element.textContent ?? ''))
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(html.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')).toContain(text)
    }
  })
}
