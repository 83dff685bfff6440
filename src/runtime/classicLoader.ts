/**
 * The part of a page as a classic script, since a sandbox without an origin refuses modules and `import()`. The build writes
 * every page and part as `kyiv.define(…)`; what the source asks for with `import()` is fetched here.
 */
import { trustedUrl } from './trustedTypes.ts'
import { whenIdle } from '../lib/whenIdle.ts'

type Require = (id: string) => unknown
type Factory = (require: Require, exports: object) => void

interface Part {
  readonly id: string
  /** Its file, from the root of the site. */
  readonly path: string
}

const modules = new Map<string, unknown>()
const factories = new Map<string, Factory>()
let part: Part | undefined
let coming: Promise<unknown> | undefined

/** Modules that are there from the start. */
export function provide(given: Readonly<Record<string, unknown>>): void {
  for (const [id, module] of Object.entries(given)) modules.set(id, module)
}

/** What a script holds, run when it is first asked for. */
export function define(id: string, factory: Factory): void {
  factories.set(id, factory)
}

/** Begins the page; `later` is the part that it may ask for. */
export function begin(id: string, later?: Part): void {
  part = later
  require(id)
}

/** A module; of the part, the promise of it. Throws where what a script needs is not there. */
function require(id: string): unknown {
  const name = id.replace('./', '').replace(/\.js$/, '')
  return modules.get(name) ?? (part?.id === name ? (coming ??= load(part)) : run(name))
}

function run(id: string): unknown {
  const factory = factories.get(id)
  if (!factory) throw new Error(id)
  const exports = {}
  factory(require, exports)
  modules.set(id, exports)
  return exports
}

/** Rejects, naming what is missing, where the file can't be had or does not run. */
async function load({ id, path }: Part): Promise<unknown> {
  await new Promise<void>(whenIdle)
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(path)))
    script.src = trustedUrl((document.documentElement.dataset['base'] ?? './') + path)
    document.head.append(script)
  })
  return run(id)
}
