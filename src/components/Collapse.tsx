/** A paragraph that collapses when its content is removed. It enters without animation, so that the page below does not jump. */
import { m, useIsPresent } from 'framer-motion'
import type { ComponentProps, ReactElement } from 'react'
import { useReducedMotion } from '../hooks/useReducedMotion.ts'
import { Presence } from './Presence.tsx'

export type CollapseProps = Pick<ComponentProps<'p'>, 'children' | 'className'>

const LEAVING_S = 0.25

function LeavingParagraph(props: CollapseProps): ReactElement {
  const isReduced = useReducedMotion()
  const isPresent = useIsPresent()
  return <m.p {...props} inert={!isPresent} exit={{ opacity: 0, height: 0, paddingBlock: 0, marginBlockEnd: 0, overflow: 'clip' }} transition={{ duration: isReduced ? 0 : LEAVING_S }} />
}

/** Shows nothing without children. */
export function Collapse(props: CollapseProps): ReactElement {
  return <Presence>{props.children && <LeavingParagraph {...props} />}</Presence>
}
