/** One line about a link that asked for what does not exist: what was asked, what is shown, the way back. */
import type { ReactElement } from 'react'
import type { Mismatch } from '../state/queryString.ts'
import { useWords } from '../i18n/useMessages.ts'
import styles from './Pages.module.css'

/** What of a hostile link is worth repeating. */
const LONGEST = 40

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

interface NoticeProps {
  readonly asked: readonly Mismatch[]
  readonly onReset: () => void
  readonly onDismiss: () => void
}

export function Notice({ asked, onReset, onDismiss }: NoticeProps): ReactElement | null {
  const words = useWords()
  if (asked.length === 0) return null
  const list = (pick: (one: Mismatch) => string) => asked.map((one) => words.page.mismatchPart({ key: one.key, text: shorten(pick(one)) })).join(', ')
  const shown = asked.map(({ key, shown: text }) => (text === '' ? words.page.mismatchNothing() : words.page.mismatchPart({ key, text: shorten(text) }))).join(', ')
  return (
    <p className={styles.notice} role="status" data-mismatch={asked.map(({ key }) => key).join(' ')}>
      {words.page.mismatch({ asked: list((one) => one.asked), shown })}{' '}
      <button type="button" onClick={onReset}>{words.page.mismatchReset()}</button>{' '}
      <button type="button" onClick={onDismiss}>{words.page.dismiss()}</button>
    </p>
  )
}
