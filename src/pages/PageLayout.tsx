/** The frame of a page: header with languages, the notice about its link, footer. */
import { Suspense, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { getPath, type PageProps } from '../state/paths.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { Notice, type NoticeProps } from './Notice.tsx'
import styles from './Pages.module.css'

/** Links to the same page and view in the other languages. Query and fragment are added when a link is followed. */
export function LanguageSwitch({ kind, address, base }: PageProps): ReactElement {
  const messages = useMessages()
  const onFollow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = location.search
    event.currentTarget.hash = location.hash
  }
  return (
    <nav aria-label={messages.page.language()} className={styles.languages}>
      {LANGUAGES.map(({ lang, name }) => lang === messages.lang
        ? <span key={lang} aria-current="true">{name}</span>
        : <a key={lang} href={base + getPath(kind, address, lang)} lang={lang} hrefLang={lang} onClick={onFollow}>{name}</a>)}
    </nav>
  )
}

/** A link to write an e-mail about an error. `VITE_REPORT_TO` sets the recipient at build time. */
export function ReportLink(): ReactElement {
  const messages = useMessages()
  const to = import.meta.env.VITE_REPORT_TO ?? ''
  const letter = (address: string) =>
    `mailto:${to}?subject=${encodeURIComponent(messages.page.reportSubject())}&body=${encodeURIComponent(messages.page.reportBody({ address }))}`
  return (
    <a href={letter('')} target="_top" onClick={(event) => { event.currentTarget.href = letter(location.href) }}>{messages.page.report()}</a>
  )
}

/** `method` is the address of the step on method. The story has no link to it, and only its footer is printed. */
export function PageFooter({ base, method }: { readonly base: string; readonly method?: string }): ReactElement {
  const { lang, page } = useMessages()
  return (
    <footer className={styles.footer} data-site-chrome={method === undefined ? undefined : ''}>
      <ul>
        <li><a href={base + getPath('aid', 'aid/all/eur/latest', lang)}>{page.aidChart()}</a></li>
        <li><a href={base + getPath('leaders', 'leaders/all', lang)}>{page.leadersChart()}</a></li>
        {method && <li><a href={method} target="_top">{page.method()}</a></li>}
        <li><a href={base + getPath('playground', '', lang)}>{page.playground()}</a></li>
        <li><ReportLink /></li>
        <li><a href={`${base}licences.txt`}>{page.licences()}</a></li>
      </ul>
    </footer>
  )
}

interface PageLayoutProps extends PageProps {
  readonly notice?: NoticeProps
  readonly children: ReactNode
}

export function PageLayout({ kind, address, base, notice, children }: PageLayoutProps): ReactElement {
  const messages = useMessages()
  const home = base + getPath('story', '', messages.lang)
  return (
    <>
      <header className={styles.header} data-site-chrome="">
        <a href={home} target="_top">{messages.page.home()}</a>
        <LanguageSwitch kind={kind} address={address} base={base} />
      </header>
      {/* A boundary, so that React hydrates its content in short tasks. */}
      <main className={styles.main}><Suspense>{notice && <Notice {...notice} />}{children}</Suspense></main>
      <PageFooter base={base} method={`${home}#method`} />
    </>
  )
}
