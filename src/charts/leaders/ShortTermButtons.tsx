/** The equals of marks too short to press: a button for each. */
import type { ReactElement } from 'react'
import type { LeadersData, TermId } from '../../data/leaders.ts'
import { useWords } from '../../i18n/useMessages.ts'
import type { LeadersView } from '../../state/view.ts'
import styles from './Leaders.module.css'
import { shortTerms } from './layout.ts'
import { leaderNames, lengthOfTerm } from './labels.ts'

interface ShortTermsProps {
  readonly data: LeadersData
  readonly view: LeadersView
  readonly onPress: (id: TermId) => void
}

export function ShortTerms({ data, view, onPress }: ShortTermsProps): ReactElement | null {
  const words = useWords()
  const ids = shortTerms(data, view.range)
  const terms = data.terms.filter(({ id }) => ids.includes(id))
  if (terms.length === 0) return null
  return (
    <div className={styles.short} data-part="short">
      <span>{words.leaders.tooShort()}</span>
      <ul>
        {terms.map((term) => (
          <li key={term.id} data-leader={term.id}>
            <button type="button" aria-pressed={view.focus === term.id} onClick={() => onPress(term.id)}>
              {leaderNames(term.id, words).surname} <span>{lengthOfTerm(term, data, words).text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
