/** What comes after the page is readable: the clock that moves marks, and the sharing dialog. */
import { JSAnimation } from 'framer-motion'
import type { Clock } from './charts/parts/useMoves.ts'
import { LATER_EVENT, type Later } from './loadLater.ts'
import { ShareDialog } from './share/ShareDialog.tsx'

/** How long a change of the picture takes, all stages together. */
const DURATION_MS = 650

const clock: Clock = (onFrame) => {
  const animation = new JSAnimation({ keyframes: [0, 1], duration: DURATION_MS, ease: 'linear', onUpdate: onFrame })
  return () => animation.stop()
}

export const later: Later = { clock, ShareDialog }

if (!import.meta.env.DEV) dispatchEvent(new CustomEvent(LATER_EVENT, { detail: later }))
