/** The query of an address: reading and writing `key=value` pairs, and finding what was requested but could not be applied. */
import { repairUrl } from '../lib/repairUrl.ts'

/** One part of a link that could not be applied. `applied` is empty where the view has no such part. */
export interface Mismatch {
  readonly key: string
  readonly requested: string
  readonly applied: string
}

/** The closest view to an address, and the parts of the address that could not be applied. */
export interface Parsed<V> {
  readonly view: V
  readonly mismatches: readonly Mismatch[]
}

/** A view as the values of its query keys. */
export type Parts = Readonly<Record<string, string | undefined>>

/** The values of `keys` in a query, repaired as `repairUrl` says; the first of a key counts. Never throws. */
export function readQuery(search: string, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const query = new URLSearchParams(repairUrl(search, '', keys).search)
  return new Map(keys.filter((key) => query.has(key)).map((key) => [key, query.getAll(key)]))
}

/** Everything requested in the query, or in the path where the query does not say it, that the view does not have. Letter case does not count. */
export function findMismatches(query: ReadonlyMap<string, readonly string[]>, path: Parts, parts: Parts): readonly Mismatch[] {
  const named = Object.entries(path).flatMap(([key, value]) => (value === undefined || query.has(key) ? [] : [[key, [value]] as const]))
  return [...query, ...named].flatMap(([key, values]) =>
    values.filter((value) => value.toLowerCase() !== parts[key]?.toLowerCase()).map((value) => ({ key, requested: value, applied: parts[key] ?? '' })),
  )
}

/** The query of what differs from the defaults, in the order of the keys, without a question mark. */
export function writeQuery(keys: readonly string[], parts: Parts, defaults: Parts): string {
  return keys
    .filter((key) => parts[key] !== undefined && parts[key] !== defaults[key])
    .map((key) => `${key}=${parts[key]}`)
    .join('&')
}

/** The member of a list that a text names, in any letter case. */
export function findOption<T extends string>(list: readonly T[], text: string | undefined): T | undefined {
  const name = text?.toLowerCase()
  return list.find((item) => item.toLowerCase() === name)
}

/** A view as text. The query has no question mark. */
export interface Address {
  readonly path: string
  readonly query: string
}

export function joinAddress({ path, query }: Address): string {
  return query === '' ? path : `${path}?${query}`
}
