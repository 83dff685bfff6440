/** Builds the scripts and styles of the site: classic scripts, so that they run in a sandbox without an origin. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig, type Rollup } from 'vite'
import { entriesOf } from './entries.ts'

export interface Bundle {
  /** Paths from the root of the site; null where the entry has none. */
  readonly script: string
  readonly style: string | null
  readonly code: string
}

const GLOBALS: Readonly<Record<string, string>> = {
  react: 'kyiv.React',
  'react-dom': 'kyiv.Dom',
  'react-dom/client': 'kyiv.Client',
  'react/jsx-runtime': 'kyiv.Jsx',
}

/** Scripts whose styles the page has already. */
const UNSTYLED = /^claims-/

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

async function buildOne(name: string, input: string, config: InlineConfig, outDir: string): Promise<Bundle> {
  const built = await build({
    ...config,
    logLevel: 'warn',
    build: {
      write: false, cssCodeSplit: false, modulePreload: false, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false,
      rollupOptions: {
        input,
        // D3 gives its prototypes in statements of their own; those of curves that nothing here draws stay out.
        treeshake: { propertyWriteSideEffects: false },
        external: name === 'react' ? [] : Object.keys(GLOBALS),
        output: { format: 'iife', globals: GLOBALS, entryFileNames: `${name}.js`, assetFileNames: '[name][extname]' },
      },
    },
  })
  const output = (Array.isArray(built) ? built : [built]).filter(isOutput).flatMap((one) => one.output)
  const plain = output.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('')
  const code = name === 'react' ? readAhead(plain) : plain
  const css = output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [])).join('')
  const write = (content: string, ending: string) => {
    const path = nameOf(name, content, ending)
    writeFileSync(join(outDir, path), content)
    return path
  }
  return { code, script: name === 'early' ? '' : write(code, 'js'), style: css === '' || UNSTYLED.test(name) ? null : write(css, 'css') }
}

/** Every script and style by the name of its entry, written under `outDir`. */
export async function buildBundles(root: string, config: InlineConfig, outDir: string): Promise<ReadonlyMap<string, Bundle>> {
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const bundles = new Map<string, Bundle>()
  for (const [name, input] of Object.entries(entriesOf(root))) bundles.set(name, await buildOne(name, input, config, outDir))
  return bundles
}
