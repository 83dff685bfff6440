/** Compiles the messages of a language (ICU MessageFormat) and its tables of names and formats (`Intl`), a module for each file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import { csvParse } from 'd3'
import type { Plugin } from 'vite'
import type { LocaleFormats } from '../i18n/format.ts'
import { getLanguage, mapLangs } from '../i18n/languages.ts'

const DIGIT_GROUPS = 'virtual:digit-groups'

/** ISO 3166-1: three letters to two, for the places the product names; `Intl` knows only the two. */
function readPlaces(sources: string): ReadonlyMap<string, string> {
  const rows = ['nato_members.csv', 'donors.csv'].flatMap((file) => csvParse<'iso2' | 'iso3'>(readFileSync(join(sources, file), 'utf8')))
  return new Map(rows.map(({ iso2, iso3 }) => [iso3, iso2]))
}

function findPart(parts: readonly Intl.DateTimeFormatPart[] | readonly Intl.NumberFormatPart[], type: string): string | undefined {
  return parts.find((part) => part.type === type)?.value
}

/** The separator between groups of three digits, and the least digits of a whole number that the language groups. */
function readDigitGroups(lang: string): { readonly separator: string; readonly groupedFrom: number } {
  const findGroup = (value: number) => findPart(new Intl.NumberFormat(getLanguage(lang).tag).formatToParts(value), 'group')
  return { separator: findGroup(1234567) ?? ' ', groupedFrom: findGroup(1234) === undefined ? 5 : 4 }
}

/** The tables of a language, from `Intl`; names given by the language's own words go first. */
function readFormats(lang: string, places: ReadonlyMap<string, string>, own: Readonly<Record<string, string>>): LocaleFormats {
  const { tag } = getLanguage(lang)
  const toParts = (options: Intl.DateTimeFormatOptions, month: number) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(Date.UTC(2024, month, 3))
  const listMonths = (options: Intl.DateTimeFormatOptions) =>
    Array.from({ length: 12 }, (_, month) => findPart(toParts(options, month), 'month') ?? '')
  const toPattern = (options: Intl.DateTimeFormatOptions) =>
    toParts(options, 9)
      .map(({ type, value }) => (type === 'day' ? '{d}' : type === 'month' ? '{m}' : type === 'year' ? '{y}' : value))
      .join('')
      // A word after the year ("р.") is left to the messages, which decide its position.
      .replace(/(?<=\{y\}).*$/, '')
  const display = new Intl.DisplayNames(tag, { type: 'region' })
  const names = Object.fromEntries([...places].map(([three, two]) => [three, own[three] ?? display.of(two) ?? three]))
  const collator = new Intl.Collator(tag)
  const { separator, groupedFrom } = readDigitGroups(lang)
  return {
    decimal: findPart(new Intl.NumberFormat(tag).formatToParts(0.5), 'decimal') ?? '.',
    group: separator,
    groupedFrom,
    monthInDate: listMonths({ day: 'numeric', month: 'long' }),
    monthAlone: listMonths({ month: 'long' }),
    monthShort: listMonths({ month: 'short' }),
    dayPattern: toPattern({ day: 'numeric', month: 'long', year: 'numeric' }),
    monthPattern: toPattern({ month: 'long', year: 'numeric' }),
    places: names,
    placeOrder: Object.keys(names).sort((a, b) => collator.compare(names[a] ?? '', names[b] ?? '')),
  }
}

/** The language and file that a module of compiled messages holds; null for other modules. */
export function parseNamespaceId(id: string): { readonly lang: string; readonly namespace: string } | null {
  const [, lang, namespace] = /^\0namespace:(\w+)\/(\w+)$/.exec(id) ?? []
  return lang && namespace ? { lang, namespace } : null
}

/** Compiles the message files that `i18n/loadMessages` imports, and serves `virtual:digit-groups`. */
export function messagesPlugin(root: string): Plugin {
  const folder = join(root, 'src/i18n')
  const getFile = (lang: string, namespace: string) => join(folder, lang, `${namespace}.json`)
  const read = (lang: string, namespace: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(getFile(lang, namespace), 'utf8'))
  return {
    name: 'messages',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === DIGIT_GROUPS) return `\0${id}`
      if (id === '@messageformat/runtime' && importer?.startsWith('\0namespace:')) return join(folder, 'messageRuntime.ts')
      const [, lang, namespace] = /(\w+)\/(\w+)\.json$/.exec(id) ?? []
      return importer === join(folder, 'loadMessages.ts') && lang && namespace ? `\0namespace:${lang}/${namespace}` : undefined
    },
    load(id) {
      if (id === `\0${DIGIT_GROUPS}`) return `export const digitGroups = ${JSON.stringify(mapLangs(readDigitGroups))}`
      const found = parseNamespaceId(id)
      if (!found) return undefined
      const { lang, namespace } = found
      this.addWatchFile(getFile(lang, namespace))
      const messages = read(lang, namespace)
      // `places` becomes the tables of the language.
      if (namespace === 'places') return `export default ${JSON.stringify(readFormats(lang, readPlaces(join(root, 'src/data/sources')), messages))}`
      // The sharing dialog has each language's own texts about itself.
      const langs = namespace === 'share' ? { langs: mapLangs((other) => read(other, 'share')['own'] ?? {}) } : {}
      return compileModule(new MessageFormat(lang, { strict: true }), { ...messages, ...langs })
    },
  }
}
