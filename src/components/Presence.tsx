/** Elements that may animate when they enter and leave: Motion's presence with its features, as a chunk that loads after the page is readable. */
import { AnimatePresence, domMin, LazyMotion } from 'framer-motion'
import type { ReactElement, ReactNode } from 'react'

export function Presence({ children }: { readonly children?: ReactNode }): ReactElement {
  return <LazyMotion features={domMin}><AnimatePresence>{children}</AnimatePresence></LazyMotion>
}
