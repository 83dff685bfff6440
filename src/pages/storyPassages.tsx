/** Renders the story's passages at build time. The browser uses the prerendered nodes and never loads them. */
import type { ReactNode } from 'react'
import { toFacts } from '../story/facts.ts'
import { Prose, PROSE_COMPONENTS, type Passage, type ProseContext } from '../story/prose.tsx'
import type { Passages } from '../story/Step.tsx'
import { STEP_IDS, type StepId } from '../story/steps.ts'
import { getNewerRelease } from '../state/newerRelease.ts'
import { getNowRelease } from '../state/releases.ts'
import { formatDatedRelease } from '../charts/aid/labels.ts'
import type { AidIndex } from '../data/aid.ts'
import type { Known } from '../state/view.ts'
import type { Messages } from '../i18n/messages.ts'
import { ReportLink } from './PageLayout.tsx'

/** The note in the step on method about a release that is newer than the story. The link is relative to the story's folder. */
function StoryNewerRelease({ aid, messages }: { readonly aid: AidIndex; readonly messages: Messages }): ReactNode {
  const newer = getNewerRelease(getNowRelease(aid).id, aid)
  return newer && (
    <p data-newer-release={newer.id}>
      {messages.story.newer({ release: formatDatedRelease(newer, messages) })}{' '}
      <a href={`chart/aid/all/eur/${newer.id}/`}>{messages.story.newerLink()}</a>
    </p>
  )
}

/** The hero, and each step's prose with its numbers and claims. */
export function drawPassages(data: Known, messages: Messages, texts: ReadonlyMap<string, Passage>, renderClaim: ProseContext['renderClaim']): Passages {
  const prose = { facts: toFacts(data, messages), renderClaim, report: <ReportLink />, newer: <StoryNewerRelease aid={data.aid} messages={messages} /> }
  const draw = (id: StepId): ReactNode => {
    const Text = texts.get(id)
    if (!Text) throw new Error(`no prose for the step ${id} in ${messages.lang}`)
    return (
      <>
        <h2 id={`${id}-heading`} tabIndex={-1}>{messages.headings[id]()}</h2>
        <Prose value={prose}><Text components={PROSE_COMPONENTS} /></Prose>
      </>
    )
  }
  return new Map(STEP_IDS.map((id) => [id, draw(id)] as const))
}
