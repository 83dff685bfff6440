/** The share data of a claim, with its current switches. */
import { formatCredit } from '../charts/aid/labels.ts'
import { toClaimCsv } from '../claims/csv.ts'
import { getVerdict, getQuestion } from '../claims/verdict.ts'
import { calculateClaim } from '../claims/calculateClaim.ts'
import type { ClaimData } from '../data/aid.ts'
import type { ShareData } from '../share/shareData.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim } from '../state/claimUrl.ts'
import { toPlainText } from '../i18n/richText.ts'
import { toCommonShareData, FRAME_PX, type ShareDataInput } from './commonShareData.ts'

export function toClaimShareData({ data, claim, ...of }: ShareDataInput & { readonly data: ClaimData; readonly claim: Claim }): ShareData {
  const { messages } = of
  const { path, query } = formatClaim(claim, data)
  const result = calculateClaim(claim, data)
  return {
    ...toCommonShareData('claim', path, null, query, of),
    kind: 'claim',
    title: getQuestion(claim.claim, messages),
    subtitle: '',
    summary: toPlainText(getVerdict(claim, result, messages)),
    source: formatCredit(result.release, messages),
    heightPx: FRAME_PX.claim,
    numbers: toClaimCsv(result, messages),
    legend: [],
    renderPlot: null,
  }
}
