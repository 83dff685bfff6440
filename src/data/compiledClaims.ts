/** What claims are calculated from: the aid data, and the announcements and precedents that charts don't show. */
import { announcements, precedents } from 'virtual:announcements'
import type { ClaimData } from './aid.ts'
import { aid } from './compiledAid.ts'

export const claimData: ClaimData = { ...aid, announcements, precedents }
