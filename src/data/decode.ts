/** Decodes what the build encoded: months as short text become running totals in whole euros. */
import { cumsum, range } from 'd3'
import type { AidData, AidIndex, Donor, MonthlyHead, MonthlyRelease, ReleaseHead, TotalsRelease } from './aid.ts'

/** Per donor: military, financial, humanitarian, each its months joined by dots, nothing for zero, `12..5`. */
type EncodedMonths = readonly [string, string, string]

export interface EncodedMonthly extends Omit<MonthlyRelease, keyof MonthlyHead | 'cumulative'> {
  /** The unit of the encoded amounts, in euros. */
  readonly unit: number
  readonly months: readonly EncodedMonths[]
}

/** What an index leaves out, in the order of its donors and releases. */
export interface EncodedAmounts {
  readonly donors: readonly Omit<Donor, 'id'>[]
  readonly totals: readonly Omit<TotalsRelease, keyof ReleaseHead>[]
  readonly monthly: readonly EncodedMonthly[]
}

function decodeRelease(head: MonthlyHead, { unit, months, ...release }: EncodedMonthly): MonthlyRelease {
  const count = head.months.until - head.months.since + 1
  /** Adds whole numbers only, so that sums have no rounding errors. */
  const decode = (text: string) => {
    const amounts = text.split('.')
    return [0, ...cumsum(range(count), (n) => Number(amounts[n] ?? 0) * unit)]
  }
  return {
    ...head,
    ...release,
    cumulative: months.map(([military, financial, humanitarian]) => [
      decode(military),
      decode(financial),
      decode(humanitarian),
    ]),
  }
}

function pair<A, B, C>(heads: readonly A[], bodies: readonly B[], join: (head: A, body: B) => C): readonly C[] {
  return heads.flatMap((head, at) => {
    const body = bodies[at]
    return body === undefined ? [] : [join(head, body)]
  })
}

export function decodeAid(index: AidIndex, { donors, totals, monthly }: EncodedAmounts): AidData {
  return {
    ...index,
    donors: pair(index.donors, donors, (head, body) => ({ ...head, ...body })),
    totals: pair(index.totals, totals, (head, body) => ({ ...head, ...body })),
    monthly: pair(index.monthly, monthly, decodeRelease),
  }
}
