/** The build, the development server and the tests. */
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import { basename } from 'node:path'
import { defineConfig, type InlineConfig, type PluginOption } from 'vite'
import { dataPlugin } from './src/build/data.ts'
import { entriesPlugin } from './src/build/entries.ts'
import { buildSite } from './src/build/site.ts'
import { messagesPlugin } from './src/build/messages.ts'

const root = import.meta.dirname
/** The address that `npm start` serves at; a site that goes elsewhere is told by `SITE_URL`. */
const LOCAL = { host: '127.0.0.1', port: 4173 } as const

const plugins = (): PluginOption[] => [
  { enforce: 'pre', ...mdx({ providerImportSource: undefined }) },
  react(),
  dataPlugin(),
  messagesPlugin(root),
  entriesPlugin(),
]

/** One name for a class wherever it is built, so that markup and styles agree. */
const css: NonNullable<InlineConfig['css']> = {
  modules: { generateScopedName: (name: string, file: string) => `${basename(file.split('?')[0] ?? '', '.module.css')}-${name}` },
}

export default defineConfig(({ mode }) => ({
  plugins: plugins(),
  css,
  appType: mode === 'development' ? 'spa' : 'mpa',
  preview: { ...LOCAL, strictPort: true },
  builder: {
    async buildApp(builder) {
      const site = mode === 'loopback' ? `http://${LOCAL.host}:${LOCAL.port}/` : process.env['SITE_URL']
      await buildSite(root, { root, configFile: false, plugins: plugins(), css, mode: 'production' }, site)
      // Everything is built; there is no application of Vite's own beside it.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
  },
  test: {
    // A build of its own takes a minute: apart from the rest.
    include: [mode === 'release' ? 'test/release/**/*.test.ts' : 'test/{unit,svg,component}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
}))
