/** Types and helpers of the rules over several rows. */
import { toBn } from '../data/aid.ts'
import { type ValidationIssue, toCellIssue } from './validation.ts'
import type { Row, Sources } from './sources.ts'

/** A rule yields the issues it finds. */
export type Rule = (sources: Sources) => Iterable<ValidationIssue>

/** Reports each row whose key an earlier row has. */
export function* checkUnique<T>(rows: readonly Row<T>[], getKey: (value: T) => string, column: string, rule: string): Generator<ValidationIssue> {
  const seen = new Set<string>()
  for (const { value, line } of rows) if (seen.size === seen.add(getKey(value)).size) yield toCellIssue(line, column, rule)
}

/** Amounts in euros, compared in whole thousands: sources print up to seventeen decimals of a billion. */
export function isSameThousand(a: number, b: number): boolean {
  return Math.abs(a - b) < 500
}

/** Euros as the sources print them. */
export function formatBillions(euros: number): string {
  return `${toBn(euros)} bn`
}
