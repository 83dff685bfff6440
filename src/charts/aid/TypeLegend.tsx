/** The legend in the subtitle: the colours of types, or the directions of change. */
import type { ReactElement } from 'react'
import { AID_TYPES } from '../../data/aid.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import styles from './Aid.module.css'

export function TypeLegend({ showCommitments, isShared }: { readonly showCommitments: boolean; readonly isShared: boolean }): ReactElement {
  const messages = useMessages()
  return (
    <span className={styles.key}>
      {[...AID_TYPES, ...(isShared ? (['throughEu'] as const) : []), ...(showCommitments ? (['promised'] as const) : [])].map((type) => (
        <span key={type} data-type={type}>{messages.aid.type({ type })}</span>
      ))}
    </span>
  )
}

/** The legend of a comparison: the meaning of each side. */
export function ComparisonLegend(): ReactElement {
  const messages = useMessages()
  return (
    <span className={styles.key}>
      <span data-direction="less">{messages.aid.countedLess()}</span>
      <span data-direction="more">{messages.aid.countedMore()}</span>
    </span>
  )
}
