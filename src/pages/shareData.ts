/** What the sharing dialog is given of any view: its addresses, and its picture on the screen. */
import { pathOf, type Kind } from '../app/routes.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import { LANGS, type Lang, type Words } from '../i18n/messages.ts'

/** Heights that suit a frame which can't follow its content. */
export const FRAME_PX = { chart: 760, claim: 1400 } as const

export interface SubjectOf {
  readonly words: Words
  readonly base: string
  /** The figure or card that the button stands in. */
  readonly within: Element | null
}

type Common = Pick<Subject, 'link' | 'embeds' | 'script' | 'picture' | 'fileName'>

/** The addresses of a view in every language, and its picture on the screen. */
export function commonOf(kind: Kind, address: string, live: string | null, query: string, { words, base, within }: SubjectOf): Common {
  const root = new URL(base, location.href)
  const of = (path: string, lang: Lang) => new URL(pathOf(kind, path, lang) + (query === '' ? '' : `?${query}`), root).href
  const embed = (lang: Lang) => ({ pinned: of(address, lang), live: live && of(live, lang), home: new URL(pathOf('story', '', lang), root).href })
  const [first, second] = LANGS
  return {
    link: of(address, words.lang),
    embeds: { [first]: embed(first), [second]: embed(second) },
    script: new URL('embed.js', root).href,
    picture: () => within?.querySelector<SVGSVGElement>('[data-plot] svg') ?? null,
    fileName: address.replaceAll('/', '-'),
  }
}
