/** Loads the messages of one language, file by file: a page fetches what it writes, and no other language. */
import { LANGS, type Lang } from './languages.ts'
import type { Messages } from './messages.ts'

/** A file of a language's folder; `places` brings the tables of names, dates and numbers. */
export type Namespace = Exclude<keyof Messages, 'lang' | 'formats'> | 'places'

const FILES = import.meta.glob<object>('./*/*.json', { import: 'default' })

const loading = new Map<string, Promise<Messages>>()

async function merge(lang: Lang, namespaces: readonly Namespace[]): Promise<Messages> {
  const loaded = await Promise.all(namespaces.map(async (namespace) => {
    const path = `./${lang}/${namespace}.json`
    const file = FILES[path]
    if (!file) throw new Error(`no messages ${path}`)
    return { [namespace === 'places' ? 'formats' : namespace]: await file() }
  }))
  return Object.assign({ lang }, ...loaded)
}

/**
 * The messages of these files; the others are missing. The same promise for the same files, so that `use` can wait for
 * it, but a failed one is forgotten and can be tried again.
 */
export function loadMessages(lang: Lang, namespaces: readonly Namespace[]): Promise<Messages> {
  const key = [lang, ...namespaces].join(' ')
  const known = loading.get(key)
  if (known) return known
  const promise = merge(lang, namespaces)
  loading.set(key, promise)
  promise.catch(() => loading.delete(key))
  return promise
}

/** All files. The build and the pages of the development server load them all. */
export const ALL_NAMESPACES: readonly Namespace[] = ['places', 'page', 'aid', 'changes', 'claims', 'donor', 'embed', 'facts', 'headings', 'hero', 'leaders', 'names', 'notFound', 'share', 'steps', 'story', 'tooltip']

/** All files of every language, for the build and the tests. */
export async function loadAllMessages(): Promise<Readonly<Record<Lang, Messages>>> {
  const loaded = await Promise.all(LANGS.map(async (lang) => ({ [lang]: await loadMessages(lang, ALL_NAMESPACES) })))
  return Object.assign({}, ...loaded)
}
