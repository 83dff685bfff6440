/** What claims are calculated from: the aid data, and the announcements that charts don't show. */
import { announcements } from 'virtual:announcements'
import type { ClaimData } from './aid.ts'
import { aid } from './compiledAid.ts'

export const claimData: ClaimData = { ...aid, announcements }
