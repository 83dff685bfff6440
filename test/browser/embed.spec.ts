/** Frames: every known host gives a frame its right height, in any position and after any change of content. */
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Frame, Page } from '@playwright/test'
import { formatSnippet } from '../../src/lib/embedSnippet.ts'
import { HOSTS, script, type HostPage } from './hosts.ts'
import { serveFolder } from './serve.ts'
import { expect, test as base } from './site.ts'

const CHART = 'chart/aid/all/eur/r19/'
/** What a change may take until the frame is as high as its content. */
const SOON_MS = 250
/** `KYIV_SITE` names another folder than the built site, for work on the scripts alone. */
const FOLDER = process.env['KYIV_SITE'] ?? 'dist'

interface Shown {
  /** Serves a page on another origin than the frames' and opens it. */
  readonly show: (html: string) => Promise<void>
}

const test = base.extend<Shown & { readonly src: string }, { readonly getHostUrl: HostPage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the pattern.
  site: [async ({}, use) => {
    const host = await serveFolder(FOLDER)
    await use(`${host.origin}/`)
    await host.close()
  }, { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- As above.
  getHostUrl: [async ({}, use) => {
    const pages = new Map<string, string>()
    const host = await serveFolder('node_modules', {
      '/host': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.end(pages.get(request.url ?? '') ?? '')
      },
    })
    await use((html) => {
      const path = `/host?${pages.size}`
      pages.set(path, `<!doctype html><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0}</style><body>${html}`)
      return host.origin + path
    })
    await host.close()
  }, { scope: 'worker' }],
  src: async ({ site }, use) => use(site + CHART),
  show: async ({ page, getHostUrl }, use) => use(async (html) => {
    await page.goto(getHostUrl(html))
  }),
})

// Scroll bars take space here, as on most desktops: a pixel too much would make the height oscillate.
test.use({ launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }) })

const snippetFor = (src: string, site: string | null) =>
  formatSnippet({ src, title: 'A chart', heightPx: 600, script: site === null ? null : `${site}embed.js`, homeHref: src, homeText: 'home', note: 'No cookies.' })

function listFrames(page: Page): readonly Frame[] {
  return page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith('http'))
}

async function ready(page: Page, count = 1): Promise<readonly Frame[]> {
  await expect.poll(() => listFrames(page).length, { timeout: 20_000 }).toBe(count)
  await Promise.all(listFrames(page).map((frame) => frame.waitForSelector('html[data-ready]', { state: 'attached' })))
  await page.waitForTimeout(SOON_MS)
  return listFrames(page)
}

/** How much higher the frame is than its content, in px; negative if content is cut. */
async function excess(frame: Frame): Promise<number> {
  const content = await frame.evaluate(() => ({ height: document.documentElement.getBoundingClientRect().height, overflow: document.documentElement.scrollHeight - innerHeight }))
  const element = await frame.frameElement()
  const height = await element.evaluate((iframe) => (iframe instanceof Element ? iframe.getBoundingClientRect().height : NaN))
  return content.overflow > 1 ? -content.overflow : height - content.height
}

async function expectRight(frame: Frame): Promise<void> {
  const off = await excess(frame)
  expect(Math.abs(off), `off by ${off} px`).toBeLessThanOrEqual(1)
}

const toggle = (frame: Frame) => frame.evaluate(() => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('figure details')) details.open = !details.open
})

for (const { name, html, most = Infinity } of HOSTS) {
  test(`${name} gives the true height at every width and after every change`, async ({ page, show, src, site, logged }) => {
    await show(html(src, site))
    const [frame] = await ready(page)
    if (!frame) throw new Error('no frame')
    const element = await frame.frameElement()
    const check = async () => {
      await page.waitForTimeout(SOON_MS)
      const height = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)
      if (height > most) expect(await element.evaluate((iframe) => (iframe instanceof Element ? iframe.getBoundingClientRect().height : NaN))).toBe(most)
      else await expectRight(frame)
    }
    await check()
    for (const width of [320, 640, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      await check()
      await toggle(frame)
      await check()
      await toggle(frame)
      await check()
    }
    expect(logged).toEqual([])
  })
}

for (const path of ['', 'claim/ninety-nine/', 'chart/leaders/all/', 'uk/chart/aid/military/gdp/latest/?theme=dark']) {
  test(`the page /${path} is as high as its content at every width`, async ({ page, show, site, logged }) => {
    test.skip(!existsSync(`${FOLDER}/${path.split('?')[0]}index.html`), 'the site is not built')
    await show(`${snippetFor(site + path, site)}<div style="height:2000px"></div>`)
    const [frame] = await ready(page)
    if (!frame) throw new Error('no frame')
    // The story unrolls after hydration.
    if (path === '') await frame.waitForSelector('[data-step="pledge"] figure [data-part="actions"]')
    for (const width of [320, 640, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      await page.waitForTimeout(SOON_MS)
      await expectRight(frame)
    }
    expect(logged).toEqual([])
  })
}

test('the wheel over a frame scrolls the page around it', async ({ page, show, src, site }) => {
  await show(`${snippetFor(src, site)}<div style="height:3000px"></div>`)
  await ready(page)
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 240)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(240)
})

