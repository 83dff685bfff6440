/** The clock that moves marks, and the sharing dialog: a part of every chart and claim that comes when it can be read. */
import { cancelFrame, frame, type FrameData } from 'framer-motion'
import type { Clock } from '../hooks/useTransition.ts'
import { formatSnippet } from '../embed/snippet.ts'
import type { Later } from './laterParts.ts'
import { ShareDialog } from '../share/ShareDialog.tsx'
import type { Messages } from '../i18n/messages.ts'

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

export function laterOf(messages: Messages): Later {
  return { clock, ShareDialog, formatSnippet, messages }
}
