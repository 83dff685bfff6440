/** The licences of everything the built site ships. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packages whose code or files are in `dist/`. */
const SHIPPED = [
  'react', 'react-dom', 'scheduler', 'd3-array', 'd3-ease', 'd3-format', 'd3-interpolate', 'd3-path', 'd3-scale', 'd3-shape', 'd3-color',
  'framer-motion', 'motion-dom', 'motion-utils', '@mdx-js/rollup', '@messageformat/runtime', '@fontsource-variable/source-serif-4', '@fontsource-variable/ibm-plex-sans',
]

function getLicence(root: string, name: string): string {
  const folder = join(root, 'node_modules', name)
  const about: { readonly version?: string; readonly license?: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${about.license ?? 'not stated'}`
  return `${name} ${about.version ?? ''} (${about.license ?? ''})\n\n${text}\n`
}

/** One text with the name, version and licence of each. */
export function listLicences(root: string): string {
  return SHIPPED.map((name) => getLicence(root, name)).join(`\n${'-'.repeat(72)}\n\n`)
}
