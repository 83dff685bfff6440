/**
 * What compiled messages call. The `#` of plurals is written without `Intl.NumberFormat`: a browser takes long to make the
 * first one, and its numbers may differ from those of the build.
 */
import { digitGroups } from 'virtual:digit-groups'

export { plural, select } from '@messageformat/runtime'

export function strictNumber(lang: string, value: number, offset: number): string {
  const digits = String(value - offset)
  const { separator = '', groupedFrom = 4 } = digitGroups[lang] ?? {}
  return digits.length < groupedFrom ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, separator)
}
