/** A labelled native select. Options that can't be chosen give their reason. */
import { useId, type ReactElement } from 'react'
import styles from './Controls.module.css'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  /** Why the option can't be chosen now; undefined if it can. */
  readonly reason?: string | undefined
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly name: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
}

export function Select<T extends string>({ label, name, value, options, onChange }: SelectProps<T>): ReactElement {
  const id = useId()
  const reasons = [...new Set(options.flatMap(({ reason }) => reason ?? []))]
  const onSelect = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onSelect(event.target.value)}
        aria-describedby={reasons.length > 0 ? `${id}w` : undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.reason !== undefined && option.value !== value}>{option.label}</option>
        ))}
      </select>
      {reasons.length > 0 && <DisabledReason id={`${id}w`} reasons={reasons} />}
    </div>
  )
}

/** A switch that may be disabled, with the reason. */
export function Checkbox(props: { readonly label: string; readonly name: string; readonly on: boolean; readonly reason?: string | undefined; readonly onToggle: (on: boolean) => void }): ReactElement {
  const { label, name, on, reason, onToggle } = props
  const id = useId()
  return (
    <div className={styles.toggle}>
      <label>
        <input type="checkbox" name={name} checked={on} disabled={reason !== undefined && !on} onChange={(event) => onToggle(event.target.checked)}
          aria-describedby={reason ? `${id}w` : undefined} />
        <span>{label}</span>
      </label>
      {reason && <DisabledReason id={`${id}w`} reasons={[reason]} />}
    </div>
  )
}

/** The reason of a disabled option, shown on request. The icon is decorative; screen readers get the text. */
function DisabledReason({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }): ReactElement {
  return (
    <details className={styles.reason}>
      <summary aria-label={reasons.join(' ')}>?</summary>
      <p id={id}>{reasons.join(' ')}</p>
    </details>
  )
}
