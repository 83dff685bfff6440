/** A line about parts of a link that could not be applied: what was requested, what is shown, and a way to reset. */
import { AnimatePresence, m, useIsPresent } from 'framer-motion'
import type { ReactElement } from 'react'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
import type { Mismatch } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Pages.module.css'

/** The most characters of a link that the line repeats. */
const LONGEST = 40

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

export interface NoticeProps {
  readonly mismatches: readonly Mismatch[]
  readonly onReset: () => void
  readonly onDismiss: () => void
}

const LEAVING_S = 0.25

/** The live region is always present, because one inserted together with its text is not announced. */
export function Notice(props: NoticeProps): ReactElement {
  return <div role="status"><AnimatePresence>{props.mismatches.length > 0 && <Line key="line" {...props} />}</AnimatePresence></div>
}

/** Animates only its exit, so that it is visible before Motion has loaded and the page below does not jump. */
function Line({ mismatches, onReset, onDismiss }: NoticeProps): ReactElement {
  const messages = useMessages()
  const isReduced = useReducedMotion()
  const isPresent = useIsPresent()
  const list = (pick: (one: Mismatch) => string) => mismatches.map((one) => messages.page.mismatchPart({ key: one.key, text: shorten(pick(one)) })).join(', ')
  const shown = mismatches.map(({ key, applied: text }) => (text === '' ? messages.page.mismatchNothing() : messages.page.mismatchPart({ key, text: shorten(text) }))).join(', ')
  return (
    <m.p className={styles.notice} inert={!isPresent} data-mismatch={mismatches.map(({ key }) => key).join(' ')}
      exit={{ opacity: 0, height: 0, paddingBlock: 0, marginBlockEnd: 0, overflow: 'clip' }} transition={{ duration: isReduced ? 0 : LEAVING_S }}>
      <span>{`${messages.page.mismatch({ requested: list((one) => one.requested), applied: shown })} `}</span>
      <button type="button" onClick={onReset}>{messages.page.mismatchReset()}</button>
      <button type="button" onClick={onDismiss}>{messages.page.dismiss()}</button>
    </m.p>
  )
}
