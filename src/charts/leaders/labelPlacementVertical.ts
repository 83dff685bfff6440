/** Sets labels under each other in a column, each as near to where it belongs as the others let it. */

export interface ColumnItem {
  readonly key: string
  /** Where its middle belongs, and its height, in px. */
  readonly y: number
  readonly heightPx: number
  readonly weight: number
}

interface Pool {
  readonly sum: number
  readonly count: number
}

/** The nearest rising values: neighbours out of order share their mean (pool adjacent violators). */
function rise(values: readonly number[]): readonly number[] {
  const pools = values.reduce<readonly Pool[]>((done, value) => {
    const merged = [...done]
    let pool: Pool = { sum: value, count: 1 }
    for (let last = merged.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = merged.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
      merged.pop()
    }
    return [...merged, pool]
  }, [])
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}

function stack(items: readonly ColumnItem[], bottom: number): ReadonlyMap<string, number> {
  const offsets = items.map(({ heightPx }, at) => items.slice(0, at).reduce((sum, item) => sum + item.heightPx, 0) + heightPx / 2)
  const total = items.reduce((sum, { heightPx }) => sum + heightPx, 0)
  const tops = rise(items.map(({ y }, at) => y - (offsets[at] ?? 0)))
  return new Map(items.map(({ key }, at) => [key, Math.min(Math.max(tops[at] ?? 0, 0), bottom - total) + (offsets[at] ?? 0)]))
}

/** The middles of the labels that fit into `bottom` px, none further than `reachPx` from where it belongs; the heaviest first. */
export function placeLabelsVertical(items: readonly ColumnItem[], bottom: number, reachPx: number): ReadonlyMap<string, number> {
  const byWeight = items.toSorted((a, b) => b.weight - a.weight)
  return byWeight.reduce<{ readonly kept: readonly ColumnItem[]; readonly ys: ReadonlyMap<string, number> }>(
    (done, item) => {
      const kept = [...done.kept, item].toSorted((a, b) => a.y - b.y)
      const total = kept.reduce((sum, { heightPx }) => sum + heightPx, 0)
      const ys = stack(kept, bottom)
      const fits = total <= bottom && kept.every(({ key, y }) => Math.abs((ys.get(key) ?? 0) - y) <= reachPx)
      return fits ? { kept, ys } : done
    },
    { kept: [], ys: new Map() },
  ).ys
}
