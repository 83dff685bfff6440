/** The page of a claim, with the switches that its link sets. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../state/paths.ts'
import { ClaimCard } from '../claims/ClaimCard.tsx'
import type { ClaimData } from '../data/aid.ts'
import { getPath, readFolder } from '../state/paths.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim, parseClaim } from '../state/claimUrl.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { getNewerClaim } from '../state/newerRelease.ts'
import { joinAddress } from '../state/queryString.ts'
import { ChartActions } from './ChartActions.tsx'
import { NewerRelease } from './NewerRelease.tsx'
import { Notice } from './Notice.tsx'
import { PageLayout } from './PageLayout.tsx'
import { claimShareData } from './claimShareData.ts'
import { useRoute } from './useRoute.ts'

export function ClaimPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: ClaimData } }): ReactElement {
  const messages = useMessages()
  const { aid } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => {
      const { claim, mismatches } = parseClaim(path, search, aid)
      return { view: claim, mismatches }
    },
    format: (claim: Claim) => {
      const { path, query } = formatClaim(claim, aid)
      return { folder: getPath('claim', path, messages.lang), query }
    },
    read: (folder: string) => readFolder(folder, ''),
  }), [aid, messages])
  const route = useRoute(address, base, codec)
  const newer = getNewerClaim(route.view, aid)
  const toHref = (claim: Claim) => {
    const { folder, query } = codec.format(claim)
    return base + joinAddress({ path: folder, query })
  }
  return (
    <PageLayout kind={kind} address={address} base={base}>
      <Notice mismatches={route.mismatches} onReset={() => route.onViewChange(parseClaim(address, '', aid).claim, 'commit')} onDismiss={route.onDismiss} />
      <ClaimCard aid={aid} claim={route.view} onClaim={route.onViewChange} level={1}
        footer={<>
          {newer && <NewerRelease aid={aid} href={toHref(newer)} onShow={() => route.onViewChange(newer, 'commit')} />}
          <ChartActions base={base} getShareData={(within, all) => claimShareData({ data: aid, claim: route.view, messages: all, base, within })} />
        </>} />
    </PageLayout>
  )
}
