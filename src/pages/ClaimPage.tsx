/** One claim by itself, with the switches its link has set. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../app/App.tsx'
import { ClaimCard } from '../claims/ClaimCard.tsx'
import type { ClaimData } from '../data/aid.ts'
import { pathOf } from '../app/routes.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim, parseClaim } from '../state/claimUrl.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Actions } from './ChartActions.tsx'
import { readFolder } from './AidChartPage.tsx'
import { Notice } from './Notice.tsx'
import { Shell } from './PageLayout.tsx'
import { claimSubject } from './claimShareData.ts'
import { useRoute } from './useRoute.ts'

export function ClaimPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: ClaimData } }): ReactElement {
  const words = useWords()
  const { aid } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => {
      const { claim, asked } = parseClaim(path, search, aid)
      return { view: claim, asked }
    },
    format: (claim: Claim) => {
      const { path, query } = formatClaim(claim, aid)
      return { folder: pathOf('claim', path, words.lang), query }
    },
    read: (folder: string) => readFolder(folder, ''),
  }), [aid, words])
  const route = useRoute(address, base, codec)
  return (
    <Shell kind={kind} address={address} base={base}>
      <Notice asked={route.asked} onReset={() => route.onView(parseClaim(address, '', aid).claim, 'choose')} onDismiss={route.onDismiss} />
      <ClaimCard aid={aid} claim={route.view} onClaim={route.onView} level={1}
        footer={<Actions base={base} subject={(within) => claimSubject({ data: aid, claim: route.view, words, base, within })} />} />
    </Shell>
  )
}
