/** Outlines of areas and bars: their lower and upper edges along x. */
import { area, scaleLinear } from 'd3'

export type PathPoint = readonly [x: number, y0: number, y1: number]

export interface Paint {
  readonly fill: string
  readonly stroke: string
  readonly opacity: number
}

/** The outline of a mark, in percent of the picture, and what the mark counts. */
export interface Shape {
  /** Its `data-mark-id`. */
  readonly id: string
  readonly donors: readonly number[]
  readonly parts: readonly string[]
  /** The first and the last month that it counts; absent in a picture that is not cut by time. */
  readonly months?: readonly [since: number, until: number] | undefined
  readonly points: readonly PathPoint[]
  /** Whether its length is its amount; otherwise its height is. */
  readonly isLying: boolean
  readonly paint?: Paint
}

export const drawArea = area<PathPoint>().x(([x]) => x).y0(([, y0]) => y0).y1(([, , y1]) => y1).digits(2)

/** Points at `count` even steps along a line: lines over different windows have different numbers of points. */
export function resample(points: readonly PathPoint[], count: number): readonly PathPoint[] {
  if (points.length === count) return points
  const along = scaleLinear<PathPoint>(points.map((_, at) => at / (points.length - 1)), points)
  // A copy: the scale hands out the same array each time.
  return Array.from({ length: count }, (_, at) => [...along(at / (count - 1))] as const).map(([x = 0, y0 = 0, y1 = 0]) => [x, y0, y1])
}

/** The length of a shape times its height at its end. */
export function getSize({ points }: Shape): number {
  const [left = 0] = points[0] ?? []
  const [right = 0, low = 0, high = 0] = points.at(-1) ?? []
  return (right - left) * (low - high)
}

/** Whether a shape has a size and is not below the picture. */
export function isVisible(shape: Shape): boolean {
  return getSize(shape) > 0 && shape.points.some(([, , y]) => y < 100)
}

/** The part of a shape between two shares of its amount, from the left or from the top. */
export function slice({ points, isLying }: Shape, from: number, to: number): readonly PathPoint[] {
  if (!isLying) return points.map(([x, y0, y1]) => [x, y1 + (y0 - y1) * to, y1 + (y0 - y1) * from])
  const [left = 0] = points[0] ?? []
  const [right = 0] = points.at(-1) ?? []
  return points.map(([x, y0, y1]) => [left + (right - left) * from + (x - left) * (to - from), y0, y1])
}
