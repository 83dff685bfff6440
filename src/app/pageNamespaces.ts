/** The message files that each kind of page loads at its start. Lazy parts load others. */
import type { Namespace } from '../i18n/loadMessages.ts'
import type { Kind } from '../state/paths.ts'

export const PAGE_NAMESPACES: Readonly<Record<Kind, readonly Namespace[]>> = {
  story: ['places', 'page', 'leaders', 'names', 'hero', 'steps', 'story'],
  aid: ['places', 'page', 'aid'],
  leaders: ['places', 'page', 'leaders', 'names'],
  claim: ['places', 'page', 'aid', 'claims'],
  donor: ['places', 'page', 'aid', 'donor'],
  playground: ['places', 'page', 'aid', 'claims', 'embed', 'leaders'],
  'not-found': ['places', 'page', 'notFound'],
}
