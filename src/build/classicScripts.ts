/** Wraps each CommonJS chunk as a classic script for `runtime/classicLoader`: it also runs in a frame without an origin. */
import type { Plugin } from 'vite'

export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    renderChunk(code, { fileName, imports, isEntry }) {
      const name = JSON.stringify(fileName)
      const wrapped = `kyiv.define(${name},${JSON.stringify(imports)},function(require,exports){"use strict";${code}\n});`
      return { code: isEntry ? `${wrapped}kyiv.run(${name});` : wrapped, map: null }
    },
  }
}
