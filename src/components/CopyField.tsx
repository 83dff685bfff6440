/** A read-only text with a button that copies it. */
import { useId, useRef, type ReactElement } from 'react'
import { copyText } from '../lib/copyText.ts'
import styles from './CopyField.module.css'

export interface CopyFieldProps {
  readonly label: string
  readonly text: string
  readonly rows?: number
  readonly button: string
  /** Whether its button has the focus when a dialog opens. */
  readonly first?: boolean
  /** Called after each attempt. If the browser refused, the text is selected and `isCopied` is false. */
  readonly onCopy: (isCopied: boolean) => void
}

export function CopyField({ label, text, rows = 1, button, first = false, onCopy }: CopyFieldProps): ReactElement {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const onPress = () => {
    if (field.current) void copyText(field.current).then(onCopy)
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} readOnly value={text} rows={rows} spellCheck={false} onFocus={(event) => event.target.select()} />
      <button type="button" onClick={onPress} data-first={first || undefined}>{button}</button>
    </div>
  )
}
