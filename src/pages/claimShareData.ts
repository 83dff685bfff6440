/** A claim as it is shared: as it is worked out on the page. */
import { creditOf } from '../charts/aid/labels.ts'
import { tableOf } from '../claims/balanceSheet.ts'
import { sheetOf } from '../claims/toBalanceSheet.ts'
import { verdictOf, questionOf } from '../claims/verdict.ts'
import { workOut } from '../claims/calculateClaim.ts'
import type { ClaimData } from '../data/aid.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import type { Claim } from '../state/claim.ts'
import { formatClaim } from '../state/claimUrl.ts'
import { plain } from '../i18n/richText.ts'
import { commonOf, FRAME_PX, type SubjectOf } from './shareData.ts'

export function claimSubject({ data, claim, ...of }: SubjectOf & { readonly data: ClaimData; readonly claim: Claim }): Subject {
  const { words } = of
  const { path, query } = formatClaim(claim, data)
  const worked = workOut(claim, data)
  return {
    ...commonOf('claim', path, null, query, of),
    kind: 'claim',
    title: questionOf(claim.claim, words),
    drawn: '',
    sentence: plain(verdictOf(claim, worked, words)),
    source: creditOf(worked.release, words),
    heightPx: FRAME_PX.claim,
    table: tableOf(sheetOf(claim, worked, words)),
    legend: [],
    picture: () => null,
  }
}