test('a sandboxed frame without an origin is live', async ({ page, show, src, site, logged }) => {
  await show(snippetFor(src, site).replace('<iframe', '<iframe sandbox="allow-scripts"'))
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  expect(await frame.evaluate(() => origin)).toBe('null')
  await expectRight(frame)
  await toggle(frame)
  await page.waitForTimeout(SOON_MS)
  await expectRight(frame)
  expect(logged).toEqual([])
})

test('a frame reports its height without the page’s scripts', async ({ page, show, src, site }) => {
  await page.route('**/*.js', (route) => (/\/(?:frame|embed)\b[^/]*$/.test(route.request().url()) ? route.continue() : route.fulfill({ contentType: 'text/javascript', body: '' })))
  await show(snippetFor(src, site))
  await page.waitForTimeout(1000)
  const [frame] = listFrames(page)
  if (!frame) throw new Error('no frame')
  await expectRight(frame)
  await toggle(frame)
  await page.waitForTimeout(SOON_MS)
  await expectRight(frame)
})

test('without scripts in the host the frame has the height of its snippet and scrolls inside', async ({ page, show, src, logged }) => {
  await show(snippetFor(src, null).replace(/600/g, '300'))
  const [frame] = await ready(page)
  expect(await page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height)).toBe(300)
  expect(await frame?.evaluate(() => { scrollTo(0, 50); return scrollY })).toBe(50)
  expect(logged).toEqual([])
})

test('a hidden frame has the right height once it is shown', async ({ page, show, src, site, logged }) => {
  await show(`<div id="tab" style="display:none">${snippetFor(src, site).replace(' loading="lazy"', '')}</div>`)
  await page.waitForTimeout(500)
  expect(await page.locator('iframe').evaluate((iframe) => [iframe.getAttribute('height'), iframe instanceof HTMLElement && iframe.style.height])).toEqual(['600', ''])
  await page.evaluate(() => document.getElementById('tab')?.style.removeProperty('display'))
  const [frame] = await ready(page)
  if (frame) await expectRight(frame)
  expect(logged).toEqual([])
})

test('a lazy frame far below has the right height once it is reached', async ({ page, show, src, site, logged }) => {
  await show(`<div style="height:30000px"></div>${snippetFor(src, site)}`)
  await page.waitForTimeout(300)
  await page.evaluate(() => scrollTo(0, 30000))
  const [frame] = await ready(page)
  if (frame) await expectRight(frame)
  expect(logged).toEqual([])
})

test('a frame far from the screen follows its changes, too', async ({ page, show, src, site, logged }) => {
  await show(`<div style="height:30000px"></div>${snippetFor(src, site).replace(' loading="lazy"', '')}`)
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await expectRight(frame)
  await toggle(frame)
  await page.waitForTimeout(SOON_MS)
  await expectRight(frame)
  expect(logged).toEqual([])
})

test('no animation frames and no observers, as in a tab out of sight or an old browser, stop nothing', async ({ page, show, src, site, logged }) => {
  await page.addInitScript(() => {
    if (window.parent === window) return
    window.requestAnimationFrame = () => 1
    Reflect.deleteProperty(window, 'ResizeObserver')
    Reflect.deleteProperty(window, 'IntersectionObserver')
  })
  await show(snippetFor(src, site))
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await expectRight(frame)
  await toggle(frame)
  await page.waitForTimeout(SOON_MS)
  await expectRight(frame)
  expect(logged).toEqual([])
})

test('two of the same chart are each as high as their own content', async ({ page, show, src, site, logged }) => {
  await show(snippetFor(src, site) + snippetFor(src, site))
  const frames = await ready(page, 2)
  if (frames[0]) await toggle(frames[0])
  await page.waitForTimeout(SOON_MS)
  for (const frame of frames) await expectRight(frame)
  const heights = await page.locator('iframe').evaluateAll((all) => all.map((iframe) => iframe.getBoundingClientRect().height))
  expect(heights[0]).not.toBe(heights[1])
  expect(logged).toEqual([])
})

test('a hundred frames on one page all have the right height', async ({ page, show, src, site, logged }) => {
  // Every frame hydrates on the same two cores.
  test.setTimeout(300_000)
  await show(Array.from({ length: 100 }, () => snippetFor(src, null).replace(' loading="lazy"', '')).join('') + script(`${site}embed.js`))
  await page.waitForLoadState('load')
  const frames = await ready(page, 100)
  await page.waitForTimeout(1000)
  for (const frame of frames) await expectRight(frame)
  expect(logged).toEqual([])
})

