/** What the shapes of a view mean; only those it has. */
import type { ReactElement } from 'react'
import { CATEGORIES, type Category, type LeadersData } from '../../data/leaders.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { LeadersView } from '../../state/view.ts'
import styles from './Leaders.module.css'
import { HOLLOW, SHAPES } from './shapes.ts'
import { getMilestones, getTerms } from './labels.ts'

export function MilestoneLegend({ data, view }: { readonly data: LeadersData; readonly view: LeadersView }): ReactElement {
  const messages = useMessages()
  const shown = getMilestones(view, data)
  return (
    <span className={styles.key}>
      {CATEGORIES.filter((kind) => shown.some(({ category }) => category === kind)).map((kind) => (
        <span key={kind}><Shape of={kind} /> {messages.leaders.category({ category: kind })}</span>
      ))}
      {getTerms(view.range, data).some(({ number }) => number === null) && (
        <span><svg width="12" height="12" aria-hidden="true"><rect className={styles.acting} x="1" y="2" width="10" height="8" /></svg> {messages.leaders.acting()}</span>
      )}
    </span>
  )
}

function Shape({ of }: { readonly of: Category }): ReactElement {
  return <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><path className={styles.shape} d={SHAPES[of]} data-hollow={HOLLOW.includes(of) || undefined} /></svg>
}
