/** Which colour is which type, in the line that says what is drawn. */
import type { ReactElement } from 'react'
import { AID_TYPES } from '../../data/aid.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Aid.module.css'

export function TypeKey({ promised }: { readonly promised: boolean }): ReactElement {
  const words = useWords()
  return (
    <span className={styles.key}>
      {[...AID_TYPES, ...(promised ? (['promised'] as const) : [])].map((type) => (
        <span key={type} data-type={type}>{words.aid.type({ type })}</span>
      ))}
    </span>
  )
}
