/** Builds the scripts and styles of the site: classic scripts, so that they run in a sandbox without an origin. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minify } from 'terser'
import { build, type InlineConfig, type Rollup } from 'vite'
import { entriesOf } from './entries.ts'

export interface Bundle {
  /** Path from the root of the site. */
  readonly script: string
  readonly code: string
  /** What the page looks like: a file of the site, or text to stand in the page; null where the entry has none. */
  readonly style: { readonly path: string } | { readonly text: string } | null
}

/** What `react.ts` provides to every page and part. */
const PROVIDED = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime']

/** Scripts that stand alone; pages ask for React and have parts. */
const ALONE = ['react', 'early', 'frame', 'embed']

/**
 * D3 gives its prototypes in statements of their own, and makes functions by functions: what nothing here draws with stays
 * out. Never of React, which writes a property of an element for what writing does.
 */
const UNUSED: Rollup.TreeshakingOptions = { propertyReadSideEffects: false, manualPureFunctions: ['bisector', 'Blur2', 'shuffler'] }

/**
 * Pages whose style is a file, fetched beside the scripts. That of a single chart or claim stands in the page: it is small, and
 * what a link or a frame shows is then seen one request sooner, whatever the scripts take of the line.
 */
const STYLED_BY_FILE = /^story-/

/** Scripts whose address never changes. */
const UNHASHED = ['embed']

function nameOf(name: string, content: string, ending: string): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8)
  return UNHASHED.includes(name) ? `${name}.${ending}` : `assets/${name}.${hash}.${ending}`
}

function isOutput(built: unknown): built is Rollup.RollupOutput {
  return typeof built === 'object' && built !== null && 'output' in built
}

/**
 * React comes as functions that wrap its files and that run at once. Browsers read a function ahead of its call where it is
 * written as an expression in brackets, off the main thread; an arrow they read twice, the second time as the page waits.
 */
function readAhead(code: string): string {
  return code.replace(/(=\w+\()\(\(?(\w+(?:,\w+)?)\)?=>\{/g, '$1(function($2){')
}

/** What the bundler's own minifier leaves, a fiftieth; functions to be called at once stay in their brackets. */
async function squeeze(code: string, isReact: boolean): Promise<string> {
  const { code: squeezed } = await minify(isReact ? readAhead(code) : code, { ecma: 2020, compress: { passes: 4, pure_getters: true, keep_fargs: false, hoist_props: true, hoist_vars: isReact, lhs_constants: false }, format: { wrap_func_args: true } })
  if (squeezed === undefined) throw new Error('terser gave nothing')
  return squeezed
}

/** A page or part as a classic script, which `chunks.ts` runs. */
function define({ fileName, code }: Rollup.OutputChunk): string {
  return `kyiv.define(${JSON.stringify(idOf(fileName))},(function(require,exports){"use strict";${code.trim()}\n}))`
}

function idOf(fileName: string): string {
  return fileName.replace('.js', '')
}

async function compile(name: string, input: string, config: InlineConfig): Promise<{ readonly chunks: readonly Rollup.OutputChunk[]; readonly css: string }> {
  const isAlone = ALONE.includes(name)
  const built = await build({
    ...config,
    logLevel: 'warn',
    // No page of the site is looked into by React's developer tools.
    define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' },
    build: {
      write: false, cssCodeSplit: false, modulePreload: false, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false,
      rollupOptions: {
        input: { [name]: input },
        treeshake: isAlone ? true : UNUSED,
        preserveEntrySignatures: 'allow-extension',
        external: isAlone ? [] : PROVIDED,
        output: { format: isAlone ? 'iife' : 'cjs', entryFileNames: '[name].js', chunkFileNames: `${name}-[name].js`, assetFileNames: '[name][extname]' },
      },
    },
  })
  const output = (Array.isArray(built) ? built : [built]).filter(isOutput).flatMap((one) => one.output)
  return {
    chunks: output.flatMap((file) => (file.type === 'chunk' ? [file] : [])),
    css: output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [])).join(''),
  }
}

async function buildOne(name: string, input: string, config: InlineConfig, outDir: string): Promise<Bundle> {
  const { chunks, css } = await compile(name, input, config)
  const write = (own: string, content: string, ending: string) => {
    const path = nameOf(own, content, ending)
    writeFileSync(join(outDir, path), content)
    return path
  }
  const writeScript = async (own: string, code: string) => write(own, await squeeze(code, own === 'react'), 'js')
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error(`${name}: no script`)
  if (ALONE.includes(name)) return { code: entry.code, script: name === 'early' ? '' : await writeScript(name, entry.code), style: null }
  const part = chunks.find(({ isDynamicEntry }) => isDynamicEntry)
  const later = part && { id: idOf(part.fileName), path: await writeScript(idOf(part.fileName), define(part)) }
  const own = chunks.filter((chunk) => chunk !== entry && chunk !== part)
  const code = `${[...own, entry].map(define).join('\n')}\nkyiv.begin(${JSON.stringify(name)},${JSON.stringify(later)})`
  return { code, script: await writeScript(name, code), style: css === '' ? null : STYLED_BY_FILE.test(name) ? { path: write(name, css, 'css') } : { text: css } }
}

/** Every script and style by the name of its entry, written under `outDir`. */
export async function buildBundles(root: string, config: InlineConfig, outDir: string): Promise<ReadonlyMap<string, Bundle>> {
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const bundles = new Map<string, Bundle>()
  for (const [name, input] of Object.entries(entriesOf(root))) bundles.set(name, await buildOne(name, input, config, outDir))
  return bundles
}
