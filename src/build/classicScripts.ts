/** Wraps each CommonJS chunk as a classic script for `runtime/classicLoader`: it also runs in a frame without an origin. */
import type { Plugin, Rollup } from 'vite'

/** A chunk and all that it imports, those first. */
export function listWithImports(name: string, chunks: ReadonlyMap<string, Rollup.RenderedChunk>): readonly string[] {
  return [...new Set([...(chunks.get(name)?.imports ?? []).flatMap((one) => listWithImports(one, chunks)), name])]
}

export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    renderChunk(code, { fileName, dynamicImports, isEntry }, _options, { chunks }) {
      const all = new Map(Object.entries(chunks))
      const own = listWithImports(fileName, all)
      const lazy = Object.fromEntries(dynamicImports.map((one) => [one, listWithImports(one, all).filter((needed) => !own.includes(needed))]))
      const name = JSON.stringify(fileName)
      const wrapped = `kyiv.define(${name},${JSON.stringify(lazy)},function(require,exports){"use strict";${code}\n});`
      return { code: isEntry ? `${wrapped}kyiv.run(${name});` : wrapped, map: null }
    },
  }
}
