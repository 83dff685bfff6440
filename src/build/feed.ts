/** The Atom feed of a language: what changed, the newest first (RFC 4287). */
import { formatIsoDay } from '../data/calendar.ts'
import type { Change } from '../data/changes.ts'
import type { Messages } from '../i18n/messages.ts'
import { escapeHtml } from '../lib/escapeHtml.ts'
import { describeChange } from '../pages/describeChange.ts'
import { getPath } from '../state/paths.ts'

/** `url` is the site's address, with a slash at the end. */
export function formatFeed(changes: readonly Change[], messages: Messages, url: string): string {
  const home = url + getPath('story', '', messages.lang)
  const newest = changes.toSorted((a, b) => b.day - a.day)
  const stamp = (change: Change | undefined) => `${formatIsoDay(change?.day ?? 0)}T00:00:00Z`
  const entries = newest.map((change) => {
    const { title, text, path } = describeChange(change, messages)
    return `<entry><id>${home}#change-${change.id}</id><title>${escapeHtml(title)}</title><updated>${stamp(change)}</updated><link href="${escapeHtml(url + path)}"/><category term="${change.kind}"/><summary>${escapeHtml(text)}</summary></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${messages.lang}">
<id>${home}</id>
<title>${escapeHtml(`${messages.hero.headline()}: ${messages.changes.title()}`)}</title>
<updated>${stamp(newest[0])}</updated>
<author><name>${escapeHtml(messages.hero.headline())}</name></author>
<link rel="self" href="${home}feed.xml"/>
<link href="${home}"/>
${entries.join('\n')}
</feed>
`
}
