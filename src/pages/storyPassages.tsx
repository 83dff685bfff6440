/** Renders the story's passages at build time. The browser uses the prerendered nodes and never loads them. */
import type { ReactNode } from 'react'
import { toFacts } from '../story/facts.ts'
import { HeroAnswers } from '../story/HeroAnswers.tsx'
import { Prose, PROSE_COMPONENTS, type Passage, type ProseContext } from '../story/prose.tsx'
import type { Passages } from '../story/Step.tsx'
import { STEP_IDS, type StepId } from '../story/steps.ts'
import { getNewerRelease } from '../state/newerRelease.ts'
import { getStoryRelease } from '../state/releases.ts'
import { formatDatedRelease } from '../charts/aid/labels.ts'
import type { AidIndex } from '../data/aid.ts'
import { formatIsoDay } from '../data/calendar.ts'
import type { Change } from '../data/changes.ts'
import { formatDay } from '../i18n/format.ts'
import { getPath } from '../state/paths.ts'
import type { Known } from '../state/view.ts'
import type { Messages } from '../i18n/messages.ts'
import { describeChange } from './describeChange.ts'
import { ReportLink } from './PageLayout.tsx'

/** The note in the step on method about a release that is newer than the story. The link is relative to the story's folder. */
function StoryNewerRelease({ aid, messages }: { readonly aid: AidIndex; readonly messages: Messages }): ReactNode {
  const newer = getNewerRelease(getStoryRelease(aid).id, aid)
  return newer && (
    <p data-newer-release={newer.id}>
      {messages.story.newer({ release: formatDatedRelease(newer, messages) })}{' '}
      <a href={`chart/aid/all/eur/${newer.id}/`}>{messages.story.newerLink()}</a>
    </p>
  )
}

/** Listed in the step on method. Links lead from the story's own folder. */
function StoryChanges({ changes, messages }: { readonly changes: readonly Change[]; readonly messages: Messages }): ReactNode {
  const folder = getPath('story', '', messages.lang)
  return (
    <ul data-changes="">
      {changes.toReversed().map((change) => {
        const { title, text, path } = describeChange(change, messages)
        return (
          <li key={change.id}>
            <time dateTime={formatIsoDay(change.day)}>{formatDay(change.day, messages.formats)}</time>: <a href={path.slice(folder.length)}>{title}</a>. {text}
          </li>
        )
      })}
    </ul>
  )
}

/** What the passages are drawn from. */
export interface StoryData extends Known {
  /** By day, the oldest first. */
  readonly changes: readonly Change[]
}

/** The answers of the opening, and each step's prose with its figures and claims in it. */
export function drawPassages(data: StoryData, messages: Messages, texts: ReadonlyMap<string, Passage>, renderClaim: ProseContext['renderClaim']): Passages {
  const prose = {
    facts: toFacts(data, messages), renderClaim, report: <ReportLink />, newer: <StoryNewerRelease aid={data.aid} messages={messages} />,
    changes: <StoryChanges changes={data.changes} messages={messages} />,
  }
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
  return new Map<StepId | 'answers', ReactNode>([
    ['answers', <HeroAnswers key="answers" facts={prose.facts} messages={messages} />] as const,
    ...STEP_IDS.map((id) => [id, draw(id)] as const),
  ])
}
