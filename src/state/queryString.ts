/** The part of an address that is asked: reading and writing `key=value` pairs, and telling what was not honoured. */

/** One thing a link asked for that is shown otherwise. `shown` is empty where the view has no such part. */
export interface Mismatch {
  readonly key: string
  readonly requested: string
  readonly applied: string
}

/** What is on the screen, part by part, in the words of the address. */
export type Parts = Readonly<Record<string, string | undefined>>

/** What a query asks of the keys that are ours; the first of a key counts. Never throws. */
export function readQuery(search: string, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const query = new URLSearchParams(search)
  return new Map(keys.filter((key) => query.has(key)).map((key) => [key, query.getAll(key)]))
}

/** Everything asked, in path or query, that the parts on the screen do not say. */
export function findMismatches(asked: Iterable<readonly [string, readonly string[]]>, parts: Parts): readonly Mismatch[] {
  return [...asked].flatMap(([key, values]) =>
    values.filter((value) => value !== parts[key]).map((value) => ({ key, requested: value, applied: parts[key] ?? '' })),
  )
}

/** The query of what differs from the defaults, in the order of the keys, without a question mark. */
export function writeQuery(keys: readonly string[], parts: Parts, defaults: Parts): string {
  return keys
    .filter((key) => parts[key] !== undefined && parts[key] !== defaults[key])
    .map((key) => `${key}=${parts[key]}`)
    .join('&')
}

/** The member of a list that a text names. */
export function findOption<T extends string>(list: readonly T[], text: string | undefined): T | undefined {
  return list.find((item) => item === text)
}

/** Joins path and query as `data-view` has them. */
export function joinAddress({ path, query }: { readonly path: string; readonly query: string }): string {
  return query === '' ? path : `${path}?${query}`
}
