/** A claim checked, like a balance sheet: what was said, what the rows add up to, the switches between, a careful line under it. */
import { useId, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { creditOf } from '../charts/aid/labels.ts'
import { Phrase } from '../components/RichText.tsx'
import type { ClaimData } from '../data/aid.ts'
import type { Claim } from '../state/claim.ts'
import { formatClaim } from '../state/claimUrl.ts'
import { joinAddress } from '../state/queryString.ts'
import { useWords } from '../i18n/useMessages.ts'
import { answerOf, countedOf } from './result.ts'
import { cautionsOf } from './caveats.ts'
import styles from './Claim.module.css'
import { ClaimSwitches } from './ClaimControls.tsx'
import { sheetOf } from './toBalanceSheet.ts'
import { SheetTable } from './BalanceSheetTable.tsx'
import { Strip } from './ShareBar.tsx'
import { questionOf, saidOf, verdictOf } from './verdict.ts'
import type { Working } from './claimTypes.ts'
import { workOut } from './calculateClaim.ts'

interface ClaimCardProps {
  readonly aid: ClaimData
  readonly claim: Claim
  readonly onClaim: (next: Claim, how: 'choose' | 'drag') => void
  readonly level: 1 | 2 | 3
  /** Only the working and its words: for paper and for pages that answer to nothing. */
  readonly still?: boolean
  /** Under the source: links and buttons of the page. */
  readonly footer?: ReactNode
}

const HEADINGS = { 1: ['h1', 'h2'], 2: ['h2', 'h3'], 3: ['h3', 'h4'] } as const

export function ClaimCard({ aid, claim, onClaim, level, still = false, footer }: ClaimCardProps): ReactElement {
  const words = useWords()
  const id = useId()
  const [moving, setMoving] = useState(false)
  const working: Working = useMemo(() => workOut(claim, aid), [claim, aid])
  const { heads } = words.claims
  const said = saidOf(claim, words)
  const [Title, Head] = HEADINGS[level]
  const onChange = (next: Claim, how: 'choose' | 'drag') => {
    setMoving(how === 'drag')
    onClaim(next, how)
  }
  return (
    <section className={styles.card} data-claim={claim.claim} data-view={joinAddress(formatClaim(claim, aid))} aria-labelledby={id}>
      <Title className={styles.title} id={id}>{questionOf(claim.claim, words)}</Title>
      <div className={styles.sides}>
        <div className={styles.side}>
          <Head className={styles.head}>{heads.said()}</Head>
          <p className={styles.said}><Phrase of={said.words} /></p>
          <p className={styles.note}>
            {said.by}
            {said.sources.map(({ name, href }) => <span key={href}> · <a href={href}>{name}</a></span>)}
          </p>
        </div>
        <div className={styles.side}>
          <Head className={styles.head}>{heads.sum()}</Head>
          <p className={styles.answer}>
            <strong><Phrase of={answerOf(working, words)} /></strong> <span>{countedOf(claim, working, words)}</span>
          </p>
          <Strip working={working} />
        </div>
      </div>
      <SheetTable sheet={sheetOf(claim, working, words)} />
      {!still && (
        <div className={styles.switches} role="group" aria-labelledby={`${id}w`} data-controls="claim">
          <Head className={styles.head} id={`${id}w`}>{heads.switches()}</Head>
          <ClaimSwitches aid={aid} claim={claim} onClaim={onChange} />
        </div>
      )}
      <div className={styles.verdict}>
        <Head className={styles.head}>{heads.verdict()}</Head>
        <p role={still ? undefined : 'status'} aria-busy={moving || undefined}><Phrase of={verdictOf(claim, working, words)} /></p>
      </div>
      <Head className={styles.head}>{heads.cautions()}</Head>
      <ul className={styles.cautions}>
        {cautionsOf(claim, working, aid, words).map((caution, at) => <li key={at}><Phrase of={caution} /></li>)}
      </ul>
      <p className={styles.source}>{creditOf(working.release, words)}</p>
      {footer}
    </section>
  )
}
