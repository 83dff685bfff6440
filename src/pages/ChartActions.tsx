/** Under every chart and claim: share it, and, in a frame, the way to the explainer. */
import { useRef, useState, type ReactElement } from 'react'
import { pathOf } from '../app/routes.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import { useWords } from '../i18n/useMessages.ts'
import { LATER } from './laterParts.ts'
import styles from './Pages.module.css'

interface ActionsProps {
  readonly base: string
  /** What is shared, asked as the button is pressed; `within` is the figure or card it belongs to. */
  readonly subject: (within: Element | null) => Subject
  /** The folder and query of the chart's own page, from the root of the site: where it has all the room there is. */
  readonly open?: string | undefined
}

export function Actions({ base, subject, open: own }: ActionsProps): ReactElement {
  const words = useWords()
  const later = LATER.use()
  const [open, setOpen] = useState<Subject | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const home = base + pathOf('story', '', words.lang)
  return (
    <div className={styles.actions} data-part="actions">
      <button ref={button} type="button" disabled={later === null} onClick={() => setOpen(subject(button.current?.closest('figure, [data-claim]') ?? null))}>{words.page.share()}</button>
      {own && <a className={styles.open} href={base + own}>{words.page.full()}</a>}
      <a className={styles.frameHome} href={home} target="_top">{words.page.homeShort()}</a>
      {later && open && <later.ShareDialog subject={open} words={later.words} formatSnippet={later.formatSnippet} onClose={() => setOpen(null)} />}
    </div>
  )
}
