/** A choice of one among few, as a labelled native select; what can't be chosen says why. */
import { useId, type ReactElement } from 'react'
import styles from './Controls.module.css'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  /** Why it can't be chosen now; it can where this is absent. */
  readonly why?: string | undefined
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly name: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChoose: (value: T) => void
}

export function Choice<T extends string>({ label, name, value, options, onChoose }: ChoiceProps<T>): ReactElement {
  const id = useId()
  const reasons = [...new Set(options.flatMap(({ why }) => why ?? []))]
  const onChange = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChoose(chosen.value)
  }
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}
        aria-describedby={reasons.length > 0 ? `${id}w` : undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.why !== undefined && option.value !== value}>{option.label}</option>
        ))}
      </select>
      {reasons.length > 0 && <Why id={`${id}w`} reasons={reasons} />}
    </div>
  )
}

/** A switch that may be unable to apply. */
export function Toggle(props: { readonly label: string; readonly name: string; readonly on: boolean; readonly why?: string | undefined; readonly onToggle: (on: boolean) => void }): ReactElement {
  const { label, name, on, why, onToggle } = props
  const id = useId()
  return (
    <div className={styles.toggle}>
      <label>
        <input type="checkbox" name={name} checked={on} disabled={why !== undefined && !on} onChange={(event) => onToggle(event.target.checked)}
          aria-describedby={why ? `${id}w` : undefined} />
        {label}
      </label>
      {why && <Why id={`${id}w`} reasons={[why]} />}
    </div>
  )
}

/** Reasons, told when asked: the mark is for the eye, the words are for everyone. */
function Why({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }): ReactElement {
  return (
    <details className={styles.why}>
      <summary aria-label={reasons.join(' ')}>?</summary>
      <p id={id}>{reasons.join(' ')}</p>
    </details>
  )
}
