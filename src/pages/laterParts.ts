/** What comes after a page is readable, for all that stands on it. */
import type { ComponentType } from 'react'
import { arrival } from '../hooks/arrival.ts'
import type { formatSnippet } from '../embed/snippet.ts'
import type { ShareDialogProps } from '../share/ShareDialog.tsx'
import type { Messages } from '../i18n/messages.ts'

export interface Later {
  readonly ShareDialog: ComponentType<ShareDialogProps>
  readonly formatSnippet: typeof formatSnippet
  /** The page's words with those of the dialog. */
  readonly messages: Messages
}

export const LATER = arrival<Later>()
