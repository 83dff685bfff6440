/** The page of a claim, with the settings that its link names. */
import type { ReactElement } from 'react'
import { ClaimCard } from '../claims/ClaimCard.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim, parseClaim } from '../state/claimUrl.ts'
import { getNewerClaim } from '../state/newerClaim.ts'
import type { PageProps } from '../state/paths.ts'
import { ChartActions } from './ChartActions.tsx'
import { NewerRelease } from './NewerRelease.tsx'
import { PageLayout } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

export function ClaimPage({ data: { aid }, ...page }: PageProps & { readonly data: { readonly aid: ClaimData } }): ReactElement {
  const { base } = page
  const { view: claim, onViewChange, notice, toHref } = useRoute(page, {
    parse: (path, search) => parseClaim(path, search, aid),
    format: (next: Claim) => formatClaim(next, aid),
  })
  const newer = getNewerClaim(claim, aid)
  return (
    <PageLayout {...page} notice={notice}>
      <ClaimCard aid={aid} claim={claim} onClaim={onViewChange} level={1}
        footer={<>
          {newer && <NewerRelease aid={aid} href={toHref(newer)} onShow={() => onViewChange(newer, 'commit')} />}
          <ChartActions base={base} page={{ kind: 'claim', ...formatClaim(claim, aid) }} isOwnPage loadShareData={async () => {
            const { toClaimShareData } = await import('./claimShareData.ts')
            return (input) => toClaimShareData({ data: aid, claim, ...input })
          }} />
        </>} />
    </PageLayout>
  )
}
