/** The story's passages as the build draws them. A browser keeps those it came with, so it loads none of them. */
import type { ReactNode } from 'react'
import { toFacts } from '../story/facts.ts'
import { Prose, PROSE_COMPONENTS, type Passage, type ProseContext } from '../story/prose.tsx'
import { Hero } from '../story/Hero.tsx'
import type { Passages } from '../story/Step.tsx'
import { STEP_IDS, type StepId } from '../story/steps.ts'
import type { Known } from '../state/view.ts'
import type { Messages } from '../i18n/messages.ts'
import { ReportLink } from './PageLayout.tsx'

/** The opening, and each step's prose with its figures and claims in it. */
export function drawPassages(data: Known, messages: Messages, texts: Readonly<Record<StepId, Passage>>, renderClaim: ProseContext['renderClaim']): Passages {
  const prose = { facts: toFacts(data, messages), renderClaim, report: <ReportLink /> }
  const draw = (id: StepId): ReactNode => {
    const Text = texts[id]
    return (
      <>
        <h2 id={`${id}-heading`} tabIndex={-1}>{messages.headings[id]()}</h2>
        <Prose value={prose}><Text components={PROSE_COMPONENTS} /></Prose>
      </>
    )
  }
  return new Map<StepId | 'opening', ReactNode>([['opening', <Hero key="opening" leaders={data.leaders} />], ...STEP_IDS.map((id) => [id, draw(id)] as const)])
}
