/**
 * Drives Debian's WebKitGTK by plain WebDriver (W3C WebDriver 2), since Playwright's own WebKit can't be had from Debian.
 * Needs the packages `webkit2gtk-driver` and `xvfb`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** Debian keeps it in a folder named for the machine's architecture. */
const BROWSER = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path)) ?? ''
const DRIVER = '/usr/bin/WebKitWebDriver'
const DISPLAY_SERVER = '/usr/bin/Xvfb'
/** The key under which WebDriver answers with an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', ' ': ' ',
}
const START_TRIES = 100
const POLL_MS = 80
const POLL_TRIES = 150

export const isWebKitInstalled = [BROWSER, DRIVER, DISPLAY_SERVER].every((path) => existsSync(path))

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface WebKit {
  readonly goto: (url: string) => Promise<void>
  /** Runs a function in the page; arguments and result are JSON. */
  readonly evaluate: <A extends readonly Json[], R extends Json | void>(run: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>
  /** Waits until a function in the page answers true. Rejects, naming the function, when it never does. */
  readonly waitFor: <A extends readonly Json[]>(run: (...args: A) => boolean, ...args: A) => Promise<void>
  readonly resize: (widthPx: number, heightPx: number) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  readonly press: (key: string) => Promise<void>
  readonly select: (selector: string, value: string) => Promise<void>
  readonly inFrame: (index: number, act: () => Promise<void>) => Promise<void>
  readonly back: () => Promise<void>
  readonly close: () => Promise<void>
}

const delay = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms) })

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return spawn(command, args, { env, stdio: 'ignore' })
}

/** Starts a browser of its own on the display and the driver's port `port`. */
export async function startWebKit(port: number): Promise<WebKit> {
  const display = `:${port}`
  // Without a window manager the focus is where the pointer is, in the middle of the screen: the window must cover it.
  const screen = start(DISPLAY_SERVER, [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'])
  const driver = start(DRIVER, [`--port=${port}`], { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LC_ALL: 'C.UTF-8' })
  const stop = () => {
    for (const started of [driver, screen]) started.kill()
  }
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value }: { readonly value: unknown } = JSON.parse(await response.text())
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
  const read = (value: unknown, key: string): unknown => Object(value)[key]
  const open = async (): Promise<string> => {
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation', '--full-screen'] } } }
    for (let tries = 1; ; tries += 1) {
      try {
        return String(read(await send('POST', '/session', { capabilities }), 'sessionId'))
      } catch (error) {
        if (tries === START_TRIES) throw error
        await delay(POLL_MS)
      }
    }
  }
  const session = await open().catch((error: unknown) => {
    stop()
    throw error
  })
  const post = (path: string, body: object = {}) => send('POST', `/session/${session}${path}`, body)
  const find = async (selector: string) => String(read(await post('/element', { using: 'css selector', value: selector }), ELEMENT))
  const evaluate: WebKit['evaluate'] = async (run, ...args) => {
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve().then(() => (${run})(...[...arguments].slice(0, -1))).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }))`
    const answer = await post('/execute/async', { script, args })
    const error = read(answer, 'error')
    if (error !== undefined) throw new Error(String(error))
    // oxlint-disable-next-line typescript/consistent-type-assertions -- WebDriver answers JSON of the type that the function gives.
    return read(answer, 'value') as never
  }
  const waitFor: WebKit['waitFor'] = async (run, ...args) => {
    for (let tries = 0; tries < POLL_TRIES; tries += 1) {
      if (await evaluate(run, ...args)) return
      await delay(POLL_MS)
    }
    throw new Error(`never true: ${run} (${JSON.stringify(args)})`)
  }
  return {
    evaluate, waitFor,
    goto: async (url) => { await post('/url', { url }) },
    resize: async (width, height) => {
      await post('/window/rect', { x: 0, y: 0, width, height })
      await waitFor((w, h) => innerWidth === w && innerHeight === h, width, height)
    },
    click: async (selector) => { await post(`/element/${await find(selector)}/click`) },
    select: async (selector, value) => { await post(`/element/${await find(`${selector} option[value="${value}"]`)}/click`) },
    press: async (key) => {
      const value = KEYS[key] ?? key
      await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] })
    },
    inFrame: async (index, act) => {
      await post('/frame', { id: index })
      try {
        await act()
      } finally {
        await post('/frame', { id: null })
      }
    },
    back: async () => { await post('/back') },
    close: async () => {
      await send('DELETE', `/session/${session}`).catch(() => undefined)
      stop()
    },
  }
}
