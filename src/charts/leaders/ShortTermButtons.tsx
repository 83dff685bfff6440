/** A button for each term whose bar is too short to press. */
import type { ReactElement } from 'react'
import type { LeadersData, TermId } from '../../data/leaders.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { LeadersView } from '../../state/view.ts'
import styles from './Leaders.module.css'
import { getShortTerms } from './layout.ts'
import { getLeaderNames, formatTermLength } from './labels.ts'

interface ShortTermButtonsProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onToggle: (id: TermId) => void
}

export function ShortTermButtons({ data, view, onToggle }: ShortTermButtonsProps): ReactElement | null {
  const messages = useMessages()
  const ids = getShortTerms(data, view.range)
  const terms = data.terms.filter(({ id }) => ids.includes(id))
  if (terms.length === 0) return null
  return (
    <div className={styles.short} data-part="short">
      <span>{messages.leaders.shortTerms()}</span>
      <ul>
        {terms.map((term) => (
          <li key={term.id} data-leader={term.id}>
            <button type="button" aria-pressed={view.focus === term.id} onClick={() => onToggle(term.id)}>
              <b>{getLeaderNames(term.id, messages).surname}</b> <span>{formatTermLength(term, data, messages).text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