test('heights do not grow by themselves, and no message is repeated without need', async ({ page, show, src, site }) => {
  await show(snippetFor(src, site))
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await page.waitForTimeout(1000)
  await page.evaluate(() => addEventListener('message', () => { document.body.dataset['messages'] = String(Number(document.body.dataset['messages'] ?? 0) + 1) }))
  await page.waitForTimeout(1500)
  await expectRight(frame)
  expect(await page.evaluate(() => document.body.dataset['messages'])).toBeUndefined()
})

test('the script can be loaded several times, in any way and order, and adds no global', async ({ page, show, src, site, logged }) => {
  const embed = `${site}embed.js`
  await show(`<script>window.before = Object.getOwnPropertyNames(window).join()</script>
    ${script(embed)}${snippetFor(src, site)}<script async src="${embed}"></script>${script(embed)}${snippetFor(src, site)}<div style="height:3000px"></div>`)
  const frames = await ready(page, 2)
  for (const frame of frames) await expectRight(frame)
  await frames[0]?.evaluate(() => document.addEventListener('host-position', () => { document.body.dataset['told'] = String(Number(document.body.dataset['told'] ?? 0) + 1) }))
  await page.evaluate(() => scrollTo(0, 40))
  await page.waitForTimeout(SOON_MS)
  expect(await frames[0]?.evaluate(() => document.body.dataset['told'])).toBe('1')
  // Playwright leaves a name of its own in Firefox.
  expect(await page.evaluate(() => {
    const before = new Set(String(Reflect.get(window, 'before')).split(','))
    return Object.getOwnPropertyNames(window).filter((name) => name !== 'before' && !before.has(name) && !/^\d+$|^__pw/.test(name))
  })).toEqual([])
  expect(logged).toEqual([])
})

test('frames that are added later or get their address later are resized', async ({ page, show, src, site, logged }) => {
  await show(`${script(`${site}embed.js`)}<div style="height:20000px"></div>`)
  await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), snippetFor(src, null))
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), snippetFor(src, null).replace(' src=', ' data-src='))
  const [first] = await ready(page, 1)
  if (first) await expectRight(first)
  await page.evaluate(() => scrollTo(0, 30000))
  for (const frame of await ready(page, 2)) await expectRight(frame)
  expect(logged).toEqual([])
})

test('the host’s script sends frames near the screen their position, and no others', async ({ page, show, src, site, logged }) => {
  await show(`<div style="height:300px"></div>${snippetFor(src, site).replace(' loading="lazy"', '')}<div style="height:9000px"></div>${snippetFor(src, null).replace(' loading="lazy"', '')}`)
  const frames = await ready(page, 2)
  for (const frame of frames) {
    await frame.evaluate(() => document.addEventListener('host-position', (event) => {
      if (event instanceof CustomEvent) document.body.dataset['told'] = JSON.stringify(event.detail)
    }))
  }
  await page.evaluate(() => scrollTo(0, 120))
  await page.waitForTimeout(SOON_MS)
  const rect = await page.locator('iframe').first().evaluate((iframe) => iframe.getBoundingClientRect().toJSON())
  const told = await frames[0]?.evaluate(() => document.body.dataset['told'])
  expect(JSON.parse(told ?? '{}')).toEqual({ top: rect.top, bottom: rect.bottom, viewportHeight: page.viewportSize()?.height })
  expect(await frames[1]?.evaluate(() => document.body.dataset['told'])).toBeUndefined()
  expect(logged).toEqual([])
})

test('a chart of the unrolled story moves when it enters the screen, and the height of the frame stays the same', async ({ page, show, site, logged }) => {
  await show(snippetFor(site, site))
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  // After hydration the charts of the steps have more below them than the prerendered ones.
  await frame.waitForSelector('section[data-step="weight"] [data-focus-id]', { state: 'attached' })
  await page.waitForTimeout(SOON_MS)
  const figure = frame.locator('section[data-step="weight"] figure')
  const mark = figure.locator('[data-mark-id="EST/value"] text:visible')
  await expect(figure).toHaveAttribute('data-view', /gdp/)
  const own = await figure.locator('[data-part="summary"]').innerText()
  const before = await mark.getAttribute('x')
  const height = () => page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height)
  await expect.poll(height).toBeGreaterThan(5000)
  const heightBefore = await height()
  await figure.scrollIntoViewIfNeeded()
  await page.locator('iframe').evaluate((iframe, top) => scrollTo(0, iframe.getBoundingClientRect().top + scrollY + top - 100), await figure.evaluate((element) => element.getBoundingClientRect().top))
  await expect.poll(() => mark.getAttribute('x')).not.toBe(before)
  expect(await figure.locator('[data-part="summary"]').innerText()).toBe(own)
  await page.waitForTimeout(SOON_MS)
  expect(Math.abs((await height()) - heightBefore)).toBeLessThanOrEqual(1)
  expect(logged).toEqual([])
})

