/** A line about parts of a link that could not be applied: what was requested, what is shown, and a way to reset. */
import { lazy, Suspense, useState, type ComponentProps, type ComponentType, type ReactElement } from 'react'
import type { CollapseProps } from '../components/Collapse.tsx'
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

/** Stands in for `Collapse` if that can't be loaded. */
function Paragraph({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  return children ? <p {...props}>{children}</p> : null
}

const Collapse = lazy<ComponentType<CollapseProps>>(() => import('../components/Collapse.tsx').then((loaded) => ({ default: loaded.Collapse }), () => ({ default: Paragraph })))

/** The live region is always present, because one inserted together with its text is not announced. Until `Collapse` is loaded, the line is drawn without being announced. */
export function Notice({ mismatches, onReset, onDismiss }: NoticeProps): ReactElement {
  const messages = useMessages()
  const [isUsed, setUsed] = useState(false)
  if (mismatches.length > 0 && !isUsed) setUsed(true)
  const list = (pick: (one: Mismatch) => string) => mismatches.map((one) => messages.page.mismatchPart({ key: one.key, text: shorten(pick(one)) })).join(', ')
  const shown = mismatches.map(({ key, applied: text }) => (text === '' ? messages.page.mismatchNothing() : messages.page.mismatchPart({ key, text: shorten(text) }))).join(', ')
  const line = {
    className: styles.notice,
    'data-mismatch': mismatches.map(({ key }) => key).join(' '),
    children: mismatches.length > 0 && (
      <>
        <span>{`${messages.page.mismatch({ requested: list((one) => one.requested), applied: shown })} `}</span>
        <button type="button" onClick={onReset}>{messages.page.mismatchReset()}</button>
        <button type="button" onClick={onDismiss}>{messages.page.dismiss()}</button>
      </>
    ),
  }
  return <div role="status">{isUsed && <Suspense fallback={<Paragraph inert {...line} />}><Collapse {...line} /></Suspense>}</div>
}
