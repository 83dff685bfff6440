/** What changed on the site that a reader may want to know: releases, corrections, new steps. */
import type { Day } from './calendar.ts'

export interface Change {
  /** The `id` of `changes.csv`, or of a release. */
  readonly id: string
  readonly day: Day
  readonly kind: 'release' | 'correction' | 'step' | 'feature'
  /** The step of the story that it is about. */
  readonly step: string | null
  /** Of a release: its number and the last day it covers. */
  readonly release: { readonly number: number; readonly through: Day } | null
}
