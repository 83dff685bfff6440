/** Everything a reader reads in one language, apart from the story's prose. */
import type aid from './en/aid.json'
import type claims from './en/claims.json'
import type donor from './en/donor.json'
import type embed from './en/embed.json'
import type facts from './en/facts.json'
import type headings from './en/headings.json'
import type leaders from './en/leaders.json'
import type notFound from './en/notFound.json'
import type names from './en/names.json'
import type changes from './en/changes.json'
import type hero from './en/hero.json'
import type page from './en/page.json'
import type story from './en/story.json'
import type share from './en/share.json'
import type steps from './en/steps.json'
import type tooltip from './en/tooltip.json'
import type { LocaleFormats } from './format.ts'
import type { Lang } from './languages.ts'
import type { Message } from './richText.ts'

type MessageTree<T> = { readonly [K in keyof T]: T[K] extends string ? Message : MessageTree<T[K]> }

export interface Messages {
  readonly lang: Lang
  readonly formats: LocaleFormats
  readonly aid: MessageTree<typeof aid>
  readonly claims: MessageTree<typeof claims>
  readonly donor: MessageTree<typeof donor>
  readonly embed: MessageTree<typeof embed>
  readonly facts: MessageTree<typeof facts>
  readonly headings: MessageTree<typeof headings>
  readonly leaders: MessageTree<typeof leaders>
  readonly notFound: MessageTree<typeof notFound>
  readonly names: MessageTree<typeof names>
  readonly changes: MessageTree<typeof changes>
  readonly hero: MessageTree<typeof hero>
  readonly page: MessageTree<typeof page>
  readonly story: MessageTree<typeof story>
  /** `langs`: how a page of each language names itself where it is embedded; put together by the build from each language's `own`. */
  readonly share: MessageTree<typeof share> & { readonly langs: Readonly<Record<Lang, MessageTree<typeof share.own>>> }
  readonly steps: MessageTree<typeof steps>
  readonly tooltip: MessageTree<typeof tooltip>
}
