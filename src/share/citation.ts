/** Texts about the view, each with Kiel's credit line, release and date. */
import type { Messages } from '../i18n/messages.ts'
import type { ShareData } from './shareData.ts'

type CitedView = Pick<ShareData, 'title' | 'subtitle' | 'summary' | 'source' | 'link'>

/** Joins sentences; a title without punctuation gets a full stop. */
function joinSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…][»”’)]*$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** The alternative text of the picture. */
export function formatAlt({ title, summary, source }: CitedView): string {
  return joinSentences([title, summary, source])
}

/** The text of a post: the finding, the source, and the link. */
export function formatPost({ title, summary, source, link }: CitedView): string {
  return `${joinSentences([title, summary])}\n${source}\n${link}`
}

/** A citation of the view. */
export function formatCitation({ title, source, link }: CitedView, messages: Messages): string {
  const name = messages.share.cited({ title, site: messages.page.title() })
  return `${joinSentences([name, source])} ${link}`
}

/** Characters that BibTeX reads as markup. */
const BIBTEX_SPECIAL = /[\\{}%$#&_~^]/g

function escapeBibtex(text: string): string {
  return text.replace(BIBTEX_SPECIAL, (character) => (character === '\\' ? '\\textbackslash{}' : `\\${character}`))
}

/** A BibTeX entry of the view; the note names release and date. */
export function formatBibtex({ title, source, link }: CitedView, messages: Messages): string {
  const fields = [
    ['title', `{${escapeBibtex(title)}}`],
    ['howpublished', escapeBibtex(messages.page.title())],
    ['note', escapeBibtex(source)],
    ['url', link],
    ['language', messages.lang],
  ]
  return `@misc{rutte-in-kyiv,\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

/** The view as CSL-JSON 1.0, for reference managers. */
export function formatCslJson({ title, source, link }: CitedView, messages: Messages): string {
  const item = {
    id: 'rutte-in-kyiv', type: 'webpage', title, 'container-title': messages.page.title(),
    note: source, URL: link, language: messages.lang,
  }
  return JSON.stringify([item], null, 2)
}
