/**
 * Runs the chunks of a page as classic scripts, since a sandbox without an origin refuses modules and `import()`. The build
 * wraps each chunk as `kyiv.define(…)`; a page lists those it starts with, and the others are fetched when they are imported.
 */
import { trustedUrl } from './trustedTypes.ts'

type Require = (path: string) => unknown
type Factory = (require: Require, exports: object) => void

interface Chunk {
  /** What `import()` in this chunk asks for, with all chunks that it needs beside those of this chunk. */
  readonly lazy: Readonly<Record<string, readonly string[]>>
  readonly factory: Factory
}

const chunks = new Map<string, Chunk>()
const modules = new Map<string, object>()
const loading = new Map<string, Promise<void>>()

/** Called by each script: `name` is its path from the root of the site. */
function define(name: string, lazy: Chunk['lazy'], factory: Factory): void {
  chunks.set(name, { lazy, factory })
}

/** Runs a chunk, once. Throws where one that it needs is missing. */
function run(name: string): object {
  const known = modules.get(name)
  if (known) return known
  const chunk = chunks.get(name)
  if (!chunk) throw new Error(`missing script ${name}`)
  const exports = {}
  modules.set(name, exports)
  chunk.factory((path) => require(name, path), exports)
  return exports
}

/** What a chunk imports: the module, or a promise of it if `import()` asks for what is not all there. */
function require(from: string, path: string): unknown {
  const name = from.replace(/[^/]*$/, '') + path.replace('./', '')
  const missing = chunks.get(from)?.lazy[name]?.filter((one) => !chunks.has(one)) ?? []
  return missing.length === 0 ? run(name) : Promise.all(missing.map(load)).then(() => run(name))
}

/** Loads a script. One that failed can be loaded again. */
function load(name: string): Promise<void> {
  const known = loading.get(name)
  if (known) return known
  const promise = addScript(name)
  loading.set(name, promise)
  promise.catch(() => loading.delete(name))
  return promise
}

function addScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    // A script that was cut off loads without defining anything.
    script.addEventListener('load', () => (chunks.has(name) ? resolve() : reject(new Error(`incomplete script ${name}`))))
    script.addEventListener('error', () => reject(new Error(`missing script ${name}`)))
    script.src = trustedUrl((document.documentElement.dataset['base'] ?? './') + name)
    document.head.append(script)
  })
}

Object.assign(globalThis, { kyiv: { define, run } })
