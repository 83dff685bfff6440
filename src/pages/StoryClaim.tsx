/** A claim opened beside the sentence that makes it; plain `details`, so it opens without scripts. */
import { useState, type ReactElement } from 'react'
import { ClaimCard } from '../claims/ClaimCard.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { Claim, ClaimId } from '../state/claim.ts'
import { defaultClaim } from '../state/claimUrl.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Actions } from './ChartActions.tsx'
import styles from './Pages.module.css'
import { claimSubject } from './claimShareData.ts'

interface StoryClaimProps {
  readonly id: ClaimId
  readonly aid: ClaimData
  readonly base: string
}

export function StoryClaim({ id, aid, base }: StoryClaimProps): ReactElement {
  const words = useWords()
  const [claim, setClaim] = useState<Claim>(() => defaultClaim(id, aid))
  return (
    <details className={styles.claim} data-claim-card="">
      <summary>{words.page.check()}</summary>
      <ClaimCard aid={aid} claim={claim} onClaim={setClaim} level={3}
        footer={<Actions base={base} subject={(within) => claimSubject({ data: aid, claim, words, base, within })} />} />
    </details>
  )
}
