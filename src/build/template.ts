/** The document of a page: its head, its policy, its markup. */
import { createHash } from 'node:crypto'
import { getLanguage, ROOT_LANG } from '../i18n/languages.ts'
import { getPath, type PageInfo } from '../state/paths.ts'
import { escapeHtml } from '../lib/escapeHtml.ts'
import { AID_KEYS } from '../state/aidUrl.ts'
import { DONOR_KEYS } from '../state/donorUrl.ts'
import { CLAIM_KEYS } from '../state/claimUrl.ts'
import { LEADERS_KEYS } from '../state/leadersUrl.ts'
import type { Bundles } from './bundle.ts'
import type { FontFiles } from './fonts.ts'
import type { Description } from './metadata.ts'

export interface Site {
  /** Absolute, with a slash at the end; null where `SITE_URL` is not set. */
  readonly url: string | null
  readonly bundles: Bundles
  /** `index.html`, with a slot for the head and one for the page. */
  readonly template: string
  /** By language. */
  readonly fonts: Readonly<Record<string, FontFiles>>
  /** The newest day of the data, ISO. */
  readonly modified: string
}

export interface Document extends Description {
  readonly page: PageInfo
  readonly markup: string
  /** The same page in every language. */
  readonly siblings: readonly PageInfo[]
  /** Path of the preview picture from the root of the site. */
  readonly picture: string
  /** What the page says where a part of it has failed. */
  readonly failure: string
  /** Structured data; empty where there is none. */
  readonly jsonLd: string
  /** Whether there is a `data.csv` beside the page. */
  readonly hasNumbers: boolean
  readonly feedTitle: string
}

const KEYS: Readonly<Record<PageInfo['kind'], readonly string[]>> = {
  story: ['chart', ...AID_KEYS, ...LEADERS_KEYS], aid: AID_KEYS, leaders: LEADERS_KEYS, claim: CLAIM_KEYS, donor: DONOR_KEYS, playground: [], 'not-found': [],
}

/** The relative path from a page to the root of the site. */
export function getBase(path: string): string {
  const depth = path.split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** No script but ours, none inline but by its hash, nothing from elsewhere; pictures are drawn from `data:` and `blob:`. */
function formatPolicy(inline: string, site: string | null): string {
  // In a sandbox without an origin `'self'` matches nothing in WebKit.
  const self = site === null ? "'self'" : `'self' ${new URL(site).origin}`
  const hash = createHash('sha256').update(inline).digest('base64')
  return [
    "default-src 'none'", `script-src ${self} 'sha256-${hash}'`, `style-src ${self} 'unsafe-inline'`, `img-src ${self} data: blob:`,
    `font-src ${self}`, `connect-src ${self}`, `frame-src ${self}`, "object-src 'none'", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'", "trusted-types kyiv 'allow-duplicates'",
  ].join('; ')
}

function listSocialTags(document: Document, site: Site): readonly string[] {
  const { page, title, description, picture } = document
  const meta = (property: string, content: string) => `<meta property="${property}" content="${escapeHtml(content)}">`
  const common = [
    meta('og:type', 'article'), meta('og:title', title), meta('og:description', description),
    meta('og:locale', getLanguage(page.lang).locale),
    ...document.siblings.filter(({ lang }) => lang !== page.lang).map(({ lang }) => meta('og:locale:alternate', getLanguage(lang).locale)),
    `<meta name="twitter:card" content="summary_large_image">`,
  ]
  if (site.url === null || page.kind === 'not-found') return common
  const oembed = page.kind === 'playground' ? [] : [`<link rel="alternate" type="application/json+oembed" href="${site.url}${page.path}oembed.json" title="${escapeHtml(title)}">`]
  const { url } = site
  return [
    ...common,
    `<link rel="canonical" href="${url}${page.canonical}">`,
    ...document.siblings.map((other) => `<link rel="alternate" hreflang="${other.lang}" href="${url}${other.path}">`),
    `<link rel="alternate" hreflang="x-default" href="${url}${document.siblings.find(({ lang }) => lang === ROOT_LANG)?.path ?? ''}">`,
    meta('og:url', url + page.canonical), meta('og:image', url + picture), meta('og:image:width', '1200'), meta('og:image:height', '630'),
    meta('og:image:alt', description), `<meta name="twitter:image" content="${url}${picture}">`,
    `<link rel="alternate" type="application/atom+xml" href="${url}${getPath('story', '', page.lang)}feed.xml" title="${escapeHtml(document.feedTitle)}">`,
    ...oembed,
  ]
}

/** The whole document. */
export function formatDocument(document: Document, site: Site): string {
  const { page, title, description, markup, failure } = document
  // The not-found page is served at any address, so it uses absolute paths where the site's address is known.
  const base = page.kind === 'not-found' && site.url !== null ? new URL(site.url).pathname : getBase(page.path)
  const { style, inlineHead, frame, getScripts } = site.bundles
  const { style: fontStyle = '', faces = [] } = site.fonts[page.lang] ?? {}
  const data = { kind: page.kind, address: page.address, base, keys: KEYS[page.kind].join(' '), frame, fonts: JSON.stringify(faces) }
  const attributes = Object.entries(data).filter(([, value]) => value !== '').map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`).join('')
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(formatPolicy(inlineHead, site.url))}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="responsive-embedded-sizing">',
    `<script>${inlineHead}</script>`,
    `<link rel="stylesheet" href="${base}${style}">`,
    `<link rel="icon" href="${base}icon.svg" type="image/svg+xml">`,
    ...listSocialTags(document, site),
    ...(document.hasNumbers ? ['<link rel="alternate" type="text/csv" href="data.csv">'] : []),
    // A data block does not run, so the policy does not apply to it.
    ...(document.jsonLd === '' ? [] : [`<script type="application/ld+json">${document.jsonLd}</script>`]),
    `<noscript><link rel="stylesheet" href="${base}${fontStyle}"></noscript>`,
    ...getScripts(page.kind, page.lang).map((path) => `<script defer src="${base}${path}"></script>`),
  ]
  return fill(site.template, {
    '<html lang="en">': `<html lang="${page.lang}"${attributes}>`,
    '<!--head-->': head.join('\n'),
    '<!--app-->': `<p data-failure-notice role="status" hidden>${escapeHtml(failure)}</p><div id="root">${markup}</div>`,
  })
}

/** Puts each text in its slot. Throws where the template lacks one. */
function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return Object.entries(slots).reduce((html, [slot, text]) => {
    if (!html.includes(slot)) throw new Error(`index.html: no ${slot}`)
    return html.replace(slot, () => text)
  }, template)
}
