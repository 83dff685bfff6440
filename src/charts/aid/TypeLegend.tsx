/** Which colour is which type, and which end is which count, in the line that says what is drawn. */
import type { ReactElement } from 'react'
import { AID_TYPES, type AidData } from '../../data/aid.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { ComparisonView } from '../../state/view.ts'
import styles from './Aid.module.css'
import { getComparison } from './rows.ts'

export function TypeLegend({ promised }: { readonly promised: boolean }): ReactElement {
  const messages = useMessages()
  return (
    <span className={styles.key}>
      {[...AID_TYPES, ...(promised ? (['promised'] as const) : [])].map((type) => (
        <span key={type} data-type={type}>{messages.aid.type({ type })}</span>
      ))}
    </span>
  )
}

/** The two ends of a pair. */
export function ComparisonLegend({ view, data }: { readonly view: ComparisonView; readonly data: AidData }): ReactElement {
  const messages = useMessages()
  const { then, now } = getComparison(view, data)
  const end = (className: string | undefined, n: number) => (
    <span><svg width="13" height="13" aria-hidden="true"><circle className={className} cx="6.5" cy="6.5" r="4.5" /></svg><span>{` ${messages.aid.release({ n })}`}</span></span>
  )
  return <span className={styles.key}>{end(styles.then, then.number)}{end(styles.now, now.number)}</span>
}
