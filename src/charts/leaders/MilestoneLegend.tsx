/** The legend of the leaders chart, in the line that says what is drawn. */
import type { ReactElement } from 'react'
import type { LeadersData } from '../../data/leaders.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { LeadersView } from '../../state/view.ts'
import styles from './Leaders.module.css'
import { listLegend, type LegendEntry } from './legend.ts'
import { drawShape, HOLLOW } from './shapes.ts'

/** Each text has an element of its own: a browser that translates the page may put other nodes into it. */
export function MilestoneLegend({ data, view }: { readonly data: LeadersData; readonly view: LeadersView }): ReactElement {
  const messages = useMessages()
  return (
    <span className={styles.key}>
      {listLegend(data, view, messages).map(({ mark, text }) => (
        <span key={mark}><Icon of={mark} /> <span key={text}>{text}</span></span>
      ))}
    </span>
  )
}

function Icon({ of }: { readonly of: LegendEntry['mark'] }): ReactElement {
  if (of === 'compatriot') return <svg width="12" height="12" aria-hidden="true"><rect className={styles.compatriot} x="1" y="1" width="10" height="10" /></svg>
  if (of === 'acting') return <svg width="12" height="12" aria-hidden="true"><rect className={styles.acting} x="1" y="2" width="10" height="8" /></svg>
  return <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><path className={styles.shape} d={drawShape(of)} data-hollow={HOLLOW.includes(of) || undefined} /></svg>
}
