/** The layers of `useMarkTransition` while one picture turns into another: a copy of the old one, and outlines. Empty at rest; React does not manage their children. */
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
