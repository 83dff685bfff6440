/** Keeps what is drawn when the code of a part throws: the page without scripts is complete, so its markup stays. */
import { Component, useId, type ReactElement, type ReactNode } from 'react'
import { trustedMarkup } from '../../trusted.ts'
import styles from './Keep.module.css'

interface KeepProps {
  /** Tried again whenever this changes: another view may well be drawn. */
  readonly of: unknown
  readonly children: ReactNode
}

interface CatcherProps extends KeepProps {
  readonly id: string
}

/** React tells of errors to classes only. */
class Catcher extends Component<CatcherProps, { readonly failed: boolean; readonly of: unknown }> {
  override state = { failed: false, of: this.props.of }
  /** As it stood before the error: while React draws what comes instead, the page still has it. */
  kept: string | null = null

  static getDerivedStateFromError() {
    return { failed: true }
  }

  static getDerivedStateFromProps({ of }: CatcherProps, state: { readonly of: unknown }) {
    return Object.is(of, state.of) ? null : { of, failed: false }
  }

  override componentDidCatch() {
    // Pinned, it would show one step's picture beside another's words; unrolled, each step has its own.
    const box = document.getElementById(this.props.id)
    if (box?.closest('[data-stage]') || box?.querySelector('[data-stage]')) delete document.documentElement.dataset['layout']
  }

  override componentDidUpdate() {
    if (!this.state.failed) this.kept = null
  }

  override render(): ReactElement {
    const { id, children } = this.props
    if (!this.state.failed) return <div className={styles.keep} id={id}>{children}</div>
    this.kept ??= document.getElementById(id)?.innerHTML ?? ''
    return <div className={styles.keep} id={id} data-failed="" dangerouslySetInnerHTML={{ __html: trustedMarkup(this.kept) }} />
  }
}

export function Keep(props: KeepProps): ReactElement {
  return <Catcher id={useId()} {...props} />
}
