/** Euros as a view measures them: EUR bn, a share of GDP, or euros per inhabitant. */
import { sumKnown, toBn, type AidData } from '../../data/aid.ts'
import type { Measure } from '../../state/view.ts'

/** The divisors of amounts in euros, in the order of the donors. Null means "not divided", and for one donor "not known". */
export type Denominators = readonly (number | null)[] | null

/** The GDP of a release, inhabitants, or null. */
export function getDenominators(measure: Measure, release: { readonly gdp: readonly (number | null)[] }, data: AidData): Denominators {
  switch (measure) {
    case 'eur':
      return null
    case 'gdp':
      return release.gdp
    case 'head':
      return data.donors.map(({ population }) => population)
  }
}

/** EUR bn, or euros by what they are divided by; a group counts only the donors for which that is known. Null where nothing is. */
export function measureEuros(
  euros: (donor: number) => number | null,
  donors: readonly number[],
  denominators: Denominators,
): number | null {
  if (denominators === null) {
    const sum = sumKnown(donors.map(euros))
    return sum === null ? null : toBn(sum)
  }
  const counted = donors.filter((donor) => (denominators[donor] ?? 0) > 0 && euros(donor) !== null)
  const sum = sumKnown(counted.map(euros))
  const denominator = sumKnown(counted.map((donor) => denominators[donor] ?? null))
  return sum === null || denominator === null ? null : sum / denominator
}
