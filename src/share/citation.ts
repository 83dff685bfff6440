/** The view in words, each with Kiel's credit line, release and date. */
import type { Messages } from '../i18n/messages.ts'
import type { ShareData } from './shareData.ts'

type Told = Pick<ShareData, 'kind' | 'title' | 'subtitle' | 'summary' | 'source' | 'link'>

/** Sentences one after another; a title without an ending gets its full stop. */
function joinSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…][»”’)]*$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** The text that stands for the picture where it can't be seen. */
export function formatAlt({ title, summary, source }: Told): string {
  return joinSentences([title, summary, source])
}

/** What a reader posts: the finding, whose data it is, and the way to it. */
export function formatPost({ title, summary, source, link }: Told): string {
  return `${joinSentences([title, summary])}\n${source}\n${link}`
}

/** How a text refers to the view. */
export function formatCitation({ kind, title, source, link }: Told, messages: Messages): string {
  const site = messages.page.title()
  const name = kind === 'story' ? site : messages.share.cited({ title, site })
  return `${joinSentences([name, source])} ${link}`
}

/** The head rows of the numbers: what they are, in what unit, counted by whom, shown where. */
export function listNotes({ title, subtitle, summary, source, link }: Told): readonly string[] {
  return [title, subtitle, summary, source, link].filter((note) => note !== '')
}
