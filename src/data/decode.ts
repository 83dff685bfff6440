/** Unpacks what the build packed: months as short text become running totals in whole euros. */
import type { AidData, MonthlyRelease } from './aid.ts'

/** Per donor: military, financial, humanitarian, each its months joined by dots, nothing for zero, `12..5`. */
type PackedMonths = readonly [string, string, string]

export interface PackedRelease extends Omit<MonthlyRelease, 'cumulative'> {
  /** How many euros one of the packed amounts stands for. */
  readonly unit: number
  readonly packed: readonly PackedMonths[]
}

export interface PackedAid extends Omit<AidData, 'monthly'> {
  readonly monthly: readonly PackedRelease[]
}

/** Whole numbers all along, so that nothing drifts however many are added. */
function accumulate(packed: string, unit: number, months: number): readonly number[] {
  const amounts = packed.split('.')
  const totals = [0]
  for (let n = 0, total = 0; n < months; n += 1) {
    total += Number(amounts[n] ?? 0) * unit
    totals.push(total)
  }
  return totals
}

function decodeRelease({ unit, packed, ...release }: PackedRelease): MonthlyRelease {
  const months = release.months.until - release.months.since + 1
  const unpack = (text: string) => accumulate(text, unit, months)
  return {
    ...release,
    cumulative: packed.map(([military, financial, humanitarian]) => [
      unpack(military),
      unpack(financial),
      unpack(humanitarian),
    ]),
  }
}

export function decodeAid({ monthly, ...rest }: PackedAid): AidData {
  return { ...rest, monthly: monthly.map(decodeRelease) }
}
