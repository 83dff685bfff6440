/** Repairs links that messengers, editors and people have damaged. Pure; it does not know which values exist. */

/** Invisible characters: soft hyphen, zero-width joiners, direction marks, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Punctuation of the sentence around a link that was copied with it. */
const TRAILING = /[.,;:!?)\]}>"'»”’]+$/

/** Decodes percent escapes once more than browsers do, so that `%252C` is a comma; what can't be decoded stays. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%25([0-9a-f]{2})/gi, '%$1'))
  } catch {
    return text
  }
}

/** Escapes again what a value of ours never holds, so that it is read correctly. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '')).replace(/%2C/g, ',').replace(/%2F/g, '/')
}

/** One value: without blanks around its commas, invisible characters, and trailing marks. */
function repairValue(text: string): string {
  return encode(decode(text.replaceAll('+', ' ')).replace(INVISIBLE, '').replace(/\s*,\s*/g, ',').trim().replace(TRAILING, ''))
}

/** A fragment without its `#`: the id alone, in small letters; a query behind it belongs to whoever added it. */
export function repairHash(hash: string): string {
  const [id = ''] = decode(hash.replace(/^#/, '')).replace(/^#/, '').split(/[?&]/)
  return id.replace(INVISIBLE, '').trim().replace(TRAILING, '').toLowerCase()
}

export interface RepairedUrl {
  /** With its `?`, or empty. Keys that are not ours stay as they came. */
  readonly search: string
  /** With its `#`, or empty. */
  readonly hash: string
}

/** Repairs the pairs of `keys` in a query, and the fragment, which may hide in the query as `%23`. */
export function repairUrl(search: string, hash: string, keys: readonly string[]): RepairedUrl {
  const [query = '', hidden] = search.replace(/^\?/, '').replaceAll('&amp;', '&').split(/%(?:25)?23/i)
  const pairs = query.split('&').filter((pair) => pair !== '').map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    const key = decode(name).replace(INVISIBLE, '').trim().toLowerCase().replace(/^amp;/, '')
    return keys.includes(key) ? `${key}=${repairValue(rest.join('='))}` : pair
  })
  const id = repairHash(hash === '' || hash === '#' ? (hidden ?? '') : hash)
  return { search: pairs.length === 0 ? '' : `?${pairs.join('&')}`, hash: id === '' ? '' : `#${id}` }
}

/** A path in small letters without invisible characters, trailing marks, `index.html`, or a missing slash at its end. */
export function repairPath(path: string): string {
  const clean = decode(path).replace(INVISIBLE, '').trim().replace(/\/index\.html?$/i, '/').replace(/\/?$/, '').replace(TRAILING, '').replace(/\/?$/, '')
  return `${clean.toLowerCase()}/`
}
