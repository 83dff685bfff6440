/** Every control of the leaders chart: scene, range, kinds of milestones, growth. */
import type { ReactElement } from 'react'
import { dateOf, newYear } from '../../data/calendar.ts'
import { CATEGORIES, type LeadersData } from '../../data/leaders.ts'
import { defaultLeaders, extentOf, settleRange } from '../../state/leadersView.ts'
import { SCENES, type DayRange, type LeadersView } from '../../state/view.ts'
import { useWords } from '../../i18n/useMessages.ts'
import { Choice, Toggle } from '../../components/Select.tsx'
import styles from '../../components/Controls.module.css'
import { Slider } from '../../components/Slider.tsx'
import { shiftRange, zoomRange } from './range.ts'
import { inDate } from './labels.ts'

interface LeadersControlsProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onView: (next: LeadersView, how: 'choose' | 'drag') => void
}

/** A step along is this part of what is in sight. */
const STEP = 1 / 3

export function LeadersControls({ data, view, onView }: LeadersControlsProps): ReactElement {
  const words = useWords()
  const { controls: say } = words.leaders
  const choose = (parts: Partial<LeadersView>) => onView({ ...view, ...parts }, 'choose')
  const { range } = view
  const extent = extentOf(data)
  const step = (range.to - range.from) * STEP
  const button = (label: string, next: DayRange) => (
    <button type="button" onClick={() => choose({ range: next })} disabled={next.from === range.from && next.to === range.to}>{label}</button>
  )
  return (
    <div role="group" aria-label={say.legend()} data-controls="leaders">
      <div className={styles.row}>
        <Choice label={say.scene()} name="scene" value={view.scene} onChoose={(scene) => onView(defaultLeaders(scene, data), 'choose')}
          options={SCENES.map((scene) => ({ value: scene, label: say[scene]() }))} />
        <YearSlider name="from" view={view} data={data} onView={onView} />
        <YearSlider name="to" view={view} data={data} onView={onView} />
      </div>
      <div className={styles.row}>
        {button(say.earlier(), shiftRange(range, -step, data))}
        {button(say.later(), shiftRange(range, step, data))}
        {button(say.zoomIn(), zoomRange(view, 1 / 2, data))}
        {button(say.zoomOut(), range.to - range.from >= extent.to - extent.from ? range : zoomRange(view, 2, data))}
        <button type="button" onClick={() => onView(defaultLeaders(view.scene, data), 'choose')}>{say.reset()}</button>
      </div>
      <div className={styles.row} role="group" aria-label={say.milestones()}>
        <span>{say.milestones()}</span>
        {CATEGORIES.map((category) => (
          <Toggle key={category} name={category} label={say.kind({ category })} on={view.milestones.includes(category)}
            onToggle={(on) => choose({ milestones: CATEGORIES.filter((other) => (other === category ? on : view.milestones.includes(other))) })} />
        ))}
        <Toggle name="members" label={say.members()} on={view.members} onToggle={(members) => choose({ members })} />
      </div>
    </div>
  )
}

interface YearSliderProps extends LeadersControlsProps {
  readonly name: 'from' | 'to'
}

/** One end of the range, by years; the other gives way. */
function YearSlider({ name, data, view, onView }: YearSliderProps): ReactElement {
  const words = useWords()
  const { range } = view
  const [first, last] = [dateOf(extentOf(data).from).year, dateOf(extentOf(data).to).year]
  const text = inDate(range[name], words)
  const withYear = (year: number): DayRange =>
    name === 'from' ? { from: newYear(year), to: Math.max(range.to, newYear(year + 1) - 1) } : { from: Math.min(range.from, newYear(year)), to: newYear(year + 1) - 1 }
  return (
    <Slider label={words.leaders.controls[name]()} name={name} min={first} max={last} value={dateOf(range[name]).year} text={text}
      onValue={(year, how) => onView({ ...view, range: settleRange(withYear(year), data) }, how)} />
  )
}
