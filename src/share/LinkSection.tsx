/** The link to the view, and the share sheet of the device. */
import { useId, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import { DialogCopyField } from './DialogCopyField.tsx'
import type { ShareData } from './shareData.ts'

export interface SectionProps {
  readonly data: ShareData
  /** Says what happened. */
  readonly onStatus: (line: string) => void
}

function isRefusal(error: unknown): boolean {
  return !(error instanceof DOMException && error.name === 'AbortError')
}

export function LinkSection({ data, onStatus }: SectionProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  const { title, summary, source, link: url } = data
  const onShare = () => {
    const sent = navigator.share({ title, text: `${summary} ${source}`, url })
    // The reader closed the sheet; this needs no message.
    sent.catch((error: unknown) => isRefusal(error) && onStatus(messages.share.sheetRefused()))
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{messages.share.link()}</h3>
      <DialogCopyField label={messages.share.address()} text={url} button={messages.share.copyLink()} first onStatus={onStatus} />
      {'share' in navigator && <button type="button" onClick={onShare}>{messages.share.sheet()}</button>}
    </section>
  )
}
