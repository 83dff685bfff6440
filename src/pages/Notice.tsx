/** One line about a link that asked for something that does not exist: what it asked for, what is shown, and a reset. */
import type { ReactElement } from 'react'
import type { Mismatch } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Pages.module.css'

/** The most characters of a link that the line repeats. */
const LONGEST = 40

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

interface NoticeProps {
  readonly mismatches: readonly Mismatch[]
  readonly onReset: () => void
  readonly onDismiss: () => void
}

/** The live region is there before its text: a region that is inserted with its text is not announced. */
export function Notice(props: NoticeProps): ReactElement {
  return <div role="status">{props.mismatches.length > 0 && <Line {...props} />}</div>
}

function Line({ mismatches, onReset, onDismiss }: NoticeProps): ReactElement {
  const messages = useMessages()
  const list = (pick: (one: Mismatch) => string) => mismatches.map((one) => messages.page.mismatchPart({ key: one.key, text: shorten(pick(one)) })).join(', ')
  const shown = mismatches.map(({ key, applied: text }) => (text === '' ? messages.page.mismatchNothing() : messages.page.mismatchPart({ key, text: shorten(text) }))).join(', ')
  return (
    <p className={styles.notice} data-mismatch={mismatches.map(({ key }) => key).join(' ')}>
      <span>{`${messages.page.mismatch({ requested: list((one) => one.requested), applied: shown })} `}</span>
      <button type="button" onClick={onReset}>{messages.page.mismatchReset()}</button>
      <button type="button" onClick={onDismiss}>{messages.page.dismiss()}</button>
    </p>
  )
}
