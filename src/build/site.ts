/** Builds the site: scripts, styles, fonts, every page with its numbers and picture, the data files, and what machines read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { formatIsoDay } from '../data/calendar.ts'
import { BYTE_ORDER_MARK, formatCsv } from '../lib/csv.ts'
import { getPath, type PageInfo } from '../state/paths.ts'
import { LANGS } from '../i18n/languages.ts'
import { buildBundles } from './bundle.ts'
import { listLicences } from './licences.ts'
import { formatOembed, formatRobots, formatSitemap } from './discovery.ts'
import { drawPictures, getPicturePath } from './socialImages.ts'
import { getBase, formatDocument, type Document, type Site } from './template.ts'
import { buildFonts, type FontFiles } from './fonts.ts'

type Renderer = typeof import('./render.tsx')

/** The pages' own code, built for Node and loaded. */
async function loadRenderer(root: string, config: InlineConfig): Promise<Renderer> {
  const outDir = join(root, '.cache/render')
  await build({
    ...config, logLevel: 'warn',
    build: { ssr: join(root, 'src/build/render.tsx'), outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
  return import(`${pathToFileURL(join(outDir, 'render.js')).href}?${Date.now()}`)
}

function write(outDir: string, path: string, content: string): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true })
  writeFileSync(join(outDir, path), content)
}

function getFileName(page: PageInfo): string {
  return page.kind === 'not-found' ? page.path : `${page.path}index.html`
}

function toSiteUrl(url: string | undefined): string | null {
  if (!url) {
    console.warn('SITE_URL is not set: canonical links, hreflang, preview pictures’ addresses, site map, feeds, structured data and oEmbed are left out.')
    return null
  }
  return url.endsWith('/') ? url : `${url}/`
}

/** Builds everything into `dist/`. `siteUrl` is the public address of the site, if it is known. */
export async function buildSite(root: string, config: InlineConfig, siteUrl: string | undefined): Promise<void> {
  const outDir = join(root, 'dist')
  const bundles = await buildBundles(root, config, outDir)
  const renderer = await loadRenderer(root, config)
  const { pages, known } = renderer
  const drawn = new Map<PageInfo, string>()
  for (const page of pages) drawn.set(page, await renderer.renderPage(page, getBase(page.path)))
  const tables = new Map(pages.map((page) => [page, renderer.toPageTable(page, known, known.messages[page.lang])]))
  const fonts: Record<string, FontFiles> = {}
  for (const lang of LANGS) {
    fonts[lang] = await buildFonts(root, outDir, lang, [...drawn].filter(([page]) => page.lang === lang).map(([, markup]) => markup).join(''))
  }
  const site: Site = { url: toSiteUrl(siteUrl), bundles, template: readFileSync(join(root, 'index.html'), 'utf8'), fonts, modified: formatIsoDay(known.leaders.asOf) }
  const documents: Document[] = pages.map((page) => {
    const messages = known.messages[page.lang]
    const picture = getPicturePath(page)
    const description = renderer.describePage(page, known, messages)
    const structured = { page, ...description, messages, aid: known.aid, modified: site.modified, claim: renderer.getClaimSource(page, known, messages) }
    return {
      page,
      markup: drawn.get(page) ?? '',
      siblings: pages.filter(({ kind, address }) => kind === page.kind && address === page.address),
      picture,
      failure: messages.page.failed(),
      ...description,
      jsonLd: site.url === null ? '' : renderer.formatJsonLd({ ...structured, url: site.url, picture: site.url + picture }),
      hasNumbers: tables.get(page) != null,
      feedTitle: messages.changes.title(),
    }
  })
  for (const document of documents) {
    const { page } = document
    write(outDir, getFileName(page), formatDocument(document, site))
    const table = tables.get(page)
    if (table) write(outDir, `${page.path}data.csv`, BYTE_ORDER_MARK + formatCsv(table))
  }
  for (const { path, text } of renderer.listDataFiles(known.aid, known.leaders, known.messages.en, site.url)) write(outDir, path, text)
  drawPictures(root, outDir, documents, (document) => renderer.drawPage(document, known))
  if (site.url !== null) {
    const { url } = site
    for (const document of documents) {
      if (document.page.kind !== 'not-found' && document.page.kind !== 'playground') write(outDir, `${document.page.path}oembed.json`, formatOembed(document, url))
    }
    write(outDir, 'sitemap.xml', formatSitemap(documents, url, site.modified))
    for (const lang of LANGS) write(outDir, `${getPath('story', '', lang)}feed.xml`, renderer.formatFeed(known.changes, known.messages[lang], url))
  }
  write(outDir, 'robots.txt', formatRobots(site.url))
  write(outDir, 'licences.txt', listLicences(root))
  console.log(`${documents.length} pages in dist/`)
}
