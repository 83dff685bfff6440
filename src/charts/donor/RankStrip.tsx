/** A donor's rank as a place in a row: one tick for each donor that is ranked, the first on the left. The cell says it in words. */
import { range, scaleBand } from 'd3'
import type { ReactElement } from 'react'
import styles from './Donor.module.css'

interface RankStripProps {
  /** From 1 to `ranked`. */
  readonly rank: number
  readonly ranked: number
}

export function RankStrip({ rank, ranked }: RankStripProps): ReactElement {
  const places = range(1, ranked + 1)
  const x = scaleBand(places, [0, 100]).paddingInner(0.4)
  return (
    <svg className={styles.strip} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {places.map((place) => (
        <rect key={place} data-current={place === rank || undefined} x={x(place)} width={x.bandwidth()} y={place === rank ? 0 : 3} height={place === rank ? 8 : 2} />
      ))}
    </svg>
  )
}
