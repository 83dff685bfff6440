/** Markup that the build has drawn and that no script takes up: the browser keeps what the page came with. */
import type { ReactElement, ReactNode } from 'react'

interface StaticHtmlProps {
  readonly className?: string | undefined
  /** What the build draws; a browser never looks at it. */
  readonly children: ReactNode
}

const KEPT = { __html: '' } as const

export function StaticHtml({ className, children }: StaticHtmlProps): ReactElement {
  if (import.meta.env.SSR || import.meta.env.DEV) return <div className={className}>{children}</div>
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={KEPT} />
}

/** The element of an id as the build has drawn it; null while the build draws, and for what only a browser draws. */
export function prerenderedElement(id: string): Element | null {
  return import.meta.env.SSR || import.meta.env.DEV ? null : document.getElementById(id)
}
