/** Where `useMarkTransition` draws while one picture turns into another; empty at rest. React does not know what is in it. */
import type { ReactElement } from 'react'
import styles from './Aid.module.css'

export function MorphLayer(): ReactElement {
  return (
    <>
      <g data-leaving="" className={styles.morph} aria-hidden="true" />
      <svg data-morph="" className={styles.morph} aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" />
    </>
  )
}
