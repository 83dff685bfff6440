/** A labelled slider. Reports `preview` while it moves and `commit` when it is released. */
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react'
import styles from './Controls.module.css'
import type { ChangePhase } from '../state/view.ts'

interface SliderProps {
  readonly label: string
  readonly name: string
  /** Whole numbers, both inclusive. */
  readonly min: number
  readonly max: number
  readonly value: number
  /** The value as text, for screen readers. */
  readonly text: string
  readonly onValue: (value: number, phase: ChangePhase) => void
}

/** Screen readers change the value without a key or pointer event. Such a change is committed after this time. */
const SETTLED_MS = 500

export function Slider({ label, name, min, max, value, text, onValue }: SliderProps): ReactElement {
  /** The value that was previewed and is not committed yet. */
  const [previewed, setPreviewed] = useState<number | null>(null)
  const isHeld = useRef(false)
  const commit = () => {
    isHeld.current = false
    if (previewed === null) return
    setPreviewed(null)
    onValue(previewed, 'commit')
  }
  const onCommit = useEffectEvent(commit)
  const hold = () => {
    isHeld.current = true
  }
  useEffect(() => {
    if (previewed === null) return undefined
    const timer = isHeld.current ? undefined : setTimeout(() => onCommit(), SETTLED_MS)
    // A pointer may be released outside the slider.
    const onRelease = () => onCommit()
    addEventListener('pointerup', onRelease)
    addEventListener('pointercancel', onRelease)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerup', onRelease)
      removeEventListener('pointercancel', onRelease)
    }
  }, [previewed])
  return (
    <label className={styles.slider}>
      <span><span>{label}</span><span>{text}</span></span>
      <input type="range" name={name} min={min} max={max} step={1} value={value} aria-valuetext={text} aria-label={label}
        onChange={(event) => { setPreviewed(Number(event.target.value)); onValue(Number(event.target.value), 'preview') }}
        onPointerDown={hold} onKeyDown={hold} onKeyUp={commit} onBlur={commit} />
    </label>
  )
}
