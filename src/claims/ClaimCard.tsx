/** The card of a claim: the quote, the balance sheet, the switches, the verdict and its caveats. */
import { useId, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { formatCredit } from '../charts/aid/labels.ts'
import { RichText } from '../components/RichText.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim } from '../state/claimUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { getResult, formatCounted } from './result.ts'
import { getCaveats } from './caveats.ts'
import styles from './Claim.module.css'
import { ClaimControls } from './ClaimControls.tsx'
import { toBalanceSheet } from './toBalanceSheet.ts'
import { BalanceSheetTable } from './BalanceSheetTable.tsx'
import { PrecedentTable } from './PrecedentTable.tsx'
import { ShareBar } from './ShareBar.tsx'
import { getQuestion, getQuote, getVerdict } from './verdict.ts'
import type { ClaimResult } from './claimTypes.ts'
import { calculateClaim } from './calculateClaim.ts'
import type { ChangePhase } from '../state/view.ts'

interface ClaimCardProps {
  readonly aid: ClaimData
  readonly claim: Claim
  readonly onClaim: (next: Claim, phase: ChangePhase) => void
  readonly level: 1 | 2 | 3
  /** Without controls, for print and for static pages. */
  readonly isStatic?: boolean
  /** Under the source: links and buttons of the page. */
  readonly footer?: ReactNode
}

const HEADINGS = { 1: ['h1', 'h2'], 2: ['h2', 'h3'], 3: ['h3', 'h4'] } as const

export function ClaimCard({ aid, claim, onClaim, level, isStatic = false, footer }: ClaimCardProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  const [moving, setMoving] = useState(false)
  const result: ClaimResult = useMemo(() => calculateClaim(claim, aid), [claim, aid])
  const { heads } = messages.claims
  const quote = getQuote(claim, messages)
  const [Title, Head] = HEADINGS[level]
  const onChange = (next: Claim, phase: ChangePhase) => {
    setMoving(phase === 'preview')
    onClaim(next, phase)
  }
  return (
    <section className={styles.card} data-claim={claim.claim} data-view={joinAddress(formatClaim(claim, aid))} aria-labelledby={id}>
      <Title className={styles.title} id={id}>{getQuestion(claim.claim, messages)}</Title>
      <div className={styles.sides}>
        <div className={styles.side}>
          <Head className={styles.head}>{heads.said()}</Head>
          <p className={styles.quote}><RichText of={quote.text} /></p>
          <p className={styles.note}>
            {quote.by}
            {quote.sources.map(({ name, href }) => <span key={href}> · <a href={href}>{name}</a></span>)}
          </p>
        </div>
        <div className={styles.side}>
          <Head className={styles.head}>{heads.sum()}</Head>
          <p className={styles.answer}>
            <strong><RichText of={getResult(result, messages)} /></strong> <span>{formatCounted(claim, result, messages)}</span>
          </p>
          <ShareBar result={result} />
        </div>
      </div>
      <BalanceSheetTable sheet={toBalanceSheet(claim, result, messages)} />
      {!isStatic && (
        <div className={styles.controls} role="group" aria-labelledby={`${id}w`} data-controls="claim">
          <Head className={styles.head} id={`${id}w`}>{heads.switches()}</Head>
          <ClaimControls aid={aid} claim={claim} onClaim={onChange} />
        </div>
      )}
      <div className={styles.verdict}>
        <Head className={styles.head}>{heads.verdict()}</Head>
        <p role={isStatic ? undefined : 'status'} aria-busy={moving || undefined}><RichText of={getVerdict(claim, result, messages)} /></p>
      </div>
      {claim.claim === 'unprecedented' && <PrecedentTable aid={aid} heading={Head} />}
      <Head className={styles.head}>{heads.caveats()}</Head>
      <ul className={styles.caveats}>
        {getCaveats(claim, result, aid, messages).map((caveat, at) => <li key={at}><RichText of={caveat} /></li>)}
      </ul>
      <p className={styles.source}>{formatCredit(result.release, messages)}</p>
      {footer}
    </section>
  )
}
