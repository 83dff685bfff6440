/** Places as the attributes of an SVG element. */
import type { Place } from './layoutTypes.ts'

/** `{ x: 12.5 }` as `{ x: '12.5%' }`. */
export function percent(place: Place): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(place).map(([name, value]) => [name, `${value}%`]))
}
