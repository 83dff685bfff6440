/** A slider of months: while it moves the answer follows, and where it is let go is a choice. */
import { useRef, type ReactElement } from 'react'
import controls from '../charts/parts/Controls.module.css'
import type { Month, Months } from '../data/calendar.ts'
import { formatMonth } from '../words/locale.ts'
import { useWords } from '../words/useWords.ts'

interface MonthSliderProps {
  readonly label: string
  readonly name: 'since' | 'until'
  readonly span: Months
  readonly value: Month
  readonly onMonth: (month: Month, how: 'choose' | 'drag') => void
}

export function MonthSlider({ label, name, span, value, onMonth }: MonthSliderProps): ReactElement {
  const words = useWords()
  const moved = useRef(false)
  const onLetGo = () => {
    if (moved.current) onMonth(value, 'choose')
    moved.current = false
  }
  const month = formatMonth(value, words.formats)
  return (
    <label className={controls.slider}>
      <span><span>{label}</span><span>{month}</span></span>
      <input type="range" name={name} min={span.since} max={span.until} step={1} value={value} aria-valuetext={month} aria-label={label}
        onChange={(event) => { moved.current = true; onMonth(Number(event.target.value), 'drag') }}
        onPointerUp={onLetGo} onPointerCancel={onLetGo} onKeyUp={onLetGo} onBlur={onLetGo} />
    </label>
  )
}
