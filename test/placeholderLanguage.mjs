/**
 * Adds a language of placeholder words to a working tree, to see that a language is a folder and a line:
 * `node test/placeholderLanguage.mjs add`, then the tests and the build; all pass but those that look for English.
 * `remove` takes it away again.
 */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@messageformat/parser'

const LANG = 'nl'
const NAME = 'Nederlands'
/** Names of places and persons, which are about as long in every language. */
const NAMES = ['places.json', 'names.json']
const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/i18n', LANG)
const LINE = `  { lang: '${LANG}', name: '${NAME}', tag: '${LANG}', locale: '${LANG}_NL' },\n`

function edit(path, change) {
  const file = join(root, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const disguise = (text) => text.replace(/\p{L}{3,}/gu, (word) => `${word}ij`)

/** Prose with its markup and addresses as they are. */
function disguiseProse(text) {
  return text.split(/(<[^>]*>|\]\([^)]*\))/).map((part, at) => (at % 2 === 1 ? part : disguise(part))).join('')
}

/** A message with its arguments and cases as they are. */
function disguiseTokens(tokens) {
  return tokens.map((token) => {
    if (token.type === 'content') return disguise(token.value)
    if (token.type === 'octothorpe') return '#'
    if (!token.cases) return `{${token.arg}}`
    // English plural cases are not every language's.
    const cases = token.type === 'select' ? token.cases : token.cases.filter(({ key }) => key === 'other' || key.startsWith('='))
    return `{${token.arg}, ${token.type}, ${cases.map(({ key, tokens: inner }) => `${key} {${disguiseTokens(inner)}}`).join(' ')}}`
  }).join('')
}

function disguiseAll(value) {
  if (typeof value !== 'string') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, disguiseAll(inner)]))
  return value.startsWith('https://') ? value : disguiseTokens(parse(value))
}

if (process.argv[2] === 'add') {
  cpSync(join(root, 'src/i18n/en'), folder, { recursive: true })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json') && !NAMES.includes(file))) {
    edit(`src/i18n/${LANG}/${name}`, (text) => JSON.stringify(disguiseAll(JSON.parse(text)), null, 2))
  }
  for (const name of readdirSync(join(folder, 'story'))) edit(`src/i18n/${LANG}/story/${name}`, disguiseProse)
  edit('src/i18n/languages.ts', (text) => text.replace('] as const satisfies', `${LINE}] as const satisfies`))
} else {
  rmSync(folder, { recursive: true, force: true })
  edit('src/i18n/languages.ts', (text) => text.replace(LINE, ''))
}
