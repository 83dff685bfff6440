/** Everything a reader reads in one language, apart from the story's prose. */
import type aid from './en/aid.json'
import type claims from './en/claims.json'
import type embed from './en/embed.json'
import type facts from './en/facts.json'
import type headings from './en/headings.json'
import type leaders from './en/leaders.json'
import type missing from './en/missing.json'
import type names from './en/names.json'
import type hero from './en/hero.json'
import type page from './en/page.json'
import type story from './en/story.json'
import type share from './en/share.json'
import type steps from './en/steps.json'
import type tooltip from './en/tooltip.json'
import type { Formats } from './format.ts'
import type { Message } from './richText.ts'

export const LANGS = ['en', 'uk'] as const
export type Lang = (typeof LANGS)[number]

type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? Message : Messages<T[K]> }

export interface Words {
  readonly lang: Lang
  readonly formats: Formats
  readonly aid: Messages<typeof aid>
  readonly claims: Messages<typeof claims>
  readonly embed: Messages<typeof embed>
  readonly facts: Messages<typeof facts>
  readonly headings: Messages<typeof headings>
  readonly leaders: Messages<typeof leaders>
  readonly missing: Messages<typeof missing>
  readonly names: Messages<typeof names>
  readonly hero: Messages<typeof hero>
  readonly page: Messages<typeof page>
  readonly story: Messages<typeof story>
  readonly share: Messages<typeof share>
  readonly steps: Messages<typeof steps>
  readonly tooltip: Messages<typeof tooltip>
}
