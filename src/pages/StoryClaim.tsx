/** A claim opened beside the sentence that makes it; plain `details`, so it opens without scripts. */
import { useState, type ReactElement } from 'react'
import { ClaimCard } from '../claims/ClaimCard.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { Claim, ClaimId } from '../state/claim.ts'
import { defaultClaim } from '../state/claimUrl.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ChartActions } from './ChartActions.tsx'
import styles from './Pages.module.css'

interface StoryClaimProps {
  readonly id: ClaimId
  readonly aid: ClaimData
  readonly base: string
}

export function StoryClaim({ id, aid, base }: StoryClaimProps): ReactElement {
  const messages = useMessages()
  const [claim, setClaim] = useState<Claim>(() => defaultClaim(id, aid))
  return (
    <details className={styles.claim} data-claim-card="">
      <summary>{messages.page.check()}</summary>
      <ClaimCard aid={aid} claim={claim} onClaim={setClaim} level={3}
        footer={<ChartActions base={base} loadShareData={async () => {
          const { toClaimShareData } = await import('./claimShareData.ts')
          return (input) => toClaimShareData({ data: aid, claim, ...input })
        }} />} />
    </details>
  )
}
