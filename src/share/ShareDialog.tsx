/** The sharing dialog: link, picture, numbers and embed code of the view on the screen. */
import { useId, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'
import { MessagesContext } from '../i18n/useMessages.ts'
import type { Messages } from '../i18n/messages.ts'
import type { SnippetParts } from '../lib/embedSnippet.ts'
import { DialogCopyField } from './DialogCopyField.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { NumbersSection } from './NumbersSection.tsx'
import { PictureSection } from './PictureSection.tsx'
import { formatBibtex, formatCitation, formatCslJson, formatPost } from './citation.ts'
import styles from './ShareDialog.module.css'
import type { ShareData } from './shareData.ts'
import { useDialog } from './useDialog.ts'

export interface ShareDialogProps {
  readonly data: ShareData
  /** A prop rather than the context: the page's messages lack those of the dialog. */
  readonly messages: Messages
  readonly formatSnippet: (parts: SnippetParts) => string
  readonly onClose: () => void
}

export function ShareDialog({ data, messages, formatSnippet, onClose }: ShareDialogProps): ReactElement {
  const dialog = useDialog()
  const id = useId()
  const [status, setStatus] = useState('')
  // A no-break space makes a repeated status different, so that it is announced again.
  const onStatus = (line: string) => setStatus((old) => (old === line ? `${line}\u00a0` : line))
  const onKeyDown = (event: KeyboardEvent) => {
    // Stops the story's keyboard shortcuts. The browser closes a modal dialog on Escape, but not an inline one.
    event.stopPropagation()
    if (event.key === 'Escape' && dialog.current?.dataset['inline'] !== undefined) onClose()
  }
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === event.currentTarget && dialog.current?.dataset['inline'] === undefined) onClose()
  }
  return (
    <MessagesContext value={messages}>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown} onClick={onBackdrop}>
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={id}>{messages.share.title({ kind: data.kind })}</h2>
            <button type="button" onClick={onClose}>{messages.share.close()}</button>
          </header>
          <p className={styles.viewTitle}>{data.title}</p>
          <LinkSection data={data} onStatus={onStatus} />
          <PictureSection data={data} onStatus={onStatus} />
          {data.numbers && <NumbersSection data={data} table={data.numbers} onStatus={onStatus} />}
          <section aria-labelledby={`${id}q`}>
            <h3 id={`${id}q`}>{messages.share.quote()}</h3>
            <DialogCopyField label={messages.share.post()} text={formatPost(data)} rows={4} button={messages.share.copyPost()} onStatus={onStatus} />
            <DialogCopyField label={messages.share.citation()} text={formatCitation(data, messages)} rows={4} button={messages.share.copyCitation()} onStatus={onStatus} />
            <DialogCopyField label={messages.share.bibtex()} text={formatBibtex(data, messages)} rows={4} button={messages.share.copyBibtex()} onStatus={onStatus} />
            <DialogCopyField label={messages.share.csl()} text={formatCslJson(data, messages)} rows={4} button={messages.share.copyCsl()} onStatus={onStatus} />
          </section>
          <EmbedSection data={data} formatSnippet={formatSnippet} onStatus={onStatus} />
          <p className={styles.status} role="status">{status}</p>
        </div>
      </dialog>
    </MessagesContext>
  )
}
