/** Prerendered markup that is not hydrated. The nodes of the document stay in place. */
import { useCallback, type ReactElement, type ReactNode } from 'react'
import { getEmptyHtml, getPrerenderedNodes } from '../runtime/prerendered.ts'

interface StaticHtmlProps {
  /** Names the markup in the document, so that its nodes can be restored where React renders again instead of hydrating. */
  readonly name?: string
  /** Shows a copy of the nodes, without ids, and leaves them where they are. */
  readonly isCopy?: boolean
  readonly className?: string | undefined
  /** Rendered by the build only. */
  readonly children?: ReactNode
}

function copyNode(node: ChildNode): Node {
  const copy = node.cloneNode(true)
  if (copy instanceof Element) for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
  return copy
}

export function StaticHtml({ name, isCopy = false, className, children }: StaticHtmlProps): ReactElement {
  const fill = useCallback((element: HTMLDivElement | null) => {
    if (!element || element.hasChildNodes() || name === undefined) return
    const nodes = getPrerenderedNodes(name)
    element.replaceChildren(...(isCopy ? nodes.map(copyNode) : nodes))
  }, [name, isCopy])
  const own = isCopy ? undefined : name
  if (import.meta.env.SSR || import.meta.env.DEV) return <div className={className} data-prerendered={own}>{children}</div>
  return <div ref={fill} className={className} data-prerendered={own} inert={isCopy} suppressHydrationWarning dangerouslySetInnerHTML={getEmptyHtml()} />
}
