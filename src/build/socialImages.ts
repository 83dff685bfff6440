/** Draws the preview pictures. A cache holds those whose content has not changed. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { splitLang, type PageInfo } from '../state/paths.ts'
import type { Document } from './template.ts'

/** A page and its permanent address share one picture. Pages without a picture use the story's. */
export function getPicturePath(page: PageInfo): string {
  const own = page.kind === 'aid' || page.kind === 'leaders' || page.kind === 'claim' || page.kind === 'donor'
  const name = own ? splitLang(page.canonical).path.replace(/\/$/, '').replaceAll('/', '-') : 'story'
  return `pictures/${page.lang}/${name}.png`
}

/** The type of the site as whole fonts: the renderer knows no variable ones, and no subsets of one family. */
function listFontFiles(root: string): readonly string[] {
  const file = (folder: string, name: string, weight: string) => join(root, 'node_modules/@expo-google-fonts', folder, weight, `${name}_${weight}.ttf`)
  return ['400Regular', '600SemiBold'].flatMap((weight) => [file('ibm-plex-sans', 'IBMPlexSans', weight), file('source-serif-4', 'SourceSerif4', weight)])
}

/** Writes every page's picture; `draw` gives it as SVG. */
export function drawPictures(root: string, outDir: string, documents: readonly Document[], draw: (document: Document) => string): void {
  const files = listFontFiles(root)
  const done = new Set<string>()
  for (const document of documents) {
    const path = document.picture
    if (done.has(path)) continue
    done.add(path)
    const svg = draw(document)
    const cached = join(root, '.cache/pictures', `${createHash('sha256').update(svg).digest('hex')}.png`)
    if (!existsSync(cached)) {
      const image = new Resvg(svg, { font: { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' } }).render()
      mkdirSync(dirname(cached), { recursive: true })
      writeFileSync(cached, image.asPng())
    }
    mkdirSync(dirname(join(outDir, path)), { recursive: true })
    copyFileSync(cached, join(outDir, path))
  }
}
