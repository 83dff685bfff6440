/** Error boundary. If a chart or claim throws, its last nodes stay on the page, without interactivity. */
import { useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react'
import { ErrorBoundary as Boundary } from 'react-error-boundary'
import { markFailed } from '../runtime/markFailed.ts'
import { getPrerenderedNodes } from '../runtime/prerendered.ts'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryProps {
  /** Names what it holds in the prerendered document. */
  readonly name: string
  /** Tried again whenever this changes: another view may well be drawn. */
  readonly resetKey: unknown
  readonly children: ReactNode
}

type LastNodes = RefObject<readonly ChildNode[] | null>

/** Remembers the nodes of each commit: React takes them out of the document when the next one throws, and leaves them whole. */
function Remember({ box, last, children }: { readonly box: RefObject<HTMLElement | null>; readonly last: LastNodes; readonly children: ReactNode }): ReactNode {
  useLayoutEffect(() => {
    last.current = [...(box.current?.childNodes ?? [])]
  })
  return children
}

function Fallback({ name, last }: { readonly name: string; readonly last: LastNodes }): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.replaceChildren(...(last.current ?? getPrerenderedNodes(name)))
    markFailed(element)
    // Pinned, it would show one step's picture beside another's words; unrolled, each step has its own.
    if (element.closest('[data-pinned-chart]')) delete document.documentElement.dataset['layout']
  }, [name, last])
  return <div ref={box} className={styles.boundary} data-failed="" />
}

export function ErrorBoundary({ name, resetKey, children }: ErrorBoundaryProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const last: LastNodes = useRef(null)
  return (
    <div ref={box} className={styles.boundary} data-prerendered={name}>
      <Boundary resetKeys={[resetKey]} fallbackRender={() => <Fallback name={name} last={last} />}>
        <Remember box={box} last={last}>{children}</Remember>
      </Boundary>
    </div>
  )
}
