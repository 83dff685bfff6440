/** Claims that can be checked, each with the switches that change its answer. */
import type { AidTypes, ReleaseId } from '../data/aid.ts'
import type { Month, Months } from '../data/calendar.ts'

export const CLAIM_IDS = ['ninety-nine', 'pledge', 'eight-billion', 'unprecedented'] as const
export type ClaimId = (typeof CLAIM_IDS)[number]
export type InOut = 'in' | 'out'

export type NinetyNine = {
  readonly claim: 'ninety-nine'
  readonly type: 'military' | 'all'
  /** EU institutions in the total or left out of it. */
  readonly eu: InOut
} & (
  | { readonly kind: 'totals'; readonly release: ReleaseId; readonly counted: 'allocated' | 'committed' }
  | {
      readonly kind: 'monthly'
      readonly release: ReleaseId
      readonly until: Month
      /** Finland and Sweden as allies always, or only from the month they joined. */
      readonly joined: 'always' | 'since'
    }
)

export interface Pledge {
  readonly claim: 'pledge'
  readonly release: ReleaseId
  readonly window: Months
  readonly usa: InOut
}

export interface EightBillion {
  readonly claim: 'eight-billion'
  readonly release: ReleaseId
  readonly window: Months
  /** The package of the day before, in the sum or not. */
  readonly separate: InOut
}

export type Unprecedented = { readonly claim: 'unprecedented'; readonly type: AidTypes } & (
  | { readonly kind: 'totals'; readonly release: ReleaseId }
  | { readonly kind: 'monthly'; readonly release: ReleaseId; readonly until: Month }
)

export type Claim = NinetyNine | Pledge | EightBillion | Unprecedented
