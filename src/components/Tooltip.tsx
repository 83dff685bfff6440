/** The box of a mark's tooltip: it fades in and out, stays while the pointer is on it, and has a button that closes it. */
import { m } from 'framer-motion'
import type { ReactElement, ReactNode } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Tooltip.module.css'

/** Style properties of a box in a plot. */
export type BoxStyle = Readonly<Record<string, string>>

/** What a chart tells its tooltip. */
export interface TooltipBoxProps {
  /** The mark names it in `aria-details`. */
  readonly id: string
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

interface TooltipProps extends TooltipBoxProps {
  readonly label: string
  readonly style: BoxStyle
  readonly children: ReactNode
}

const FADE_S = 0.12

/** Needs the messages `tooltip`. */
export function Tooltip({ id, label, style, onClose, onKeep, onLeave, children }: TooltipProps): ReactElement {
  const messages = useMessages()
  return (
    <m.div className={styles.tooltip} id={id} role="group" aria-label={label} style={style} onPointerEnter={onKeep} onPointerLeave={onLeave}
      initial={{ opacity: 0 }} animate={{ opacity: 1 }} exit={{ opacity: 0 }} transition={{ duration: FADE_S }}>
      <button type="button" className={styles.close} aria-label={messages.tooltip.close()} onClick={onClose}>×</button>
      {children}
    </m.div>
  )
}
