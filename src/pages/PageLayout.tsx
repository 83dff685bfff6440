/** What stands around one chart or claim: the way home, the languages, how to report an error. */
import { Suspense, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { getPath, type Kind } from '../state/paths.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Pages.module.css'

interface PlaceProps {
  readonly kind: Kind
  readonly address: string
  readonly base: string
}

/** Every language in its own name; all but the page's own lead to the same page and view. The query and the fragment are added as it is followed. */
export function LanguageSwitch({ kind, address, base }: PlaceProps): ReactElement {
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

/** A letter about an error, with the address of the view; the maintainer's address is set when the site is built. */
export function ReportLink(): ReactElement {
  const messages = useMessages()
  const to = import.meta.env.VITE_REPORT_TO ?? ''
  const letter = (address: string) =>
    `mailto:${to}?subject=${encodeURIComponent(messages.page.reportSubject())}&body=${encodeURIComponent(messages.page.reportBody({ address }))}`
  return (
    <a href={letter('')} target="_top" onClick={(event) => { event.currentTarget.href = letter(location.href) }}>{messages.page.report()}</a>
  )
}

export function PageLayout({ kind, address, base, children }: PlaceProps & { readonly children: ReactNode }): ReactElement {
  const messages = useMessages()
  const home = base + getPath('story', '', messages.lang)
  return (
    <>
      <header className={styles.header} data-site-chrome="">
        <a href={home} target="_top">{messages.page.home()}</a>
        <LanguageSwitch kind={kind} address={address} base={base} />
      </header>
      {/* A boundary, so that React hydrates its content in short tasks. */}
      <main className={styles.main}><Suspense>{children}</Suspense></main>
      <footer className={styles.footer} data-site-chrome="">
        <ul>
          <li><a href={`${base}${getPath('aid', 'aid/all/eur/latest', messages.lang)}`}>{messages.page.aidChart()}</a></li>
          <li><a href={`${base}${getPath('leaders', 'leaders/all', messages.lang)}`}>{messages.page.leadersChart()}</a></li>
          <li><a href={`${home}#method`} target="_top">{messages.page.method()}</a></li>
          <li><a href={base + getPath('playground', '', messages.lang)}>{messages.page.playground()}</a></li>
          <li><ReportLink /></li>
          <li><a href={`${base}licences.txt`}>{messages.page.licences()}</a></li>
        </ul>
      </footer>
    </>
  )
}
