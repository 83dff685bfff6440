/** Places as the attributes of an SVG element. */
import type { PercentAttrs } from './layoutTypes.ts'

/** `{ x: 12.5 }` as `{ x: '12.5%' }`. */
export function toPercentAttrs(place: PercentAttrs): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(place).map(([name, value]) => [name, `${value}%`]))
}