test('ten thousand messages at once and messages from unknown windows change nothing', async ({ page, show, src, site, logged }) => {
  await show(`${snippetFor(src, site)}<iframe id="stranger" srcdoc="<p>stranger"></iframe>`)
  await expect.poll(() => listFrames(page).length).toBe(1)
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  const posted = await page.evaluate(async () => {
    let heard = 0
    addEventListener('message', ({ data }) => { if (data?.sentinel === 'amp') heard += 1 })
    const [ours, other] = [...document.querySelectorAll('iframe')]
    const mixed: readonly unknown[] = [null, 7, 'x', '[iFrameSizer]', 'pymxPYMx1xPYMxwidthxPYMx300', { sentinel: 'amp', type: 'frames-init' }, { message: 'ready', secret: '<b>' }, [], { type: 'iframe-child-init' }]
    for (let at = 0; at < 10_000; at += 1) ours?.contentWindow?.postMessage(mixed[at % mixed.length], '*')
    // Messages from another frame are ignored by both.
    const inner = other?.contentWindow
    if (inner) Reflect.get(inner, 'eval')(`parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 33 }, '*'); parent.frames[0].postMessage('pymxPYMx1xPYMxviewport-iframe-positionxPYMx1 2 3 4 5 6', '*')`)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return heard
  })
  expect(posted).toBeLessThan(100)
  expect(await frame.evaluate(() => document.readyState)).toBe('complete')
  await expectRight(frame)
  expect(logged).toEqual([])
})

test('a page outside a frame sends no messages', async ({ page, src, logged }) => {
  await page.addInitScript(() => addEventListener('message', () => { document.title = 'spoke' }))
  await page.goto(src)
  await page.waitForTimeout(500)
  expect(await page.title()).not.toBe('spoke')
  expect(await page.evaluate(() => 'framed' in document.documentElement.dataset)).toBe(false)
  expect(logged).toEqual([])
})

