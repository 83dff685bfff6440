/** The fonts of the site, cut to the characters that a language uses and to the weight axis, with a style that lists them. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { FontFaceFile } from '../runtime/fontFaces.ts'

/** `typed` faces also have the characters that readers may type or that links may contain. */
const FACES = [
  { family: 'Source Serif 4 Variable', folder: 'source-serif-4', typed: false },
  { family: 'IBM Plex Sans Variable', folder: 'ibm-plex-sans', typed: true },
] as const

/** The scripts a character may come from, and the range that CSS is told; a language gets those that it writes. */
const SCRIPTS = [
  { script: 'latin', range: 'U+0000-00FF,U+02BB-02BC,U+2000-206F,U+2122,U+2190-2193,U+2212,U+20AC' },
  { script: 'latin-ext', range: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F' },
  { script: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
] as const

const WEIGHTS = '400 700'
const ALWAYS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')

/** Whether a text has a character of a CSS `unicode-range`. */
function hasAny(text: string, range: string): boolean {
  const pattern = range.split(',').map((part) => part.replace('U+', '').split('-').map((code) => `\\u{${code}}`).join('-')).join('')
  return new RegExp(`[${pattern}]`, 'u').test(text)
}

export interface FontFiles {
  /** Path of the style that lists the faces, for the page without scripts. */
  readonly style: string
  /** The faces with paths from the root of the site. */
  readonly faces: readonly FontFaceFile[]
}

/** Writes the fonts and the style of a language; `text` is everything it writes. */
export async function buildFonts(root: string, outDir: string, lang: string, text: string): Promise<FontFiles> {
  const rules: string[] = []
  const faces: FontFaceFile[] = []
  for (const { family, folder, typed } of FACES) {
    const letters = [...new Set(typed ? text + text.toUpperCase() + ALWAYS : text)].join('')
    for (const { script, range } of SCRIPTS) {
      if (!hasAny(text, range)) continue
      const whole = join(root, 'node_modules/@fontsource-variable', folder, 'files', `${folder}-${script}-wght-normal.woff2`)
      const font = await subsetFont(readFileSync(whole), letters, {
        targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } },
      })
      const name = `${folder}-${script}-${lang}.${hash(font)}.woff2`
      writeFileSync(join(outDir, 'assets', name), font)
      faces.push({ family, url: `assets/${name}`, weight: WEIGHTS, unicodeRange: range })
      rules.push(`@font-face{font-family:'${family}';font-weight:${WEIGHTS};font-display:swap;src:url(${name}) format('woff2');unicode-range:${range}}`)
    }
  }
  const css = rules.join('\n')
  const style = `assets/type-${lang}.${hash(css)}.css`
  writeFileSync(join(outDir, style), css)
  return { style, faces }
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 8)
}
