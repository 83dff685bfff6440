/** The numbers of a page as one table, and where the claim of a claim page stands. */
import { toAidCsv } from '../charts/aid/csv.ts'
import { toDonorCsv } from '../charts/donor/csv.ts'
import { toLeadersCsv } from '../charts/leaders/csv.ts'
import { calculateClaim } from '../claims/calculateClaim.ts'
import { toClaimCsv } from '../claims/csv.ts'
import { getQuote } from '../claims/verdict.ts'
import type { ClaimData } from '../data/aid.ts'
import { toPlainText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import type { CsvTable } from '../lib/csv.ts'
import { parseAid } from '../state/aidUrl.ts'
import { parseClaim } from '../state/claimUrl.ts'
import { parseDonor } from '../state/donorUrl.ts'
import { parseLeaders } from '../state/leadersUrl.ts'
import type { PageInfo } from '../state/paths.ts'
import type { Known } from '../state/view.ts'
import type { ClaimSource } from './jsonLd.ts'

type PageData = Known & { readonly aid: ClaimData }

/** What the page shows as its path names it, in its language; null for a page without numbers of its own. */
export function toPageTable({ kind, address }: PageInfo, { aid, leaders }: PageData, messages: Messages): CsvTable | null {
  switch (kind) {
    case 'aid':
      return toAidCsv(aid, parseAid(address, '', aid).view, messages)
    case 'leaders':
      return toLeadersCsv(leaders, parseLeaders(address, '', leaders).view, messages)
    case 'claim':
      return toClaimCsv(calculateClaim(parseClaim(address, '', aid).view, aid), messages)
    case 'donor':
      return toDonorCsv(aid, parseDonor(address, '', aid).view, messages)
    case 'story':
    case 'playground':
    case 'not-found':
      return null
  }
}

/** What was said and where it was reported; null for a page that is not of a claim. */
export function getClaimSource({ kind, address }: PageInfo, { aid }: PageData, messages: Messages): ClaimSource | null {
  if (kind !== 'claim') return null
  const { text, sources } = getQuote(parseClaim(address, '', aid).view, messages)
  return { text: toPlainText(text), sources }
}
