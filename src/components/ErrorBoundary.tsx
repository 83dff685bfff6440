/** Error boundary. If a chart or claim throws, its last nodes stay on the page, without interactivity. */
import { useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react'
import { ErrorBoundary as Boundary } from 'react-error-boundary'
import { markFailed, unrollStory } from '../runtime/markFailed.ts'
import { getPrerenderedNodes } from '../runtime/prerendered.ts'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryProps {
  /** The name of its content in the prerendered document. */
  readonly name: string
  /** When this changes, the children are rendered again, because another view may not throw. */
  readonly resetKey: unknown
  readonly children: ReactNode
}

type NodesRef = RefObject<readonly ChildNode[] | null>

interface RememberProps {
  readonly boxRef: RefObject<HTMLElement | null>
  readonly nodesRef: NodesRef
  readonly children: ReactNode
}

/** Stores the nodes of each commit. When the next render throws, React removes them from the document, but keeps them intact. */
function Remember({ boxRef, nodesRef, children }: RememberProps): ReactNode {
  useLayoutEffect(() => {
    nodesRef.current = [...(boxRef.current?.childNodes ?? [])]
  })
  return children
}

function LastNodes({ name, nodesRef }: { readonly name: string; readonly nodesRef: NodesRef }): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.replaceChildren(...(nodesRef.current ?? getPrerenderedNodes(name)))
    markFailed(element)
    if (element.closest('[data-pinned-chart]')) unrollStory()
  }, [name, nodesRef])
  return <div ref={box} className={styles.boundary} data-failed="" />
}

export function ErrorBoundary({ name, resetKey, children }: ErrorBoundaryProps): ReactElement {
  const boxRef = useRef<HTMLDivElement>(null)
  const nodesRef: NodesRef = useRef(null)
  return (
    <div ref={boxRef} className={styles.boundary} data-prerendered={name}>
      <Boundary resetKeys={[resetKey]} fallback={<LastNodes name={name} nodesRef={nodesRef} />}>
        <Remember boxRef={boxRef} nodesRef={nodesRef}>{children}</Remember>
      </Boundary>
    </div>
  )
}
