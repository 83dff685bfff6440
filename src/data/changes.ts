/** What changed on the site that a reader may want to know: releases, corrections, new steps. */
import type { Day } from './calendar.ts'

export const CHANGE_KINDS = ['release', 'correction', 'step', 'feature'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface Change {
  /** The `id` of `changes.csv`, or of a release. */
  readonly id: string
  readonly day: Day
  readonly kind: ChangeKind
  /** The step of the story that it is about. */
  readonly step: string | null
  /** Of a release: its number and the last day it covers. */
  readonly release: { readonly number: number; readonly through: Day } | null
}
