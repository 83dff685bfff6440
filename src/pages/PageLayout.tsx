/** What stands around one chart or claim: the way home, the other language, how to report an error. */
import { Suspense, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { pathOf, type Kind } from '../app/routes.ts'
import { LANGS } from '../i18n/messages.ts'
import { useWords } from '../i18n/useMessages.ts'
import styles from './Pages.module.css'

interface PlaceProps {
  readonly kind: Kind
  readonly address: string
  readonly base: string
}

/** The same page and view in the other languages. The query and the fragment are added as it is followed. */
export function LanguageSwitch({ kind, address, base }: PlaceProps): ReactElement {
  const words = useWords()
  const onFollow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = location.search
    event.currentTarget.hash = location.hash
  }
  return (
    <nav aria-label={words.page.language()} className={styles.languages}>
      {LANGS.filter((lang) => lang !== words.lang).map((lang) => (
        <a key={lang} href={base + pathOf(kind, address, lang)} lang={lang} hrefLang={lang} onClick={onFollow}>{words.page.otherLang()}</a>
      ))}
    </nav>
  )
}

/** A letter about an error, with the address of the view; the maintainer's address is set when the site is built. */
export function ReportLink(): ReactElement {
  const words = useWords()
  const to = import.meta.env.VITE_REPORT_TO ?? ''
  const letter = (address: string) =>
    `mailto:${to}?subject=${encodeURIComponent(words.page.reportSubject())}&body=${encodeURIComponent(words.page.reportBody({ address }))}`
  return (
    <a href={letter('')} target="_top" onClick={(event) => { event.currentTarget.href = letter(location.href) }}>{words.page.report()}</a>
  )
}

export function Shell({ kind, address, base, children }: PlaceProps & { readonly children: ReactNode }): ReactElement {
  const words = useWords()
  const home = base + pathOf('story', '', words.lang)
  return (
    <>
      <header className={styles.header} data-chrome="">
        <a href={home} target="_top">{words.page.home()}</a>
        <LanguageSwitch kind={kind} address={address} base={base} />
      </header>
      {/* A boundary, so that React takes up what stands in it in short tasks. */}
      <main className={styles.main}><Suspense>{children}</Suspense></main>
      <footer className={styles.footer} data-chrome="">
        <ul>
          <li><a href={`${base}${pathOf('aid', 'aid/all/eur/latest', words.lang)}`}>{words.page.aidChart()}</a></li>
          <li><a href={`${base}${pathOf('leaders', 'leaders/all', words.lang)}`}>{words.page.leadersChart()}</a></li>
          <li><a href={`${home}#method`} target="_top">{words.page.method()}</a></li>
          <li><a href={base + pathOf('ground', '', words.lang)}>{words.page.ground()}</a></li>
          <li><ReportLink /></li>
          <li><a href={`${base}licences.txt`}>{words.page.licences()}</a></li>
        </ul>
      </footer>
    </>
  )
}
