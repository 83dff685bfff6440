/**
 * Parts of a page as classic scripts, since a sandbox without an origin refuses modules and `import()`. The build writes
 * every page and part as `kyiv.define(…)`; what the source asks for with `import()` is fetched here.
 */
import { trustedUrl } from './trusted.ts'

type Require = (id: string) => unknown
type Factory = (require: Require, exports: object) => void

const modules = new Map<string, unknown>()
const factories = new Map<string, Factory>()
const fetched = new Map<string, Promise<void>>()
/** The files of each part, from the root of the site. */
const files = new Map<string, readonly string[]>()

/** Modules that are there from the start. */
export function provide(given: Readonly<Record<string, unknown>>): void {
  for (const [id, module] of Object.entries(given)) modules.set(id, module)
}

/** What a script holds, run when it is first asked for. */
export function define(id: string, factory: Factory): void {
  factories.set(id, factory)
}

/** Begins the page; `parts` are the files of all that it may ask for. */
export function begin(id: string, parts: Readonly<Record<string, readonly string[]>>): void {
  for (const [part, paths] of Object.entries(parts)) files.set(part, paths)
  require(id)
}

/** A module; of a part, the promise of it. Throws where what a script needs is not there. */
function require(id: string): unknown {
  const name = id.replace('./', '').replace(/\.js$/, '')
  return modules.get(name) ?? (files.has(name) ? load(name) : run(name))
}

function run(id: string): unknown {
  const factory = factories.get(id)
  if (!factory) throw new Error(id)
  const exports = {}
  factory(require, exports)
  modules.set(id, exports)
  return exports
}

/** Rejects, naming what is missing, where a file can't be had or does not run. */
async function load(id: string): Promise<unknown> {
  await Promise.all((files.get(id) ?? []).map(fetchOnce))
  return modules.get(id) ?? run(id)
}

function fetchOnce(path: string): Promise<void> {
  const coming = fetched.get(path) ?? new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(path)))
    script.src = trustedUrl((document.documentElement.dataset['base'] ?? './') + path)
    document.head.append(script)
  })
  fetched.set(path, coming)
  return coming
}
