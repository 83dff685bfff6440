/** The number closest to `value` between `min` and `max`; `max` if they cross. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}
