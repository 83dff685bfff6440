/** What is added, as one strip to scale: a share is seen before it is read. The table beside it says the same. */
import type { ReactElement } from 'react'
import styles from './Claim.module.css'
import type { ClaimResult } from './claimTypes.ts'
import { PLEDGED_BN } from './calculateClaim.ts'

/** Nothing for announcements: they are of several currencies. */
export function ShareBar({ working }: { readonly working: ClaimResult }): ReactElement | null {
  if (working.claim === 'eight-billion' || working.whole === 0) return null
  const scale = working.claim === 'pledge' ? Math.max(working.whole, PLEDGED_BN) : working.whole
  const counted = working.rows.flatMap((row) => (row.kind !== 'announced' && row.whole && row.value ? [{ ...row, value: row.value }] : []))
  return (
    <div className={styles.strip} aria-hidden="true">
      {counted.map(({ key, bloc, value }) => <span key={key} data-tone={bloc} style={{ inlineSize: `${(value / scale) * 100}%` }} />)}
      {working.claim === 'pledge' && <i style={{ insetInlineStart: `${(PLEDGED_BN / scale) * 100}%` }}><b>{PLEDGED_BN}</b></i>}
    </div>
  )
}
