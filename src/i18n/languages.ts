/** Every language of the site: one line here, and a folder of the same id beside this file. The first is at the root of the site. */
interface Language {
  /** The folder of its messages and of its pages, and the `lang` of its documents (BCP 47). */
  readonly lang: string
  /** What it calls itself. */
  readonly name: string
  /** The tag that `Intl` knows it by; English here is British, as NATO writes it. */
  readonly tag: string
  /** For `og:locale`. */
  readonly locale: string
}

export const LANGUAGES = [
  { lang: 'en', name: 'English', tag: 'en-GB', locale: 'en_GB' },
  { lang: 'uk', name: 'Українська', tag: 'uk', locale: 'uk_UA' },
  { lang: 'pl', name: 'Polski', tag: 'pl', locale: 'pl_PL' },
  { lang: 'de', name: 'Deutsch', tag: 'de', locale: 'de_DE' },
] as const satisfies readonly Language[]

export type Lang = (typeof LANGUAGES)[number]['lang']

export const LANGS: readonly Lang[] = LANGUAGES.map(({ lang }) => lang)

/** The language whose pages are at the root of the site. */
export const ROOT_LANG: Lang = LANGUAGES[0].lang

/** The line of a language. Throws for an id that is none. */
export function getLanguage(lang: string): Language {
  const found = LANGUAGES.find((language) => language.lang === lang)
  if (!found) throw new Error(`src/i18n/languages.ts: no language ${lang}`)
  return found
}

/** One value for every language. */
export function mapLangs<T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>>
export function mapLangs<T>(make: (lang: Lang) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)]))
}
