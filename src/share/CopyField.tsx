/** A text to take away: read, selected, copied. */
import { useId, useRef, type ReactElement } from 'react'
import { useWords } from '../i18n/useMessages.ts'
import { copyText } from './copyText.ts'
import styles from './ShareDialog.module.css'

interface CopyFieldProps {
  readonly label: string
  readonly text: string
  readonly rows?: number
  readonly button: string
  /** The button that has the focus as the dialog opens. */
  readonly first?: boolean
  readonly onSaid: (line: string) => void
}

export function CopyField({ label, text, rows = 1, button, first = false, onSaid }: CopyFieldProps): ReactElement {
  const words = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const onCopy = () => {
    if (field.current) void copyText(field.current).then((copied) => onSaid(copied ? words.share.copied({ label }) : words.share.selected({ label })))
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} readOnly value={text} rows={rows} spellCheck={false} onFocus={(event) => event.target.select()} />
      <button type="button" onClick={onCopy} data-first={first || undefined}>{button}</button>
    </div>
  )
}
