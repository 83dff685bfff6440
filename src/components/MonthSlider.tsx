/** A slider of months, and two of them for the ends of a window. */
import type { ReactElement } from 'react'
import type { Month, Months } from '../data/calendar.ts'
import { formatMonth } from '../i18n/format.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { Slider } from './Slider.tsx'
import type { ChangePhase } from '../state/view.ts'

interface MonthSliderProps {
  readonly label: string
  readonly name: 'since' | 'until'
  readonly span: Months
  readonly value: Month
  readonly onMonth: (month: Month, phase: ChangePhase) => void
}

export function MonthSlider({ label, name, span, value, onMonth }: MonthSliderProps): ReactElement {
  const { formats } = useMessages()
  return <Slider label={label} name={name} min={span.since} max={span.until} value={value} text={formatMonth(value, formats)} onValue={onMonth} />
}

export interface WindowSlidersProps {
  readonly span: Months
  readonly window: Months
  readonly onWindow: (window: Months, phase: ChangePhase) => void
}

/** If one end is moved past the other, the other moves with it. */
export function WindowSliders({ span, window: { since, until }, onWindow }: WindowSlidersProps): ReactElement {
  const { controls: labels } = useMessages().aid
  return (
    <>
      <MonthSlider label={labels.since()} name="since" span={span} value={since} onMonth={(month, phase) => onWindow({ since: month, until: Math.max(month, until) }, phase)} />
      <MonthSlider label={labels.until()} name="until" span={span} value={until} onMonth={(month, phase) => onWindow({ since: Math.min(month, since), until: month }, phase)} />
    </>
  )
}
