/** The story as a page: passages, the chart beside them, claims, sharing. */
import { startTransition, use, useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import type { PageProps } from '../state/paths.ts'
import type { LeadersData } from '../data/leaders.ts'
import { getPath } from '../state/paths.ts'
import { Story, type StepChart } from '../story/Story.tsx'
import { useUnrolled } from '../story/useUnrolled.ts'
import type { Passages } from '../story/Step.tsx'
import type { Data, View } from '../state/view.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { Notice } from './Notice.tsx'
import styles from './Pages.module.css'
import { LATER } from './laterParts.ts'
import type { AidPart, LoadAid } from './parts.ts'
import { LanguageSwitch, ReportLink } from './PageLayout.tsx'
import { StoryChart, WithAid } from './StoryChart.tsx'
import { useStoryRoute } from './useStoryRoute.ts'

interface StoryData extends Data {
  readonly leaders: LeadersData
  readonly loadAid: LoadAid
  readonly passages?: Passages
}

/** The aid chart, once it has come; the claims in the passages answer after everything else does. */
function useAid(loadAid: LoadAid, base: string): AidPart | null {
  const [come, setCome] = useState<AidPart | null>(null)
  const aid = import.meta.env.SSR ? use(loadAid()) : come
  const later = LATER.use()
  useEffect(() => void loadAid().then((part) => startTransition(() => setCome(part))), [loadAid])
  useEffect(() => {
    if (later) aid?.takeUpClaims(base)
  }, [base, later, aid])
  return aid
}

export function StoryPage({ kind, address, base, data }: PageProps & { readonly data: StoryData }): ReactElement {
  const messages = useMessages()
  const { loadAid, leaders } = data
  const route = useStoryRoute(data)
  const aid = useAid(loadAid, base)
  const unrolled = useUnrolled() && aid !== null
  const renderChart = ({ step, view, axisView, isStepView, onViewChange: keep, initialView, isScrubbing, isStatic }: StepChart): ReactNode => (
    <StoryChart leaders={leaders} aid={aid} step={step} isOwn={isStepView} view={view} onViewChange={isStatic ? ignore : (keep ?? route.onViewChange)} base={base} frame={{
      title: isStepView ? messages.steps[step].finding() : undefined,
      subtitle: !isStepView || (isScrubbing && !initialView) ? undefined : messages.steps[step].subtitle(),
      initialView, axisView, level: isStatic || unrolled ? 3 : 2, isPinned: !isStatic && !unrolled, isStatic, isScrubbing: isScrubbing || route.isScrubbing,
    }} />
  )
  const { isScrubbing, onViewChange } = route
  const renderExplore = useCallback((chosen: View | null | undefined) => (
    <WithAid loadAid={loadAid}>{({ aid: amounts, Explore }) => <Explore aid={amounts} leaders={leaders} chosen={chosen} isScrubbing={chosen !== undefined && isScrubbing} onViewChange={onViewChange} base={base} />}</WithAid>
  ), [loadAid, leaders, isScrubbing, onViewChange, base])
  return (
    <>
      <a className={styles.skip} href="#visit">{messages.story.skip()}</a>
      <div className={styles.top}><LanguageSwitch kind={kind} address={address} base={base} /></div>
      <main>
        <Notice mismatches={route.mismatches} onReset={route.onReset} onDismiss={route.onDismiss} />
        <Story data={data} first="visit" passages={data.passages} chosen={route.chosen} chosenAt={route.chosenStep} onStep={unrolled ? ignore : route.onStep} unrolled={unrolled} isWhole={aid !== null}
          renderChart={renderChart} renderExplore={renderExplore} />
      </main>
      <footer className={styles.footer}>
        <ul>
          <li><a href={`${base}${getPath('aid', 'aid/all/eur/latest', messages.lang)}`}>{messages.page.aidChart()}</a></li>
          <li><a href={`${base}${getPath('leaders', 'leaders/all', messages.lang)}`}>{messages.page.leadersChart()}</a></li>
          <li><a href={base + getPath('playground', '', messages.lang)}>{messages.page.playground()}</a></li>
          <li><ReportLink /></li>
          <li><a href={`${base}licences.txt`}>{messages.page.licences()}</a></li>
        </ul>
      </footer>
    </>
  )
}

function ignore(): void {
  // A still figure answers to nothing, and an unrolled story writes no address: each of its charts keeps its own view.
}
