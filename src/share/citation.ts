/** The view in words, each with Kiel's credit line, release and date. */
import type { Words } from '../i18n/messages.ts'
import type { Subject } from './shareData.ts'

type Told = Pick<Subject, 'kind' | 'title' | 'drawn' | 'sentence' | 'source' | 'link'>

/** Sentences one after another; a title without an ending gets its full stop. */
function joinSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…][»”’)]*$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** The text that stands for the picture where it can't be seen. */
export function formatAlt({ title, sentence, source }: Told): string {
  return joinSentences([title, sentence, source])
}

/** What a reader posts: the finding, whose data it is, and the way to it. */
export function formatPost({ title, sentence, source, link }: Told): string {
  return `${joinSentences([title, sentence])}\n${source}\n${link}`
}

/** How a text refers to the view. */
export function formatCitation({ kind, title, source, link }: Told, words: Words): string {
  const site = words.page.title()
  const name = kind === 'story' ? site : words.share.cited({ title, site })
  return `${joinSentences([name, source])} ${link}`
}

/** The head rows of the numbers: what they are, in what unit, counted by whom, shown where. */
export function listNotes({ title, drawn, sentence, source, link }: Told): readonly string[] {
  return [title, drawn, sentence, source, link].filter((note) => note !== '')
}
