/** The folder of every kind of page. */
import type { Lang } from '../i18n/messages.ts'

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
  /** What the page shows, as the codec writes it: `aid/all/eur/latest`, `leaders/all`, `claim/pledge`; empty for the story. */
  readonly address: string
  /** Its folder, from the root of the site; empty for the English story. */
  readonly path: string
  /** The path that always shows this content; it differs from `path` for `latest` and `both`. */
  readonly canonical: string
}

/** The folder of a page, from the root of the site. */
export function getPath(kind: Kind, address: string, lang: Lang): string {
  const root = lang === 'en' ? '' : `${lang}/`
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
