/** The rows that are added, as one strip to scale. The table beside it has the same figures. */
import type { ReactElement } from 'react'
import styles from './Claim.module.css'
import type { ClaimResult } from './claimTypes.ts'
import { PLEDGED_BN } from '../data/storyDates.ts'

/** Renders nothing for announcements, which are in several currencies. */
export function ShareBar({ result }: { readonly result: ClaimResult }): ReactElement | null {
  if (result.claim === 'eight-billion' || result.denominator === 0) return null
  const scale = result.claim === 'pledge' ? Math.max(result.denominator, PLEDGED_BN) : result.denominator
  const counted = result.rows.flatMap((row) => (row.kind !== 'announced' && row.inDenominator && row.value ? [{ ...row, value: row.value }] : []))
  return (
    <div className={styles.strip} aria-hidden="true">
      {counted.map(({ key, bloc, value }) => <span key={key} data-tone={bloc} style={{ inlineSize: `${(value / scale) * 100}%` }} />)}
      {result.claim === 'pledge' && <i style={{ insetInlineStart: `${(PLEDGED_BN / scale) * 100}%` }}><b>{PLEDGED_BN}</b></i>}
    </div>
  )
}
