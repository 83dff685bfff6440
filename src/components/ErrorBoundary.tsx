/** Keeps what is drawn when the code of a part throws: the page without scripts is complete, so its markup stays. */
import { Component, useId, type ReactElement, type ReactNode } from 'react'
import { trustedMarkup } from '../runtime/trustedTypes.ts'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryProps {
  /** Tried again whenever this changes: another view may well be drawn. */
  readonly of: unknown
  readonly children: ReactNode
}

interface CatcherProps extends ErrorBoundaryProps {
  readonly id: string
}

/** React tells of errors to classes only. */
class Boundary extends Component<CatcherProps, { readonly failed: boolean }> {
  override state = { failed: false }
  /** As it stood before the error: while React draws what comes instead, the page still has it. */
  kept: string | null = null

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    // Pinned, it would show one step's picture beside another's words; unrolled, each step has its own.
    const box = document.getElementById(this.props.id)
    if (box?.closest('[data-pinned-chart]') || box?.querySelector('[data-pinned-chart]')) delete document.documentElement.dataset['layout']
  }

  override componentDidUpdate({ of }: CatcherProps) {
    if (!this.state.failed) this.kept = null
    // After the commit, never while rendering: there the error of the new view would find nobody to catch it.
    // oxlint-disable-next-line react/no-did-update-set-state -- Said above.
    if (this.state.failed && !Object.is(of, this.props.of)) this.setState({ failed: false })
  }

  override render(): ReactElement {
    const { id, children } = this.props
    if (!this.state.failed) return <div className={styles.boundary} id={id}>{children}</div>
    this.kept ??= document.getElementById(id)?.innerHTML ?? ''
    return <div className={styles.boundary} id={id} data-failed="" dangerouslySetInnerHTML={{ __html: trustedMarkup(this.kept) }} />
  }
}

/** `name` is for what is taken up late, in a boundary of its own: React's ids differ once it has given up taking it up. */
export function ErrorBoundary({ name, ...props }: ErrorBoundaryProps & { readonly name?: string }): ReactElement {
  const id = useId()
  return <Boundary id={name ?? id} {...props} />
}
