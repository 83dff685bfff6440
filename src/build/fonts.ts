/** The type of the site: subset to what a language writes, weight axis only, with a style that names it. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** `typed` faces also set what readers type and what links ask for. */
const FACES = [
  { family: 'Source Serif 4 Variable', folder: 'source-serif-4', typed: false, file: (script: string) => `source-serif-4-${script}-wght-normal.woff2`, weights: '200 900' },
  { family: 'IBM Plex Sans Variable', folder: 'ibm-plex-sans', typed: true, file: (script: string) => `ibm-plex-sans-${script}-wght-normal.woff2`, weights: '100 700' },
] as const

/** The scripts of the characters, each with its `unicode-range` in CSS. */
const SCRIPTS = [
  { script: 'latin', range: 'U+0000-00FF,U+02BB-02BC,U+2000-206F,U+2122,U+2190-2193,U+2212,U+20AC' },
  { script: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
] as const

const ALWAYS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')

function getFontFile(root: string, face: (typeof FACES)[number], script: string): string {
  return join(root, 'node_modules/@fontsource-variable', face.folder, 'files', face.file(script))
}

/** Writes the fonts and the style of a language; `text` is everything it writes. Answers the style's path. */
export async function buildFonts(root: string, outDir: string, lang: string, text: string): Promise<string> {
  const rules: string[] = []
  for (const face of FACES) {
    const letters = [...new Set(face.typed ? text + text.toUpperCase() + ALWAYS : text)].join('')
    for (const { script, range } of SCRIPTS) {
      if (script === 'cyrillic' && !/\p{Script=Cyrillic}/u.test(text)) continue
      const font = await subsetFont(readFileSync(getFontFile(root, face, script)), letters, {
        targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } },
      })
      const name = `${face.folder}-${script}-${lang}.${hash(font)}.woff2`
      writeFileSync(join(outDir, 'assets', name), font)
      rules.push(`@font-face{font-family:'${face.family}';font-weight:400 700;font-display:swap;src:url(${name}) format('woff2');unicode-range:${range}}`)
    }
  }
  const css = rules.join('\n')
  const path = `assets/type-${lang}.${hash(css)}.css`
  writeFileSync(join(outDir, path), css)
  return path
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 8)
}
