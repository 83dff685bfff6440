/** A slider: while it moves the picture follows, and where it is let go is a choice. */
import { useRef, type ReactElement } from 'react'
import styles from './Controls.module.css'

interface SliderProps {
  readonly label: string
  readonly name: string
  /** The whole numbers it runs over, both inclusive, and the one it is at. */
  readonly min: number
  readonly max: number
  readonly value: number
  /** What the number stands for, as it is read. */
  readonly text: string
  readonly onValue: (value: number, phase: 'commit' | 'preview') => void
}

export function Slider({ label, name, min, max, value, text, onValue }: SliderProps): ReactElement {
  const moved = useRef(false)
  const onCommit = () => {
    if (moved.current) onValue(value, 'commit')
    moved.current = false
  }
  return (
    <label className={styles.slider}>
      <span><span>{label}</span><span>{text}</span></span>
      <input type="range" name={name} min={min} max={max} step={1} value={value} aria-valuetext={text} aria-label={label}
        onChange={(event) => { moved.current = true; onValue(Number(event.target.value), 'preview') }}
        onPointerUp={onCommit} onPointerCancel={onCommit} onKeyUp={onCommit} onBlur={onCommit} />
    </label>
  )
}
