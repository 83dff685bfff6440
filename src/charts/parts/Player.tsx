/** Runs months, with sliders that keys move: one step a month, about eight seconds in all. */
import { useEffect, useState, type ReactElement } from 'react'
import type { Month, Months } from '../../data/calendar.ts'
import { formatMonth } from '../../words/locale.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Controls.module.css'

const WHOLE_RUN_MS = 8000

interface PlayerProps {
  readonly span: Months
  readonly window: Months
  readonly onWindow: (window: Months, how: 'choose' | 'drag') => void
}

export function Player({ span, window, onWindow }: PlayerProps): ReactElement {
  const words = useWords()
  const [playing, setPlaying] = useState(false)
  const { since, until } = window
  useEffect(() => {
    if (!playing) return undefined
    const timer = setTimeout(() => {
      onWindow({ since, until: until + 1 }, 'drag')
      if (until + 1 >= span.until) setPlaying(false)
    }, WHOLE_RUN_MS / (span.until - span.since))
    return () => clearTimeout(timer)
  }, [playing, since, until, span, onWindow])
  useEffect(() => {
    const leave = () => {
      if (document.hidden) setPlaying(false)
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [])
  const onPlay = () => {
    if (!playing && until >= span.until) onWindow({ since, until: since }, 'choose')
    setPlaying(!playing)
  }
  const end = (label: string, name: 'since' | 'until', value: Month, change: (month: Month) => Months) => (
    <label className={styles.slider}>
      <span><span>{label}</span><span>{formatMonth(value, words.formats)}</span></span>
      <input type="range" name={name} min={span.since} max={span.until} step={1} value={value} aria-valuetext={formatMonth(value, words.formats)}
        onChange={(event) => { setPlaying(false); onWindow(change(Number(event.target.value)), 'drag') }}
        onPointerUp={() => onWindow(window, 'choose')} onKeyUp={() => onWindow(window, 'choose')} />
    </label>
  )
  return (
    <>
      <button type="button" onClick={onPlay} data-playing={playing || undefined}>{playing ? words.aid.controls.pause() : words.aid.controls.play()}</button>
      {end(words.aid.controls.since(), 'since', since, (month) => ({ since: month, until: Math.max(month, until) }))}
      {end(words.aid.controls.until(), 'until', until, (month) => ({ since: Math.min(month, since), until: month }))}
    </>
  )
}
