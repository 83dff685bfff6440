/** oEmbed, the site map, and robots.txt. */
import { formatSnippet } from '../lib/embedSnippet.ts'
import { FRAME_PX } from '../pages/commonShareData.ts'
import type { Kind } from '../state/paths.ts'
import type { Document } from './template.ts'

const WIDTH_PX = 720
/** At that width a chart and a claim fit in full. The story scrolls inside its frame where no script adjusts the height. */
const getHeight = (kind: Kind) => (kind === 'claim' || kind === 'donor' ? FRAME_PX.claim : FRAME_PX.chart)

/** A `rich` response (oembed.com, 2.3.4.4) for a page; `url` is the site's address. */
export function formatOembed({ page, title, description, picture }: Document, url: string): string {
  const html = formatSnippet({ src: url + page.path, title, heightPx: getHeight(page.kind), script: `${url}embed.js`, homeHref: url + page.path, homeText: title, note: null })
  return JSON.stringify({
    version: '1.0', type: 'rich', title, provider_name: 'Rutte in Kyiv', provider_url: url, html, width: WIDTH_PX, height: getHeight(page.kind),
    thumbnail_url: url + picture, thumbnail_width: 1200, thumbnail_height: 630, description,
  }, null, 1)
}

/** Every page that is its own canonical one, with its languages. */
export function formatSitemap(documents: readonly Document[], url: string, modified: string): string {
  const entries = documents
    .filter(({ page }) => page.kind !== 'not-found' && page.path === page.canonical)
    .map(({ page, siblings }) => {
      const others = siblings.map(({ lang, path }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${url}${path}"/>`).join('')
      return `<url><loc>${url}${page.path}</loc><lastmod>${modified}</lastmod>${others}</url>`
    })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/** Allows all crawlers to read all pages. */
export function formatRobots(url: string | null): string {
  return `User-agent: *\nAllow: /\n${url === null ? '' : `Sitemap: ${url}sitemap.xml\n`}`
}
