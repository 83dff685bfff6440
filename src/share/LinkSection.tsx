/** The link to the view, and the device's own way to send it. */
import { useId, type ReactElement } from 'react'
import { useWords } from '../i18n/useMessages.ts'
import { CopyField } from './CopyField.tsx'
import { formatPost } from './citation.ts'
import type { Subject } from './shareData.ts'

export interface SectionProps {
  readonly subject: Subject
  /** Says what happened. */
  readonly onSaid: (line: string) => void
}

function isRefusal(error: unknown): boolean {
  return !(error instanceof DOMException && error.name === 'AbortError')
}

export function LinkSection({ subject, onSaid }: SectionProps): ReactElement {
  const words = useWords()
  const id = useId()
  const { title, sentence, source, link: url } = subject
  const onShare = () => {
    const sent = navigator.share({ title, text: `${sentence} ${source}`, url })
    // Closing the sheet is the reader's choice and needs no word.
    sent.catch((error: unknown) => isRefusal(error) && onSaid(words.share.sheetRefused()))
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.share.link()}</h3>
      <CopyField label={words.share.address()} text={url} rows={2} button={words.share.copyLink()} first onSaid={onSaid} />
      {'share' in navigator && <button type="button" onClick={onShare}>{words.share.sheet()}</button>}
      <CopyField label={words.share.post()} text={formatPost(subject)} rows={4} button={words.share.copyPost()} onSaid={onSaid} />
    </section>
  )
}
