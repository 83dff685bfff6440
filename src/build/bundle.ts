/** Builds the scripts and the style of the site with Vite: pages in shared chunks, and a few separate scripts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sum } from 'd3'
import { build, type InlineConfig, type Rollup } from 'vite'
import { PAGE_NAMESPACES } from '../app/pageNamespaces.ts'
import type { Lang } from '../i18n/languages.ts'
import type { Kind } from '../state/paths.ts'
import { classicScripts, listWithImports } from './classicScripts.ts'
import { parseNamespaceId } from './messages.ts'

/** The entry of each kind of page. */
export const ENTRIES: Readonly<Record<Kind, string>> = {
  story: 'src/entries/story.ts',
  aid: 'src/entries/aid-chart.ts',
  leaders: 'src/entries/leaders-chart.ts',
  claim: 'src/entries/claim.ts',
  donor: 'src/entries/donor.ts',
  playground: 'src/entries/playground.ts',
  'not-found': 'src/entries/not-found.ts',
}

/** The oldest browsers with `light-dark()`. For older ones the minifier would replace it. */
const CSS_TARGET = ['chrome123', 'firefox120', 'safari17.5']

/**
 * Tells Chromium to compile all functions of a script while it loads, off the main thread: nearly all of them run
 * (https://v8.dev/blog/explicit-compile-hints). Other browsers ignore the comment.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'
/** In smaller scripts the comment weighs more than it saves. In characters before they are minified. */
const HINTED_FROM = 40_000

function getBanner({ modules }: Rollup.RenderedChunk): string {
  return sum(Object.values(modules), ({ renderedLength }) => renderedLength) >= HINTED_FROM ? COMPILE_HINT : ''
}

/** Message files that are loaded together share one chunk per language; each other file is a separate chunk. */
const NAMESPACE_GROUPS: Readonly<Record<string, string>> = { places: 'page', page: 'page', names: 'leaders', leaders: 'leaders', hero: 'story', steps: 'story', story: 'story' }

/** All paths are from the root of the site. */
export interface Bundles {
  readonly style: string
  /** Runs inline, before the first paint. */
  readonly inlineHead: string
  /** Exchanges messages with the host page of a frame. */
  readonly frame: string
  /** The scripts that a page starts with, in the order in which they run. */
  readonly getScripts: (kind: Kind, lang: Lang) => readonly string[]
}

function toOutput(built: Awaited<ReturnType<typeof build>>): readonly (Rollup.OutputChunk | Rollup.OutputAsset)[] {
  return (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
}

function getMessagesChunk(id: string): string | null {
  const found = parseNamespaceId(id)
  return found && `messages-${found.lang}-${NAMESPACE_GROUPS[found.namespace] ?? found.namespace}`
}

async function buildPages(root: string, config: InlineConfig, outDir: string): Promise<readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]> {
  return toOutput(await build({
    ...config,
    plugins: [...(config.plugins ?? []), classicScripts()],
    logLevel: 'warn',
    build: {
      outDir, emptyOutDir: true, cssCodeSplit: false, cssTarget: CSS_TARGET, modulePreload: false, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false,
      rolldownOptions: {
        input: Object.values(ENTRIES).map((path) => join(root, path)),
        // Vite's helper for `import()` mentions `import.meta`, which it does not reach in scripts of this format.
        checks: { emptyImportMeta: false },
        output: {
          format: 'cjs', entryFileNames: 'assets/[name].[hash].js', chunkFileNames: 'assets/[name].[hash].js', assetFileNames: 'assets/[name].[hash][extname]', postBanner: getBanner,
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
              // Fewer and larger files than one for each combination of pages: what all pages start with, and what most of them share.
              { name: 'app', test: /\/src\/(app|i18n|runtime|state)\/|\/src\/components\/(MonthSlider|RichText|Select|Slider|StaticHtml)|\/src\/hooks\/useHydrated|\/src\/pages\/(ChartActions|PageLayout|useRoute)|node_modules\/(@messageformat|make-plural|d3-array|internmap)\/|virtual:digit-groups/, minShareCount: 3 },
              { name: getMessagesChunk, debugName: 'messages of a language' },
              { name: 'd3', test: /node_modules\/d3(?!-dsv)(-[^/]+)?\// },
              // What draws charts stays apart from what pages share: it brings D3 along.
              { name: 'shared', test: /^(?!.*\/src\/(charts|hooks|lib\/csv))/, minShareCount: 6 },
            ],
          },
        },
      },
    },
  }))
}

/** Builds one script that needs no other. */
async function buildAlone(root: string, config: InlineConfig, outDir: string, name: string, path: string, fileName: string): Promise<Rollup.OutputChunk> {
  const output = toOutput(await build({
    ...config,
    publicDir: false, logLevel: 'warn',
    build: {
      outDir, emptyOutDir: false, target: 'es2022', reportCompressedSize: false,
      rolldownOptions: { input: { [name]: join(root, path) }, output: { format: 'iife', entryFileNames: fileName } },
    },
  }))
  const chunk = output.find((file) => file.type === 'chunk')
  if (!chunk) throw new Error(`${path}: no script`)
  return chunk
}

/** Writes everything under `outDir`. */
export async function buildBundles(root: string, config: InlineConfig, outDir: string): Promise<Bundles> {
  const output = await buildPages(root, config, outDir)
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const find = (what: string, test: (chunk: Rollup.OutputChunk) => boolean): string => {
    const chunk = [...chunks.values()].find(test)
    if (!chunk) throw new Error(`no script for ${what}`)
    return chunk.fileName
  }
  const style = output.find(({ fileName }) => fileName.endsWith('.css'))
  if (!style) throw new Error('no style')
  const alone = (name: string, path: string, fileName = 'assets/[name].[hash].js') => buildAlone(root, config, outDir, name, path, fileName)
  const loader = await alone('loader', 'src/runtime/classicLoader.ts')
  const frame = await alone('frame', 'src/embed/frame.ts')
  await alone('embed', 'src/embed/host.ts', '[name].js')
  const inlineHead = await alone('inlineHead', 'src/runtime/inlineHead.ts')
  return {
    style: style.fileName,
    inlineHead: readFileSync(join(outDir, inlineHead.fileName), 'utf8').trim(),
    frame: frame.fileName,
    getScripts: (kind, lang) => {
      const entry = find(kind, ({ facadeModuleId }) => facadeModuleId === join(root, ENTRIES[kind]))
      const messages = PAGE_NAMESPACES[kind].map((namespace) => find(`${lang}/${namespace}`, ({ moduleIds }) => moduleIds.some((id) => {
        const found = parseNamespaceId(id)
        return found?.lang === lang && found.namespace === namespace
      })))
      return [...new Set([loader.fileName, ...[...messages, entry].flatMap((name) => listWithImports(name, chunks))])]
    },
  }
}
