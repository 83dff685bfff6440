/** Compiles the messages of a language (ICU MessageFormat) and its tables of names and formats (`Intl`) to one module. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'
import type { LocaleFormats } from '../i18n/format.ts'

const PREFIX = 'virtual:messages/'
/** `Intl` knows a language by this tag; English here is British, as NATO writes it. */
const TAGS: Readonly<Record<string, string>> = { en: 'en-GB' }

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

/** The tables of a language, from `Intl`; names given by the language's own words go first. */
export function readFormats(lang: string, places: Places, own: Readonly<Record<string, string>>): LocaleFormats {
  const tag = TAGS[lang] ?? lang
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
      .replace(/\s?р\.$/, '')
  const display = new Intl.DisplayNames(tag, { type: 'region' })
  const names = Object.fromEntries(Object.entries(places).map(([three, two]) => [three, own[three] ?? display.of(two) ?? three]))
  const collator = new Intl.Collator(tag)
  return {
    decimal: numbers.find((part) => part.type === 'decimal')?.value ?? '.',
    group: numbers.find((part) => part.type === 'group')?.value ?? ' ',
    monthInDate: months({ day: 'numeric', month: 'long' }, true),
    monthAlone: months({ month: 'long' }, false),
    monthShort: months({ month: 'short' }, false),
    dayPattern: pattern({ day: 'numeric', month: 'long', year: 'numeric' }),
    monthPattern: pattern({ month: 'long', year: 'numeric' }),
    places: names,
    placeOrder: Object.keys(names).sort((a, b) => collator.compare(names[a] ?? '', names[b] ?? '')),
  }
}

/** The rooms asked for, or parts of them (`names.leaders`); all where none is named. */
function pick(messages: Readonly<Record<string, Readonly<Record<string, unknown>>>>, only: readonly string[]): Readonly<Record<string, unknown>> {
  if (only.length === 0) return messages
  return Object.fromEntries(only.map((path) => {
    const [room = '', part] = path.split('.')
    return [room, part === undefined ? messages[room] : { [part]: messages[room]?.[part] }]
  }))
}

/**
 * The compiled messages, writing the `#` of plurals without `Intl.NumberFormat`: a browser takes long to make the first
 * one, and may write otherwise than the build did.
 */
function withOwnNumbers(code: string, lang: string): string {
  const group = JSON.stringify(new Intl.NumberFormat(TAGS[lang] ?? lang).formatToParts(12345).find(({ type }) => type === 'group')?.value ?? '')
  return `const strictNumber = (lang, value, offset) => String(value - offset).replace(/\\B(?=(?:\\d{3})+$)/g, ${group})
${code.replace(/strictNumber, ?|, ?strictNumber(?= \})|import \{ strictNumber \}[^\n]*\n/, '').replace('export default', 'export const catalog =')}`
}

/** The module text of a language: `export const messages`. */
export function compileMessages(lang: string, only: readonly string[], folder: string, sources: string): string {
  const files = readdirSync(join(folder, lang)).filter((name) => name.endsWith('.json'))
  const messages = Object.fromEntries(
    files.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, lang, name), 'utf8'))]),
  )
  const own = messages.places ?? {}
  delete messages.places
  const code = compileModule(new MessageFormat(lang, { strict: true }), pick(messages, only))
  const formats = readFormats(lang, readPlaces(sources), own)
  return `${withOwnNumbers(code, lang)}
export const messages = { ...catalog, lang: ${JSON.stringify(lang)}, formats: ${JSON.stringify(formats)} }`
}

/** Serves `virtual:messages/<lang>`, and `virtual:messages/<lang>/<room>+<room>` for a page that needs no more. */
export function messagesPlugin(root: string): Plugin {
  const folder = join(root, 'src/i18n')
  const sources = join(root, 'src/data/sources')
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const [lang = '', only = ''] = id.slice(PREFIX.length + 1).split('/')
      for (const name of readdirSync(join(folder, lang))) if (name.endsWith('.json')) this.addWatchFile(join(folder, lang, name))
      return compileMessages(lang, only === '' ? [] : only.split('+'), folder, sources)
    },
  }
}
