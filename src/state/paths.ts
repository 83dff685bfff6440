/** The folder of every kind of page. */
import { LANGS, ROOT_LANG, type Lang } from '../i18n/languages.ts'
import { joinAddress, type Address } from './queryString.ts'

export const KINDS = ['story', 'aid', 'leaders', 'claim', 'donor', 'playground', 'not-found'] as const
export type Kind = (typeof KINDS)[number]

/** The page this document holds. */
export interface PageProps {
  readonly kind: Kind
  /** What the page shows, as the codec writes it: `aid/all/eur/latest`, `leaders/all`, `claim/pledge`, `donor/DNK`; empty for the story. */
  readonly address: string
  /** Relative path from this document to the root of the site, such as `../../`. */
  readonly base: string
}

/** A page of the site. */
export interface PageInfo {
  readonly kind: Kind
  readonly lang: Lang
  /** As in `PageProps`. */
  readonly address: string
  /** Its folder, from the root of the site; empty for the English story. */
  readonly path: string
  /** The path that always shows this content; it differs from `path` for `latest` and `both`. */
  readonly canonical: string
}

/** The folder of a language, from the root of the site. */
function getRoot(lang: Lang): string {
  return lang === ROOT_LANG ? '' : `${lang}/`
}

/** A path from the root of the site without the folder of its language, and that language. */
export function splitLang(path: string): { readonly lang: Lang; readonly path: string } {
  const lang = LANGS.find((known) => known !== ROOT_LANG && path.startsWith(getRoot(known))) ?? ROOT_LANG
  return { lang, path: path.slice(getRoot(lang).length) }
}

/** The folder of a page, from the root of the site. */
export function getPath(kind: Kind, address: string, lang: Lang): string {
  const root = getRoot(lang)
  switch (kind) {
    case 'story':
      return root
    case 'aid':
    case 'leaders':
      return `${root}chart/${address}/`
    case 'claim':
    case 'donor':
      return `${root}${address}/`
    case 'playground':
      return `${root}embed/`
    case 'not-found':
      return `${root}404.html`
  }
}

/** The folder of a page with the query of its view, from the root of the site. */
export function getPageUrl(kind: Kind, { path, query }: Address, lang: Lang): string {
  return joinAddress({ path: getPath(kind, path, lang), query })
}

/** The address that a folder from the root of the site shows; null if it is not a folder of this kind of page. */
export function readFolder(kind: Kind, folder: string): string | null {
  const { path } = splitLang(folder.replace(/\/?$/, '/'))
  const address = path.replace(/^chart\//, '').replace(/\/$/, '')
  return address.startsWith(`${kind}/`) && getPath(kind, address, ROOT_LANG) === path ? address : null
}
