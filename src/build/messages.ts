/** Compiles the messages of a language (ICU MessageFormat) and its tables of names and formats (`Intl`) to one module. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'
import type { LocaleFormats } from '../i18n/format.ts'
import { getLanguage, LANGS, mapLangs } from '../i18n/languages.ts'

const PREFIX = 'virtual:messages/'
const DIGIT_GROUPS = 'virtual:digit-groups'
/** Every language in one module, for tests. */
const ALL = 'virtual:messages'

/** ISO 3166-1: three letters to two, for the places the product names; `Intl` knows only the two. */
type Places = Readonly<Record<string, string>>

function readPlaces(sources: string): Places {
  const read = (file: string, three: RegExp) =>
    readFileSync(join(sources, file), 'utf8').split('\n').slice(1).flatMap((line) => {
      const match = three.exec(line)
      return match?.[1] && match[2] ? [[match[1], match[2]] as const] : []
    })
  return Object.fromEntries([
    ...read('nato_members.csv', /^[^,]+,(..),(...),/).map(([two, three]) => [three, two] as const),
    ...read('donors.csv', /^[^,]+,(...),(..),/),
  ])
}

function findPart(parts: readonly Intl.DateTimeFormatPart[], type: string): string {
  return parts.find((part) => part.type === type)?.value ?? ''
}

/** The separator between groups of three digits. */
function getGroup(tag: string): string {
  return new Intl.NumberFormat(tag).formatToParts(1234567).find(({ type }) => type === 'group')?.value ?? ' '
}

/** The least digits of a whole number that the language groups. */
function getGroupedFrom(tag: string): number {
  const isGrouped = (value: number) => new Intl.NumberFormat(tag).formatToParts(value).some(({ type }) => type === 'group')
  return isGrouped(1234) ? 4 : 5
}

/** The tables of a language, from `Intl`; names given by the language's own words go first. */
export function readFormats(lang: string, places: Places, own: Readonly<Record<string, string>>): LocaleFormats {
  const { tag } = getLanguage(lang)
  const numbers = new Intl.NumberFormat(tag).formatToParts(12345678.9)
  const months = (options: Intl.DateTimeFormatOptions, part: boolean) =>
    Array.from({ length: 12 }, (_, month) => {
      const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
      const at = Date.UTC(2024, month, 3)
      return part ? findPart(format.formatToParts(at), 'month') : format.format(at)
    })
  const pattern = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2024, 9, 3))
      .map(({ type, value }) => (type === 'day' ? '{d}' : type === 'month' ? '{m}' : type === 'year' ? '{y}' : value))
      .join('')
      // A word after the year ("р.") is left to the messages, which decide its position.
      .replace(/(?<=\{y\}).*$/, '')
  const display = new Intl.DisplayNames(tag, { type: 'region' })
  const names = Object.fromEntries(Object.entries(places).map(([three, two]) => [three, own[three] ?? display.of(two) ?? three]))
  const collator = new Intl.Collator(tag)
  return {
    decimal: numbers.find((part) => part.type === 'decimal')?.value ?? '.',
    group: getGroup(tag),
    groupedFrom: getGroupedFrom(tag),
    monthInDate: months({ day: 'numeric', month: 'long' }, true),
    monthAlone: months({ month: 'long' }, false),
    monthShort: months({ month: 'short' }, false),
    dayPattern: pattern({ day: 'numeric', month: 'long', year: 'numeric' }),
    monthPattern: pattern({ month: 'long', year: 'numeric' }),
    places: names,
    placeOrder: Object.keys(names).sort((a, b) => collator.compare(names[a] ?? '', names[b] ?? '')),
  }
}

/** The parsed files of a language by name. */
function readFolder(folder: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]))
}

/** The messages of the sharing dialog, with each language's own texts about itself. */
function addLanguageTexts(share: object, folder: string): object {
  return { ...share, langs: mapLangs((lang) => readFolder(join(folder, lang))['share']?.['own'] ?? {}) }
}

function compile(lang: string, messages: object): string {
  return compileModule(new MessageFormat(lang, { strict: true }), messages)
}

/** All messages of a language as a module: `export const messages`. For the build and the tests; pages load files. */
export function compileMessages(lang: string, folder: string, sources: string): string {
  const { places = {}, ...namespaces } = readFolder(join(folder, lang))
  const formats = readFormats(lang, readPlaces(sources), places)
  return `${compile(lang, { ...namespaces, share: addLanguageTexts(namespaces['share'] ?? {}, folder) }).replace('export default', 'const namespaces =')}
export const messages = { ...namespaces, lang: ${JSON.stringify(lang)}, formats: ${JSON.stringify(formats)} }`
}

/** One file of a language as a module; `places` becomes the tables of the language. */
export function compileNamespace(lang: string, namespace: string, folder: string, sources: string): string {
  const { [namespace]: messages = {} } = readFolder(join(folder, lang))
  return namespace === 'places' ? `export default ${JSON.stringify(readFormats(lang, readPlaces(sources), messages))}` : compile(lang, namespace === 'share' ? addLanguageTexts(messages, folder) : messages)
}

function getDigitGroups(): object {
  return mapLangs((lang) => ({ separator: getGroup(getLanguage(lang).tag), groupedFrom: getGroupedFrom(getLanguage(lang).tag) }))
}

function listAll(): string {
  return `${LANGS.map((lang) => `import { messages as ${lang} } from '${PREFIX}${lang}'`).join('\n')}\nexport const MESSAGES = { ${LANGS.join(', ')} }`
}

/** The language and file that a module of compiled messages holds; null for other modules. */
export function parseNamespaceId(id: string): { readonly lang: string; readonly namespace: string } | null {
  const [, lang, namespace] = /^\0namespace:(\w+)\/(\w+)$/.exec(id) ?? []
  return lang && namespace ? { lang, namespace } : null
}

/** Compiles the message files that `i18n/loadMessages` imports, and serves `virtual:messages/<lang>` and `virtual:digit-groups`. */
export function messagesPlugin(root: string): Plugin {
  const folder = join(root, 'src/i18n')
  const sources = join(root, 'src/data/sources')
  const isCompiled = (id: string | undefined) => id !== undefined && /^\0(?:namespace:|virtual:messages)/.test(id)
  return {
    name: 'messages',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith(PREFIX) || id === ALL || id === DIGIT_GROUPS) return `\0${id}`
      if (id === '@messageformat/runtime' && isCompiled(importer)) return join(folder, 'messageRuntime.ts')
      const [, lang, namespace] = /(\w+)\/(\w+)\.json$/.exec(id) ?? []
      return importer === join(folder, 'loadMessages.ts') && lang && namespace ? `\0namespace:${lang}/${namespace}` : undefined
    },
    load(id) {
      if (id === `\0${DIGIT_GROUPS}`) return `export const digitGroups = ${JSON.stringify(getDigitGroups())}`
      if (id === `\0${ALL}`) return listAll()
      const namespace = parseNamespaceId(id)
      const lang = namespace?.lang ?? (id.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : null)
      if (lang === null) return undefined
      for (const name of readdirSync(join(folder, lang))) if (name.endsWith('.json')) this.addWatchFile(join(folder, lang, name))
      return namespace ? compileNamespace(lang, namespace.namespace, folder, sources) : compileMessages(lang, folder, sources)
    },
  }
}
