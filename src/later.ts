/** What comes after the page is readable: the clock that moves marks, and the sharing dialog. */
import { cancelFrame, frame, type FrameData } from 'framer-motion'
import type { Clock } from './charts/parts/useMoves.ts'
import { LATER_EVENT, type Later } from './loadLater.ts'
import { ShareDialog } from './share/ShareDialog.tsx'

/** How long a change of the picture takes, all stages together. */
const DURATION_MS = 650

const clock: Clock = (onFrame) => {
  let begun: number | null = null
  const step = ({ timestamp }: FrameData) => {
    begun ??= timestamp
    const progress = Math.min((timestamp - begun) / DURATION_MS, 1)
    onFrame(progress)
    if (progress === 1) cancelFrame(step)
  }
  frame.update(step, true)
  return () => cancelFrame(step)
}

export const later: Later = { clock, ShareDialog }

if (!import.meta.env.DEV) dispatchEvent(new CustomEvent(LATER_EVENT, { detail: later }))
