/** The share data that all views have in common: addresses, and the picture on the screen. */
import { getPageUrl, getPath, type Kind } from '../state/paths.ts'
import type { ShareData } from '../share/shareData.ts'
import { mapLangs, type Lang } from '../i18n/languages.ts'
import type { Messages } from '../i18n/messages.ts'

/** Heights of a frame where no script adjusts it, in CSS pixels. */
export const FRAME_PX = { chart: 760, claim: 1400 } as const

export interface ShareDataInput {
  readonly messages: Messages
  readonly base: string
  /** The figure or card that contains the button. */
  readonly within: Element | null
}

type Common = Pick<ShareData, 'link' | 'embeds' | 'script' | 'picture' | 'fileName'>

/** The addresses of a view in every language, and its picture on the screen. */
export function toCommonShareData(kind: Kind, address: string, live: string | null, query: string, { messages, base, within }: ShareDataInput): Common {
  const root = new URL(base, location.href)
  const of = (path: string, lang: Lang) => new URL(getPageUrl(kind, { path, query }, lang), root).href
  const embed = (lang: Lang) => ({ pinned: of(address, lang), live: live && of(live, lang), home: new URL(getPath('story', '', lang), root).href })
  return {
    link: of(address, messages.lang),
    embeds: mapLangs(embed),
    script: new URL('embed.js', root).href,
    picture: () => within?.querySelector<SVGSVGElement>('[data-plot] svg') ?? null,
    fileName: address.replaceAll('/', '-'),
  }
}
