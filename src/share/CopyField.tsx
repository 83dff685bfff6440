/** A text to take away: read, selected, copied. */
import { useId, useRef, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import { copyText } from './copyText.ts'
import styles from './ShareDialog.module.css'

interface CopyFieldProps {
  readonly label: string
  readonly text: string
  readonly rows?: number
  readonly button: string
  /** The button that has the focus as the dialog opens. */
  readonly first?: boolean
  readonly onStatus: (line: string) => void
}

export function CopyField({ label, text, rows = 1, button, first = false, onStatus }: CopyFieldProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const onCopy = () => {
    if (field.current) void copyText(field.current).then((copied) => onStatus(copied ? messages.share.copied({ label }) : messages.share.selected({ label })))
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} readOnly value={text} rows={rows} spellCheck={false} onFocus={(event) => event.target.select()} />
      <button type="button" onClick={onCopy} data-first={first || undefined}>{button}</button>
    </div>
  )
}
