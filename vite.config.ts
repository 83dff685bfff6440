/** The build, the development server and the tests. */
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { defineConfig, type InlineConfig, type PluginOption } from 'vite'
import { dataPlugin } from './src/build/data.ts'
import { developmentPages } from './src/build/developmentPages.ts'
import { buildSite } from './src/build/site.ts'
import { messagesPlugin } from './src/build/messages.ts'

const root = import.meta.dirname
/** The host of `npm start`; `SITE_URL` names any other address. */
const HOST = '127.0.0.1'
const FIRST_PORT = 4173

/** The first free port from `port` on. */
function findPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(findPort(port + 1)) : reject(error)))
    server.listen(port, HOST, () => server.close(() => resolve(port)))
  })
}

const plugins = (): PluginOption[] => [
  { enforce: 'pre', ...mdx({ providerImportSource: undefined }) },
  react(),
  dataPlugin(),
  messagesPlugin(root),
  developmentPages(),
]

const PORT_FILE = join(root, '.cache/port')

/** The address that `npm start` will serve at; the preview reads its port. */
async function choosePreviewUrl(): Promise<string> {
  const port = await findPort(FIRST_PORT)
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(PORT_FILE, String(port))
  return `http://${HOST}:${port}/`
}

/** The port that the last build for this machine chose. */
function readPreviewPort(): number {
  try {
    return Number(readFileSync(PORT_FILE, 'utf8')) || FIRST_PORT
  } catch {
    return FIRST_PORT
  }
}

/** Class names are the same in every build, so that markup and styles agree. */
const css: NonNullable<InlineConfig['css']> = {
  modules: { generateScopedName: (name: string, file: string) => `${basename(file.split('?')[0] ?? '', '.module.css')}-${name}` },
}

export default defineConfig(({ mode }) => ({
  plugins: plugins(),
  css,
  appType: mode === 'development' ? 'spa' : 'mpa',
  preview: { host: HOST, port: readPreviewPort() },
  builder: {
    async buildApp(builder) {
      const site = mode === 'loopback' ? await choosePreviewUrl() : process.env['SITE_URL']
      await buildSite(root, { root, configFile: false, plugins: plugins(), css, mode: 'production' }, site)
      // Everything is built already; Vite has nothing else to build.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
  },
  test: {
    // These tests build the site, which takes a minute, so they run separately.
    include: [mode === 'release' ? 'test/release/**/*.test.ts' : 'test/{unit,svg,component}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // Preview pictures read their colours from this style sheet; Vitest empties all others.
    css: { include: [/tokens\.css/] },
  },
}))
