/** Everything a reader can take away from the view on screen, in one dialog. */
import { useId, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'
import { WordsContext } from '../i18n/useMessages.ts'
import type { Words } from '../i18n/messages.ts'
import { CopyField } from './CopyField.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { NumbersSection } from './NumbersSection.tsx'
import { PictureSection } from './PictureSection.tsx'
import { formatAlt, formatCitation } from './citation.ts'
import styles from './ShareDialog.module.css'
import type { SnippetParts, Subject } from './shareData.ts'
import { useDialog } from './useDialog.ts'

export type { Subject }

export interface ShareDialogProps {
  readonly subject: Subject
  /** Handed in, not asked for: this comes in a script of its own, whose contexts are not the page's. */
  readonly words: Words
  readonly formatSnippet: (parts: SnippetParts) => string
  readonly onClose: () => void
}

export function ShareDialog({ subject, words, formatSnippet, onClose }: ShareDialogProps): ReactElement {
  const dialog = useDialog()
  const id = useId()
  const [said, setSaid] = useState('')
  // The same line twice is told twice: a no-break space makes it another one.
  const onSaid = (line: string) => setSaid((old) => (old === line ? `${line}\u00a0` : line))
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys here are not the story's. Over the page the browser closes by itself; in the page nobody else would.
    event.stopPropagation()
    if (event.key === 'Escape' && dialog.current?.dataset['inline'] !== undefined) onClose()
  }
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === event.currentTarget && dialog.current?.dataset['inline'] === undefined) onClose()
  }
  return (
    <WordsContext value={words}>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown} onClick={onBackdrop}>
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={id}>{words.share.title({ kind: subject.kind })}</h2>
            <button type="button" onClick={onClose}>{words.share.close()}</button>
          </header>
          <p className={styles.subject}>{subject.title}</p>
          <LinkSection subject={subject} onSaid={onSaid} />
          <PictureSection subject={subject} onSaid={onSaid} />
          {subject.table && <NumbersSection subject={subject} table={subject.table} onSaid={onSaid} />}
          <section aria-labelledby={`${id}q`}>
            <h3 id={`${id}q`}>{words.share.quote()}</h3>
            <CopyField label={words.share.alt()} text={formatAlt(subject)} rows={4} button={words.share.copyAlt()} onSaid={onSaid} />
            <CopyField label={words.share.citation()} text={formatCitation(subject, words)} rows={4} button={words.share.copyCitation()} onSaid={onSaid} />
          </section>
          <EmbedSection subject={subject} formatSnippet={formatSnippet} onSaid={onSaid} />
          <p className={styles.said} role="status">{said}</p>
        </div>
      </dialog>
    </WordsContext>
  )
}
