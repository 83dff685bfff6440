/** One line under a chart or claim that shows an older release: there is a newer one, with the same view in it. */
import type { MouseEvent, ReactElement } from 'react'
import { formatDatedRelease } from '../charts/aid/labels.ts'
import type { AidIndex } from '../data/aid.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { getLatestRelease } from '../state/releases.ts'
import styles from './Pages.module.css'

interface NewerReleaseProps {
  readonly aid: AidIndex
  /** The address of the same view in the newest release. */
  readonly href: string
  /** Shows it in place, where scripts run. */
  readonly onShow: () => void
}

export function NewerRelease({ aid, href, onShow }: NewerReleaseProps): ReactElement {
  const messages = useMessages()
  const latest = getLatestRelease(aid)
  const onClick = (event: MouseEvent) => {
    // The browser handles clicks that open a tab or a window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onShow()
  }
  return (
    <p className={styles.newer} data-newer-release={latest.id}>
      {messages.page.newer({ release: formatDatedRelease(latest, messages) })}{' '}
      <a href={href} onClick={onClick}>{messages.page.newerLink()}</a>
    </p>
  )
}
