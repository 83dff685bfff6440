/** Unpacks what the build packed: months as short text become running totals in whole euros. */
import type { AidData, AidIndex, Donor, MonthlyHead, MonthlyRelease, ReleaseHead, TotalsRelease } from './aid.ts'

/** Per donor: military, financial, humanitarian, each its months joined by dots, nothing for zero, `12..5`. */
type PackedMonths = readonly [string, string, string]

export interface PackedMonthly extends Omit<MonthlyRelease, keyof MonthlyHead | 'cumulative'> {
  /** The unit of the packed amounts, in euros. */
  readonly unit: number
  readonly packed: readonly PackedMonths[]
}

/** What an index leaves out, in the order of its donors and releases. */
export interface PackedAmounts {
  readonly donors: readonly Omit<Donor, 'id'>[]
  readonly totals: readonly Omit<TotalsRelease, keyof ReleaseHead>[]
  readonly monthly: readonly PackedMonthly[]
}

/** Adds whole numbers only, so that sums have no rounding errors. */
function accumulate(packed: string, unit: number, months: number): readonly number[] {
  const amounts = packed.split('.')
  const totals = [0]
  for (let n = 0, total = 0; n < months; n += 1) {
    total += Number(amounts[n] ?? 0) * unit
    totals.push(total)
  }
  return totals
}

function decodeRelease(head: MonthlyHead, { unit, packed, ...release }: PackedMonthly): MonthlyRelease {
  const months = head.months.until - head.months.since + 1
  const unpack = (text: string) => accumulate(text, unit, months)
  return {
    ...head,
    ...release,
    cumulative: packed.map(([military, financial, humanitarian]) => [
      unpack(military),
      unpack(financial),
      unpack(humanitarian),
    ]),
  }
}

function pair<A, B, C>(heads: readonly A[], bodies: readonly B[], join: (head: A, body: B) => C): readonly C[] {
  return heads.flatMap((head, at) => {
    const body = bodies[at]
    return body === undefined ? [] : [join(head, body)]
  })
}

export function decodeAid(index: AidIndex, { donors, totals, monthly }: PackedAmounts): AidData {
  return {
    ...index,
    donors: pair(index.donors, donors, (head, body) => ({ ...head, ...body })),
    totals: pair(index.totals, totals, (head, body) => ({ ...head, ...body })),
    monthly: pair(index.monthly, monthly, decodeRelease),
  }
}
