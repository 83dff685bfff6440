/** The sharing dialog: a part of every chart and claim that comes when it can be read. */
import { formatSnippet } from '../embed/snippet.ts'
import type { Later } from './laterParts.ts'
import { ShareDialog } from '../share/ShareDialog.tsx'
import type { Messages } from '../i18n/messages.ts'

export function laterOf(messages: Messages): Later {
  return { ShareDialog, formatSnippet, messages }
}
