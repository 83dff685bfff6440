/** The legend of the shapes and tints that a view has. */
import type { ReactElement, ReactNode } from 'react'
import { CATEGORIES, type Category, type LeadersData } from '../../data/leaders.ts'
import { getPlaceName } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { LeadersView } from '../../state/view.ts'
import styles from './Leaders.module.css'
import { drawShape, HOLLOW } from './shapes.ts'
import { findFocusedTerm, getMilestones, getTerms, isCompatriot } from './labels.ts'

export function MilestoneLegend({ data, view }: { readonly data: LeadersData; readonly view: LeadersView }): ReactElement {
  const messages = useMessages()
  const shown = getMilestones(view, data)
  const terms = getTerms(view.range, data)
  const focused = findFocusedTerm(view, data)
  return (
    <span className={styles.key}>
      {CATEGORIES.filter((kind) => shown.some(({ category }) => category === kind)).map((kind) => (
        <Entry key={kind} icon={<Shape of={kind} />} text={messages.leaders.category({ category: kind })} />
      ))}
      {focused && terms.some((term) => isCompatriot(term, view, data)) && (
        <Entry key={focused.country} icon={<svg width="12" height="12" aria-hidden="true"><rect className={styles.compatriot} x="1" y="1" width="10" height="10" /></svg>}
          text={messages.leaders.compatriots({ country: getPlaceName(focused.country, messages.formats) })} />
      )}
      {terms.some(({ number }) => number === null) && (
        <Entry key="acting" icon={<svg width="12" height="12" aria-hidden="true"><rect className={styles.acting} x="1" y="2" width="10" height="8" /></svg>} text={messages.leaders.acting()} />
      )}
    </span>
  )
}

/** The text is in a separate element, because a browser that translates the page may put other nodes into it. */
function Entry({ icon, text }: { readonly icon: ReactNode; readonly text: string }): ReactElement {
  return <span>{icon} <span key={text}>{text}</span></span>
}

function Shape({ of }: { readonly of: Category }): ReactElement {
  return <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><path className={styles.shape} d={drawShape(of)} data-hollow={HOLLOW.includes(of) || undefined} /></svg>
}
