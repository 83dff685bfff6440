/** A change of the site in words, for the method step and the feed. */
import type { Change } from '../data/changes.ts'
import { formatDay } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { getPath } from '../state/paths.ts'

/** A change in the words of a language. */
export interface ChangeText {
  readonly title: string
  readonly text: string
  /** Path from the root of the site. */
  readonly path: string
}

/** Throws where a change has no words in the language. */
export function describeChange({ id, day, step, release }: Change, messages: Messages): ChangeText {
  const { formats, lang } = messages
  if (release) {
    return {
      title: messages.changes.release({ n: release.number }),
      text: messages.changes.releaseText({ n: release.number, published: formatDay(day, formats), through: formatDay(release.through, formats) }),
      path: getPath('aid', `aid/all/eur/${id}`, lang),
    }
  }
  const entry = Object.entries(messages.changes.entries).find(([key]) => key === id)?.[1]
  if (!entry) throw new Error(`src/i18n/${lang}/changes.json: no entry ${id}`)
  return { title: entry.title(), text: entry.text(), path: `${getPath('story', '', lang)}${step ? `#${step}` : ''}` }
}
