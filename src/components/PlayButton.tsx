/** Runs months, with sliders that keys move: one step a month, about eight seconds in all. */
import { useEffect, useState, type ReactElement } from 'react'
import type { Months } from '../data/calendar.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { WindowSliders } from './MonthSlider.tsx'

const WHOLE_RUN_MS = 8000

interface PlayButtonProps {
  readonly span: Months
  readonly window: Months
  readonly onWindow: (window: Months, phase: 'commit' | 'preview') => void
}

export function PlayButton({ span, window, onWindow }: PlayButtonProps): ReactElement {
  const messages = useMessages()
  const [playing, setPlaying] = useState(false)
  const { since, until } = window
  useEffect(() => {
    if (!playing) return undefined
    const timer = setTimeout(() => {
      onWindow({ since, until: until + 1 }, 'preview')
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
    if (!playing && until >= span.until) onWindow({ since, until: since }, 'commit')
    setPlaying(!playing)
  }
  const onSlide: PlayButtonProps['onWindow'] = (next, phase) => {
    setPlaying(false)
    onWindow(next, phase)
  }
  return (
    <>
      <button type="button" onClick={onPlay} data-playing={playing || undefined}>{playing ? messages.aid.controls.pause() : messages.aid.controls.play()}</button>
      <WindowSliders span={span} window={window} onWindow={onSlide} />
    </>
  )
}
