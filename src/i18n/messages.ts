/** Everything a reader reads in one language, apart from the story's prose. */
import type { LocaleFormats } from './format.ts'
import type { Lang } from './languages.ts'
import type { Message } from './richText.ts'

type MessageTree<T> = { readonly [K in keyof T]: T[K] extends string ? Message : MessageTree<T[K]> }

/** The files of a language's folder; the English ones say which messages there are. */
interface Files {
  aid: typeof import('./en/aid.json')
  changes: typeof import('./en/changes.json')
  claims: typeof import('./en/claims.json')
  donor: typeof import('./en/donor.json')
  embed: typeof import('./en/embed.json')
  facts: typeof import('./en/facts.json')
  headings: typeof import('./en/headings.json')
  hero: typeof import('./en/hero.json')
  leaders: typeof import('./en/leaders.json')
  names: typeof import('./en/names.json')
  notFound: typeof import('./en/notFound.json')
  page: typeof import('./en/page.json')
  share: typeof import('./en/share.json')
  steps: typeof import('./en/steps.json')
  story: typeof import('./en/story.json')
  tooltip: typeof import('./en/tooltip.json')
}

type FileMessages = { readonly [K in keyof Files]: MessageTree<Files[K]> }

export interface Messages extends FileMessages {
  readonly lang: Lang
  readonly formats: LocaleFormats
  /** `langs`: how a page of each language names itself where it is embedded; put together by the build from each language's `own`. */
  readonly share: FileMessages['share'] & { readonly langs: Readonly<Record<Lang, FileMessages['share']['own']>> }
}
