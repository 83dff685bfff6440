/** Loads the messages of one language, file by file: a page fetches what it writes, and no other language. */
import type { Lang } from './languages.ts'
import type { Messages } from './messages.ts'

/** A file of a language's folder; `places` brings the tables of names, dates and numbers. */
export type Room = Exclude<keyof Messages, 'lang' | 'formats'> | 'places'

const FILES = import.meta.glob<object>('./*/*.json', { import: 'default' })

const loading = new Map<string, Promise<Messages>>()

function loadRoom(lang: Lang, room: Room): Promise<object> {
  const path = `./${lang}/${room}.json`
  const file = FILES[path]
  return file ? file() : Promise.reject(new Error(`no messages ${path}`))
}

async function merge(lang: Lang, rooms: readonly Room[]): Promise<Messages> {
  const loaded = await Promise.all(rooms.map((room) => loadRoom(lang, room)))
  return Object.assign({ lang }, ...rooms.map((room, at) => ({ [room === 'places' ? 'formats' : room]: loaded[at] })))
}

/**
 * The messages of these files; the others are missing. The same promise for the same files, so that `use` can wait for
 * it, but a failed one is forgotten and can be tried again.
 */
export function loadMessages(lang: Lang, rooms: readonly Room[]): Promise<Messages> {
  const key = [lang, ...rooms].join(' ')
  const known = loading.get(key)
  if (known) return known
  const promise = merge(lang, rooms)
  loading.set(key, promise)
  promise.catch(() => loading.delete(key))
  return promise
}

/** All files. The build and the pages of the development server load them all. */
export const ALL_ROOMS: readonly Room[] = ['places', 'page', 'aid', 'changes', 'claims', 'donor', 'embed', 'facts', 'headings', 'hero', 'leaders', 'names', 'notFound', 'share', 'steps', 'story', 'tooltip']