test('the embed playground shows frames in three widths, their messages, and gives the code', async ({ page, site, logged }) => {
  test.skip(!existsSync(`${FOLDER}/embed/index.html`), 'the site is not built')
  await page.setViewportSize({ width: 1100, height: 4000 })
  await page.goto(`${site}embed/`)
  await expect.poll(() => listFrames(page).length).toBe(3)
  await expect(page.locator('iframe').first()).not.toHaveAttribute('height', '480')
  for (const frame of await ready(page, 3)) await expect.poll(async () => Math.abs(await excess(frame))).toBeLessThanOrEqual(1)
  await expect(page.locator('textarea')).toHaveValue(new RegExp(`<iframe src="${site}[^"]*"[^>]*data-kyiv-embed>[^]*embed\\.js`))
  for (const parent of ['ours', 'pym', 'wordpress', 'resizer', 'open']) {
    await page.locator('details:has(table) > summary').first().evaluate((summary) => summary.parentElement?.setAttribute('open', ''))
    await expect(page.locator(`[data-parent="${parent}"] code`).first()).not.toBeEmpty()
  }
  await page.locator('select[name="theme"]').selectOption('dark')
  await page.locator('select[name="lang"]').selectOption('uk')
  await expect(page.locator('textarea')).toHaveValue(/\/uk\/[^"]*\?theme=dark/)
  expect(logged).toEqual([])
})

test.describe('with scroll bars that take space', () => {
  for (const path of ['chart/leaders/all/', 'uk/chart/leaders/handover/', 'claim/ninety-nine/', 'uk/claim/eight-billion/', 'chart/aid/all/eur/r29/']) {
    test(`/${path} reaches a stable height at every width`, async ({ page, site, show }) => {
      await show(`<div id="host">${snippetFor(site + path, site)}</div><script>let count = 0; addEventListener('message', () => { count += 1 })</script>`)
      await ready(page)
      for (let widthPx = 320; widthPx <= 1200; widthPx += 80) {
        await page.evaluate((px) => { document.querySelector('#host')?.setAttribute('style', `width:${px}px`) }, widthPx)
        await page.waitForTimeout(2 * SOON_MS)
        const before = await page.evaluate('count')
        await page.waitForTimeout(SOON_MS)
        expect(await page.evaluate('count'), `${widthPx} px`).toBe(before)
      }
    })
  }
})

test('links of a frame open outside it, those to its parts in it, and the host’s Back is left alone', async ({ page, site, show, context }) => {
  await show(`<div style="height:300px"></div>${snippetFor(site, site)}`)
  const [frame] = await ready(page)
  const length = await page.evaluate('history.length')
  await frame?.locator('a[href="#support"]').first().click()
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(1000)
  await expect(frame?.locator('#support-heading') ?? page.locator('x')).toBeFocused()
  await context.route('**/*', (route) => (route.request().url().startsWith('http://127.0.0.1') ? route.continue() : route.abort()))
  const opened = context.waitForEvent('page')
  await frame?.locator('#visit a[href^="https"]').first().click()
  await (await opened).close()
  await frame?.locator('#weight [data-donor="EST"]').first().click()
  await expect(frame?.locator('#weight figure') ?? page.locator('x')).toHaveAttribute('data-view', /focus=EST/)
  expect(await page.evaluate('history.length')).toBe(length)
})

test('the unrolled story knows the active step, from the host or by itself', async ({ page, site, show }) => {
  for (const script of [site, null]) {
    await show(`<div style="height:300px"></div>${snippetFor(site, script)}${script ? '' : '<script>addEventListener("message", ({ data }) => { if (data?.type === "embed-size") document.querySelector("iframe").style.height = data.height + "px" })</script>'}`)
    const [frame] = await ready(page)
    await frame?.waitForSelector('section[data-step="weight"] [data-focus-id]', { state: 'attached' })
    await page.waitForTimeout(SOON_MS)
    for (const id of ['weight', 'command', 'leaders']) {
      await frame?.evaluate((step) => document.getElementById(step)?.scrollIntoView({ block: 'center' }), id)
      await expect.poll(() => frame?.evaluate(() => document.documentElement.dataset['step'])).toBe(id)
    }
  }
})

test('the wheel over a table in a frame scrolls the page around it', async ({ page, site, show }) => {
  await show(`${snippetFor(`${site}chart/aid/all/eur/latest/?form=table`, site)}<div style="height:3000px"></div>`)
  await ready(page)
  await page.mouse.move(300, 500)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(200)
})

test('a choice in a frame preserves the theme and the name from the host', async ({ page, site, show }) => {
  await show(snippetFor(`${site}${CHART}?theme=dark&childId=abc`, site))
  const [frame] = await ready(page)
  await frame?.locator('select[name="type"]').selectOption('military')
  await expect.poll(() => frame?.evaluate('location.search')).toMatch(/theme=dark&childId=abc/)
  expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2)
})

test('a frame has an opaque background, or a transparent one on request', async ({ page, site, show }) => {
  for (const [query, background] of [['?theme=light', 'rgb(251, 249, 244)'], ['?theme=light&ground=none', 'rgba(0, 0, 0, 0)']] as const) {
    await show(snippetFor(site + CHART + query, site))
    const [frame] = await ready(page)
    expect(await frame?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(background)
  }
})

test('a border and padding that a host puts inside the height cut nothing off', async ({ page, src, site, show }) => {
  await show(`<style>iframe{box-sizing:border-box;border:3px solid!important;padding:8px}</style>${snippetFor(src, site)}`)
  const [frame] = await ready(page)
  const contentPx = await frame?.evaluate(() => document.documentElement.getBoundingClientRect().height) ?? 0
  const frameElement = await page.locator('iframe').evaluate((iframe) => iframe.clientHeight - 16)
  expect(Math.abs(frameElement - contentPx)).toBeLessThanOrEqual(1)
})

/** Boxes that a CMS puts around any frame, and style sheets that hold every frame to a height. */
const BOXES: readonly { readonly name: string; readonly wrap: (html: string) => string }[] = [
  { name: 'a 16:9 box that cuts off what overflows it', wrap: (html) => `<style>.box{position:relative;padding-top:56.25%;overflow:hidden}.box iframe{position:absolute;top:0;left:0;width:100%;height:100%}</style><div class="box">${html}</div>` },
  { name: 'height:auto!important', wrap: (html) => `<style>iframe{height:auto!important}</style>${html}` },
  { name: 'height:100%!important', wrap: (html) => `<style>iframe{height:100%!important}</style>${html}` },
]

/** The visible part of the last link or button of the page, from 0 to 1, after all clipping of the frame. */
const seenAtEnd = (frame: Frame) => frame.evaluate(async () => {
  const last = [...document.querySelectorAll('#root a, #root button')].filter((element) => element.getBoundingClientRect().height > 0).at(-1)
  return new Promise<number>((resolve) => {
    new IntersectionObserver(([entry], observer) => {
      observer.disconnect()
      resolve(entry?.intersectionRatio ?? NaN)
    }).observe(last ?? document.body)
  })
})

const PYM = HOSTS.find(({ name }) => name === 'pym.js')

for (const { name, wrap } of BOXES) {
  for (const [parent, inner] of [
    ['our script', (src: string, site: string) => snippetFor(src, site)],
    ['no script', (src: string) => snippetFor(src, null)],
    ['no script and a frame that may not scroll', (src: string) => snippetFor(src, null).replace('<iframe', '<iframe scrolling="no"')],
    ...(PYM ? [['pym.js', PYM.html] as const] : []),
  ] as const) {
    // The box always cuts off the height that pym.js sets, and the page in the frame can't detect it.
    if (parent === 'pym.js' && name.startsWith('a 16:9')) continue
    test(`in ${name}, with ${parent}, all content can be reached`, async ({ page, show, src, site, logged }) => {
      await page.setViewportSize({ width: 390, height: 780 })
      await show(wrap(inner(src, site)))
      const [frame] = await ready(page)
      if (!frame) throw new Error('no frame')
      await expect(async () => {
        await page.mouse.move(150, 100)
        await page.mouse.wheel(0, 20_000)
        await page.waitForTimeout(SOON_MS)
        expect(await seenAtEnd(frame)).toBeGreaterThan(0.9)
      }).toPass({ timeout: 12_000 })
      expect(logged).toEqual([])
    })
  }
}

test('a frame that can’t grow stops requesting a height, and grows once it can', async ({ page, show, src, site }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await show(`${BOXES[0]?.wrap(snippetFor(src, site))}<script>let count = 0; addEventListener('message', () => { count += 1 })</script>`)
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await expect(frame.locator('html')).toHaveAttribute('data-scrolls-inside', /./)
  // The size is sent again for about twelve seconds, then no more.
  await page.waitForTimeout(14_000)
  const count = Number(await page.evaluate('count'))
  expect(count).toBeLessThan(200)
  await page.waitForTimeout(1500)
  expect(await page.evaluate('count')).toBe(count)
  expect(await page.locator('iframe').evaluate((iframe) => Math.round(iframe.getBoundingClientRect().height))).toBe(219)
  await page.evaluate(() => document.querySelector('.box')?.setAttribute('style', 'padding:0;height:3000px'))
  await expect(frame.locator('html')).not.toHaveAttribute('data-scrolls-inside', /./)
  await page.waitForTimeout(SOON_MS)
  await expectRight(frame)
})

/** The page hears no message in its first three seconds, and counts those that come. */
const LATE = `<script>{
  const add = window.addEventListener
  window.messages = 0
  add.call(window, 'message', () => { window.messages += 1 })
  window.addEventListener = (type, ...rest) => (type === 'message' ? setTimeout(() => add.call(window, type, ...rest), 3000) : add.call(window, type, ...rest))
}</script>`

for (const { name, html, most = Infinity, asksOften = false } of HOSTS) {
  test(`${name}, loaded three seconds late, gets the true height and then no further messages`, async ({ page, show, src, site, logged }) => {
    await show(LATE + html(src, site))
    const [frame] = await ready(page)
    if (!frame) throw new Error('no frame')
    const element = await frame.frameElement()
    await expect.poll(async () => {
      const height = await element.evaluate((iframe) => (iframe instanceof Element ? iframe.getBoundingClientRect().height : NaN))
      if (height === most) return 0
      // While the page scrolls inside, its root is as high as the frame.
      const isScrolling = await frame.locator('html').evaluate((root) => root.hasAttribute('data-scrolls-inside'))
      return isScrolling ? Infinity : Math.abs(await excess(frame))
    }, { timeout: 12_000 }).toBeLessThanOrEqual(1)
    if (!asksOften) expect(Number(await page.evaluate('messages'))).toBeLessThan(160)
    if (most === Infinity) {
      await page.waitForTimeout(500)
      const count = await page.evaluate('messages')
      await page.waitForTimeout(3000)
      expect(await page.evaluate('messages')).toBe(count)
    }
    expect(logged).toEqual([])
  })
}

test('the host’s script knows frames without their mark, marked later, and in shadow roots at any depth', async ({ page, show, src, site, logged }) => {
  const bare = snippetFor(src, null).replace(' data-kyiv-embed', '').replace(' loading="lazy"', '')
  await show(`${script(`${site}embed.js`)}${bare}<div id="outer"></div><div id="later"></div>`)
  await page.evaluate(([html = '', marked = '']) => {
    const outer = document.querySelector('#outer')?.attachShadow({ mode: 'open' })
    if (outer) outer.innerHTML = '<section></section>'
    const inner = outer?.querySelector('section')?.attachShadow({ mode: 'open' })
    if (inner) inner.innerHTML = html
    const later = document.querySelector('#later')
    if (later) later.innerHTML = marked
  }, [bare, bare])
  for (const frame of await ready(page, 3)) await expect.poll(async () => Math.abs(await excess(frame))).toBeLessThanOrEqual(1)
  await page.evaluate(() => document.querySelector('#later iframe')?.setAttribute('data-kyiv-embed', ''))
  for (const frame of await ready(page, 3)) {
    await toggle(frame)
    await expect.poll(async () => Math.abs(await excess(frame))).toBeLessThanOrEqual(1)
  }
  expect(logged).toEqual([])
})

test('a host that has copied the script, and adds it late, knows frames without their mark', async ({ page, show, getHostUrl, src, site }) => {
  // On the host's own origin a frame of ours is recognized only by its messages.
  await page.route('**/copy.js', async (route) => route.fulfill({ contentType: 'text/javascript', body: await (await page.request.get(`${site}embed.js`)).text() }))
  await show(`${snippetFor(src, null).replace(' data-kyiv-embed', '')}<script>setTimeout(() => { const copy = document.createElement('script'); copy.src = '${new URL('/copy.js', getHostUrl('')).href}'; document.body.append(copy) }, 2500)</script>`)
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await expect.poll(async () => Math.abs(await excess(frame)), { timeout: 12_000 }).toBeLessThanOrEqual(1)
})

test('the host’s script does not resize another site’s frame that sends AMP messages', async ({ page, show, src, site }) => {
  await show(`${snippetFor(src, site)}<iframe id="stranger" height="90" srcdoc="<script>parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 333 }, '*')</script>"></iframe>`)
  await page.waitForTimeout(1000)
  expect(await page.locator('#stranger').evaluate((iframe) => iframe.getBoundingClientRect().height)).toBe(90)
})

test('the host’s script is small', () => {
  expect(brotliCompressSync(readFileSync(`${FOLDER}/embed.js`)).length).toBeLessThan(2500)
})

test('the theme follows data-theme on the iframe while the page is open, in shadow roots too', async ({ page, show, src, site, logged }) => {
  const html = snippetFor(`${src}?theme=dark`, null).replace(' data-kyiv-embed', ' data-theme="light"').replace(' loading="lazy"', '')
  await show(`${script(`${site}embed.js`)}<div id="root"></div>`)
  await page.evaluate((text) => {
    const shadow = document.querySelector('#root')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = text
  }, html)
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  const background = () => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const set = (theme: string | null) => page.evaluate((value) => {
    const iframe = document.querySelector('#root')?.shadowRoot?.querySelector('iframe')
    if (value === null) iframe?.removeAttribute('data-theme')
    else iframe?.setAttribute('data-theme', value)
  }, theme)
  const [light, dark] = ['rgb(251, 249, 244)', 'rgb(20, 23, 29)']
  await expect.poll(background).toBe(light)
  await set('dark')
  await expect.poll(background).toBe(dark)
  await set('light')
  await expect.poll(background).toBe(light)
  // Without the attribute the theme of the address is back.
  await set(null)
  await expect.poll(background).toBe(dark)
  await set('auto')
  await expect.poll(background).toBe(light)
  expect(frame.url()).toBe(`${src}?theme=dark`)
  expect(logged).toEqual([])
})

test('frames held back are loaded before the host prints', { tag: '@chromium' }, async ({ page, show, src, site, logged }) => {
  await show(`${script(`${site}embed.js`)}<div style="height:40000px"></div>${snippetFor(src, null).replace(' src=', ' data-src=')}${snippetFor(`${src}?focus=DNK`, null)}<div id="root"></div>`)
  await page.evaluate((html) => {
    const shadow = document.querySelector('#root')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = html
  }, snippetFor(`${src}?focus=EST`, null).replace(' src=', ' data-src='))
  await page.waitForTimeout(500)
  expect(listFrames(page).length).toBe(0)
  await page.pdf()
  for (const frame of await ready(page, 3)) await expect(frame.locator('figure').first()).toBeAttached()
  expect(logged).toEqual([])
})

for (const [name, body] of [['asks', 'window.requests = (window.requests ?? 0) + 1'], ['is refused', "window.requests = (window.requests ?? 0) + 1; throw new DOMException('no', 'NotAllowedError')"]] as const) {
  test(`a frame ${name} where the browser can size it, and says in its head that it may`, async ({ page, show, src, site, logged }) => {
    await page.addInitScript(`if (parent !== window) window.requestResize = () => { ${body} }`)
    await show(snippetFor(src, site))
    const [frame] = await ready(page)
    if (!frame) throw new Error('no frame')
    expect(Number(await frame.evaluate('requests'))).toBeGreaterThan(0)
    await expect(frame.locator('meta[name="responsive-embedded-sizing"]')).toBeAttached()
    await expectRight(frame)
    expect(logged).toEqual([])
  })
}

for (const path of ['chart/aid/military/gdp/r29/', 'uk/chart/aid/all/eur/latest/', 'claim/ninety-nine/']) {
  test(`an embed of /${path} names its source, release and date of data, and its link home opens in the top window`, async ({ page, show, site }) => {
    await show(snippetFor(site + path, site))
    const [frame] = await ready(page)
    if (!frame) throw new Error('no frame')
    const text = await frame.evaluate(() => document.body.innerText)
    expect(text).toMatch(/Kiel|Кільськ/)
    expect(text).toMatch(/Release (?:19|29)|[Вв]ипуск\S* (?:19|29)/)
    expect(text).toMatch(/(?:August|April|серпня|квітня)\s20(?:24|26)/)
    await frame.locator('a[target="_top"]:visible').last().click()
    await page.waitForURL((url) => url.href === site + (path.startsWith('uk/') ? 'uk/' : ''))
  })
}

test.describe('the embed playground', () => {
  test.beforeEach(async ({ page, site }) => {
    await page.setViewportSize({ width: 1100, height: 4000 })
    await page.goto(`${site}embed/`)
    await ready(page, 3)
  })

  test('has a name of its own for each page, in every language', async ({ page, site }) => {
    for (const lang of ['', 'uk/', 'pl/', 'de/']) {
      await page.goto(`${site}${lang}embed/`)
      const names = await page.locator('select[name="page"] option').allTextContents()
      expect(names.filter((name, at) => names.indexOf(name) !== at), lang).toEqual([])
    }
  })

  test('shows what is chosen in full', async ({ page }) => {
    for (const width of [1100, 640, 390]) {
      await page.setViewportSize({ width, height: 4000 })
      const cut = await page.locator('select').evaluateAll((selects) => selects.flatMap((select) => {
        if (!(select instanceof HTMLSelectElement)) return []
        const copy = document.createElement('select')
        copy.append(new Option(select.selectedOptions[0]?.text))
        copy.style.cssText = 'position:absolute;max-inline-size:none'
        select.parentElement?.append(copy)
        const neededPx = copy.offsetWidth
        copy.remove()
        // The title of a page may be longer than a phone is wide.
        const roomPx = select.closest('fieldset')?.clientWidth ?? 0
        return select.offsetWidth + 1 < Math.min(neededPx, roomPx - 30) ? [`${select.name}: ${select.offsetWidth} of ${neededPx} px`] : []
      }))
      expect(cut, `${width} px`).toEqual([])
    }
  })

  test('changes the theme of the open frames without reloading them', async ({ page, logged }) => {
    const frames = listFrames(page)
    for (const frame of frames) await frame.evaluate(() => { document.body.dataset['seen'] = 'yes' })
    for (const [theme, background] of [['dark', 'rgb(20, 23, 29)'], ['light', 'rgb(251, 249, 244)']] as const) {
      await page.locator('select[name="theme"]').selectOption(theme)
      for (const frame of frames) await expect.poll(() => frame.evaluate(() => [document.body.dataset['seen'], getComputedStyle(document.documentElement).backgroundColor])).toEqual(['yes', background])
      await expect(page.locator('textarea')).toHaveValue(new RegExp(`\\?theme=${theme}"[^]*color-scheme:${theme}`))
    }
    expect(logged).toEqual([])
  })

  test('says what the frame does not do, beside the code and in it', async ({ page, site }) => {
    await expect(page.locator('[data-part="embed-note"]')).toContainText('no cookies')
    await expect(page.locator('textarea')).toHaveValue(/^<!-- The frame sets no cookies[^>]*-->\n<iframe/)
    await page.goto(`${site}uk/embed/`)
    await expect(page.locator('textarea')).toHaveValue(/^<!-- [^>]*cookie[^>]*сторонніх/)
  })

  test('pins the release', async ({ page }) => {
    const newest = await page.locator('select[name="page"] option').evaluateAll((options) => options.flatMap((option) => option.getAttribute('value') ?? []).findLast((path) => /^chart\/aid\/.*\/r29\/$/.test(path)))
    await page.locator('select[name="page"]').selectOption(newest ?? '')
    await page.locator('select[name="release"]').selectOption('pinned')
    await expect(page.locator('textarea')).toHaveValue(/\/r\d+\/"/)
    await expect.poll(() => listFrames(page).every((frame) => /\/r\d+\//.test(frame.url()))).toBe(true)
    await page.locator('select[name="release"]').selectOption('live')
    await expect(page.locator('textarea')).toHaveValue(/\/latest\/"/)
  })
})

test('a frame sets no cookie, stores nothing and loads nothing from elsewhere, as its code says', async ({ page, context, show, src, site }) => {
  const origins = new Set<string>()
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) origins.add(new URL(request.url()).origin)
  })
  await show(snippetFor(src, site))
  const [frame] = await ready(page)
  if (!frame) throw new Error('no frame')
  await frame.locator('select[name="type"]').selectOption('military')
  await page.waitForTimeout(1000)
  expect(await context.cookies()).toEqual([])
  expect(await frame.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length])).toEqual([0, 0, 0, 0])
  expect([...origins].filter((origin) => origin !== new URL(site).origin && origin !== 'null')).toEqual([])
})
