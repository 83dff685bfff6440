/** Every control of the leaders chart: scene, range, kinds of milestones, growth. */
import type { ReactElement } from 'react'
import { toDateParts, getNewYear } from '../../data/calendar.ts'
import { CATEGORIES, type LeadersData } from '../../data/leaders.ts'
import { defaultLeaders, getExtent, clampRange } from '../../state/leadersView.ts'
import { SCENES, type DayRange, type LeadersView, type ChangePhase } from '../../state/view.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { Select, Checkbox } from '../../components/Select.tsx'
import styles from '../../components/Controls.module.css'
import { Slider } from '../../components/Slider.tsx'
import { shiftRange, zoomRange } from './range.ts'
import { formatInDate } from './labels.ts'

interface LeadersControlsProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onViewChange: (next: LeadersView, phase: ChangePhase) => void
}

/** One step moves the range by this share of its length. */
const STEP = 1 / 3

export function LeadersControls({ data, view, onViewChange }: LeadersControlsProps): ReactElement {
  const messages = useMessages()
  const { controls: labels } = messages.leaders
  const choose = (parts: Partial<LeadersView>) => onViewChange({ ...view, ...parts }, 'commit')
  const { range } = view
  const extent = getExtent(data)
  const step = (range.to - range.from) * STEP
  const button = (label: string, next: DayRange) => (
    <button type="button" onClick={() => choose({ range: next })} disabled={next.from === range.from && next.to === range.to}>{label}</button>
  )
  return (
    <div role="group" aria-label={labels.legend()} data-controls="leaders">
      <div className={styles.row}>
        <Select label={labels.scene()} name="scene" value={view.scene} onChange={(scene) => onViewChange(defaultLeaders(scene, data), 'commit')}
          options={SCENES.map((scene) => ({ value: scene, label: labels[scene]() }))} />
        <YearSlider name="from" view={view} data={data} onViewChange={onViewChange} />
        <YearSlider name="to" view={view} data={data} onViewChange={onViewChange} />
      </div>
      <div className={styles.row}>
        {button(labels.earlier(), shiftRange(range, -step, data))}
        {button(labels.later(), shiftRange(range, step, data))}
        {button(labels.zoomIn(), zoomRange(view, 1 / 2, data))}
        {button(labels.zoomOut(), range.to - range.from >= extent.to - extent.from ? range : zoomRange(view, 2, data))}
        <button type="button" onClick={() => onViewChange(defaultLeaders(view.scene, data), 'commit')}>{labels.reset()}</button>
      </div>
      <div className={styles.row} role="group" aria-label={labels.milestones()}>
        <span>{labels.milestones()}</span>
        {CATEGORIES.map((category) => (
          <Checkbox key={category} name={category} label={labels.kind({ category })} on={view.milestones.includes(category)}
            onToggle={(on) => choose({ milestones: CATEGORIES.filter((other) => (other === category ? on : view.milestones.includes(other))) })} />
        ))}
        <Checkbox name="members" label={labels.members()} on={view.members} onToggle={(members) => choose({ members })} />
      </div>
    </div>
  )
}

interface YearSliderProps extends LeadersControlsProps {
  readonly name: 'from' | 'to'
}

/** Selects one end of the range by year. The other end moves if the range would be empty. */
function YearSlider({ name, data, view, onViewChange }: YearSliderProps): ReactElement {
  const messages = useMessages()
  const { range } = view
  const [first, last] = [toDateParts(getExtent(data).from).year, toDateParts(getExtent(data).to).year]
  const text = formatInDate(range[name], messages)
  const withYear = (year: number): DayRange =>
    name === 'from' ? { from: getNewYear(year), to: Math.max(range.to, getNewYear(year + 1) - 1) } : { from: Math.min(range.from, getNewYear(year)), to: getNewYear(year + 1) - 1 }
  return (
    <Slider label={messages.leaders.controls[name]()} name={name} min={first} max={last} value={toDateParts(range[name]).year} text={text}
      onValue={(year, phase) => onViewChange({ ...view, range: clampRange(withYear(year), data) }, phase)} />
  )
}
