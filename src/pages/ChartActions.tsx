/** The actions under every chart and claim: share it, open its own page, and in a frame a link to the story. */
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react'
import { loadMessages } from '../i18n/loadMessages.ts'
import type { Lang } from '../i18n/languages.ts'
import type { Messages } from '../i18n/messages.ts'
import { useMessages } from '../i18n/useMessages.ts'
import type { ShareData } from '../share/shareData.ts'
import { getPageUrl, getPath, type Kind } from '../state/paths.ts'
import type { Address } from '../state/queryString.ts'
import type { ShareDataInput } from './commonShareData.ts'
import styles from './Pages.module.css'

export interface ChartActionsProps {
  readonly base: string
  /** Loads the function that describes the view; the messages it gets include the dialog's. */
  readonly loadShareData: () => Promise<(input: ShareDataInput) => ShareData>
  /** The address of the view on its own page. */
  readonly page?: PageAddress
  /** Shows a link to that page, which has every control. */
  readonly open?: boolean | undefined
  /** On that page: shows a link to the `data.csv` beside it. */
  readonly isOwnPage?: boolean | undefined
}

interface PageAddress extends Address {
  readonly kind: Kind
}

/** `data.csv` has what the path names; a view of the reader's own has other numbers, and the link says so. */
function NumbersLink({ base, page: { kind, path, query } }: { readonly base: string; readonly page: PageAddress }): ReactElement {
  const { lang, page: labels } = useMessages()
  const text = query === '' ? labels.numbers() : labels.numbersPlain()
  return <a className={styles.numbers} href={`${base}${getPath(kind, path, lang)}data.csv`} type="text/csv"><span key={text}>{text}</span></a>
}

interface OpenDialog {
  readonly data: ShareData
  readonly parts: typeof import('./lazyShareDialog.ts')
  readonly messages: Messages
}

/** Loads the dialog and its messages. After a failure the next call tries again. */
async function loadDialog(lang: Lang): Promise<Omit<OpenDialog, 'data'>> {
  const [parts, messages] = await Promise.all([import('./lazyShareDialog.ts'), loadMessages(lang, ['share'])])
  return { parts, messages }
}

export function ChartActions({ base, loadShareData, page, open, isOwnPage }: ChartActionsProps): ReactElement {
  const messages = useMessages()
  const { lang } = messages
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const home = base + getPath('story', '', lang)
  // Loads before the press, so that the dialog opens at once and offline. A failure is reported when the reader presses.
  const preload = useEffectEvent(() => Promise.all([loadDialog(lang), loadShareData()]))
  useEffect(() => void preload().catch(() => undefined), [])
  const onShare = async () => {
    setFailed(false)
    try {
      const [{ parts, messages: more }, getShareData] = await Promise.all([loadDialog(lang), loadShareData()])
      const all = { ...messages, ...more }
      const within = button.current?.closest('figure, [data-claim]') ?? null
      setDialog({ data: getShareData({ messages: all, base, within }), parts, messages: all })
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className={styles.actions} data-part="actions">
      <button ref={button} type="button" onClick={() => void onShare()}>{messages.page.share()}</button>
      {open && page && <a className={styles.open} href={base + getPageUrl(page.kind, page, lang)}>{messages.page.full()}</a>}
      {isOwnPage && page && <NumbersLink base={base} page={page} />}
      <a className={styles.frameHome} href={home} target="_top">{messages.page.homeShort()}</a>
      <span role="status">{hasFailed ? messages.page.shareFailed() : ''}</span>
      {dialog && <dialog.parts.ShareDialog data={dialog.data} messages={dialog.messages} formatSnippet={dialog.parts.formatSnippet} onClose={() => setDialog(null)} />}
    </div>
  )
}
