/** Under every chart and claim: share it, and, in a frame, the way to the explainer. */
import { useRef, useState, type ReactElement } from 'react'
import { getPath } from '../state/paths.ts'
import type { ShareData } from '../share/ShareDialog.tsx'
import { useMessages } from '../i18n/useMessages.ts'
import { LATER } from './laterParts.ts'
import styles from './Pages.module.css'

interface ChartActionsProps {
  readonly base: string
  /** What is shared, asked as the button is pressed; `within` is the figure or card it belongs to. */
  readonly getShareData: (within: Element | null) => ShareData
  /** The folder and query of the chart's own page, from the root of the site: where it has all the room there is. */
  readonly open?: string | undefined
}

export function ChartActions({ base, getShareData, open: own }: ChartActionsProps): ReactElement {
  const messages = useMessages()
  const later = LATER.use()
  const [open, setOpen] = useState<ShareData | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const home = base + getPath('story', '', messages.lang)
  return (
    <div className={styles.actions} data-part="actions">
      <button ref={button} type="button" disabled={later === null} onClick={() => setOpen(getShareData(button.current?.closest('figure, [data-claim]') ?? null))}>{messages.page.share()}</button>
      {own && <a className={styles.open} href={base + own}>{messages.page.full()}</a>}
      <a className={styles.frameHome} href={home} target="_top">{messages.page.homeShort()}</a>
      {later && open && <later.ShareDialog data={open} messages={later.messages} formatSnippet={later.formatSnippet} onClose={() => setOpen(null)} />}
    </div>
  )
}
