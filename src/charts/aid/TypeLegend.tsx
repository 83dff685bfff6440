/** The legend in the subtitle: the colours of types, or the directions of change. */
import type { ReactElement } from 'react'
import { AID_TYPES, type AidData } from '../../data/aid.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { ComparisonView } from '../../state/view.ts'
import styles from './Aid.module.css'
import { getComparison } from './rows.ts'

export function TypeLegend({ promised, isShared }: { readonly promised: boolean; readonly isShared: boolean }): ReactElement {
  const messages = useMessages()
  return (
    <span className={styles.key}>
      {[...AID_TYPES, ...(isShared ? (['throughEu'] as const) : []), ...(promised ? (['promised'] as const) : [])].map((type) => (
        <span key={type} data-type={type}>{messages.aid.type({ type })}</span>
      ))}
    </span>
  )
}

/** The legend of a comparison: the meaning of each side, and the order of the two counts. */
export function ComparisonLegend({ view, data }: { readonly view: ComparisonView; readonly data: AidData }): ReactElement {
  const messages = useMessages()
  const { then, now } = getComparison(view, data)
  return (
    <span className={styles.key}>
      <span data-direction="less">{messages.aid.countedLess()}</span>
      <span data-direction="more">{messages.aid.countedMore()}</span>
      <span>{messages.aid.thenNow({ then: messages.aid.release({ n: then.number }), now: messages.aid.release({ n: now.number }) })}</span>
    </span>
  )
}
