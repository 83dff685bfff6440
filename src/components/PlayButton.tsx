/** A button that plays the months of a release, in about eight seconds for all of them, and the sliders of the window. */
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react'
import { animateValue } from 'framer-motion'
import type { Month } from '../data/calendar.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { WindowSliders, type WindowSlidersProps } from './MonthSlider.tsx'

const FULL_RUN_S = 8
const MS_PER_S = 1000

export function PlayButton({ span, window, onWindow }: WindowSlidersProps): ReactElement {
  const { controls: labels } = useMessages().aid
  const [isPlaying, setPlaying] = useState(false)
  const { since, until } = window
  /** The month that the animation has reached. */
  const reached = useRef(until)
  /** The month that is rendered; it may be earlier than `reached`. */
  const shown = useRef(until)
  /** Commits the month at which the animation ended or was stopped. */
  const stop = (month: Month) => {
    setPlaying(false)
    reached.current = month
    onWindow({ since, until: month }, 'commit')
  }
  const onMonth = useEffectEvent((month: Month) => {
    if (month <= reached.current) return
    reached.current = month
    onWindow({ since, until: month }, 'preview')
  })
  const onStop = useEffectEvent(stop)
  useEffect(() => {
    if (!isPlaying) return undefined
    const from = reached.current
    const run = animateValue({
      keyframes: [from, span.until],
      duration: (MS_PER_S * FULL_RUN_S * (span.until - from)) / Math.max(span.until - span.since, 1),
      ease: 'linear',
      onUpdate: (month) => onMonth(Math.floor(month)),
      onComplete: () => onStop(span.until),
    })
    const onVisibility = () => {
      if (document.hidden) onStop(reached.current)
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      // Not `run.stop`, which would report one more month.
      run.cancel()
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [isPlaying, span.since, span.until])
  // A month that another control has set stops the animation. A month between `shown` and `reached` is its own, rendered late.
  useEffect(() => {
    const isOurs = shown.current <= until && until <= reached.current
    shown.current = until
    if (isOurs) return
    reached.current = until
    setPlaying(false)
  }, [until])
  const onToggle = () => {
    if (isPlaying) return stop(reached.current)
    if (until >= span.until) {
      reached.current = since
      shown.current = since
      onWindow({ since, until: since }, 'preview')
    }
    setPlaying(true)
  }
  const onSlide: WindowSlidersProps['onWindow'] = (next, phase) => {
    setPlaying(false)
    onWindow(next, phase)
  }
  return (
    <>
      <button type="button" onClick={onToggle} data-playing={isPlaying || undefined}>{isPlaying ? labels.pause() : labels.play()}</button>
      <WindowSliders span={span} window={window} onWindow={onSlide} />
    </>
  )
}
