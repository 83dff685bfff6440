/** The preview pictures: drawn once, kept while nothing in them changes. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { PageInfo } from '../pages.ts'
import type { Document } from './template.ts'
import { pictureFonts } from './type.ts'

/** A page and its pinned twin share a picture; so does every page that has none of its own with the story. */
export function picturePath(page: PageInfo): string {
  const lang = page.lang === 'en' ? 'en' : page.lang
  const own = page.kind === 'aid' || page.kind === 'leaders' || page.kind === 'claim'
  const name = own ? page.canonical.replace(/^uk\//, '').replace(/\/$/, '').replaceAll('/', '-') : 'story'
  return `pictures/${lang}/${name}.png`
}

/** The fonts as files, since the renderer reads no others; made once. */
async function fontFiles(root: string): Promise<readonly string[]> {
  const folder = join(root, '.cache/fonts')
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex').slice(0, 8)
  const files = Array.from({ length: 8 }, (_, at) => join(folder, `${lock}-${at}.ttf`))
  if (files.every((file) => existsSync(file))) return files
  mkdirSync(folder, { recursive: true })
  const fonts = await pictureFonts(root)
  files.forEach((file, at) => writeFileSync(file, fonts[at] ?? Buffer.alloc(0)))
  return files
}

/** Writes every page's picture; `draw` gives it as SVG. */
export async function drawPictures(root: string, outDir: string, documents: readonly Document[], draw: (document: Document) => string): Promise<void> {
  const files = await fontFiles(root)
  const done = new Set<string>()
  for (const document of documents) {
    const path = document.picture
    if (done.has(path)) continue
    done.add(path)
    const svg = draw(document)
    const cached = join(root, '.cache/pictures', `${createHash('sha256').update(svg).update(files.join()).digest('hex')}.png`)
    if (!existsSync(cached)) {
      const image = new Resvg(svg, { font: { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' } }).render()
      mkdirSync(dirname(cached), { recursive: true })
      writeFileSync(cached, image.asPng())
    }
    mkdirSync(dirname(join(outDir, path)), { recursive: true })
    copyFileSync(cached, join(outDir, path))
  }
}
