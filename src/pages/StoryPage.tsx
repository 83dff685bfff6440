/** The page of the story. */
import { lazy, Suspense, useCallback, useEffect, type ReactElement, type ReactNode } from 'react'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { StaticHtml } from '../components/StaticHtml.tsx'
import type { PageProps } from '../state/paths.ts'
import { ScrollMotion } from '../story/ScrollMotion.tsx'
import { Story, type StepChart } from '../story/Story.tsx'
import { useUnrolled } from '../story/useUnrolled.ts'
import type { Passages } from '../story/Step.tsx'
import type { Data, View } from '../state/view.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { Notice } from './Notice.tsx'
import styles from './Pages.module.css'
import { LanguageSwitch, PageFooter } from './PageLayout.tsx'
import { loadStoryAid, StoryChart } from './StoryChart.tsx'
import { useStoryRoute } from './useStoryRoute.ts'

interface StoryData extends Data {
  readonly passages?: Passages
}

const StoryExplore = lazy(() => loadStoryAid().then((parts) => ({ default: parts.StoryExplore })))

type StoryPageProps = PageProps & { readonly data: StoryData }

/** The state is below the provider: it makes a new context value in each render, for which React would hydrate every step at once. */
export function StoryPage(props: StoryPageProps): ReactElement {
  return <ScrollMotion><StoryContent {...props} /></ScrollMotion>
}

function StoryContent({ kind, address, base, data }: StoryPageProps): ReactElement {
  const messages = useMessages()
  const { leaders } = data
  const route = useStoryRoute(data)
  const unrolled = useUnrolled()
  // If the claims can't be loaded, they stay static.
  useEffect(() => void loadStoryAid().then(({ hydrateClaims }) => hydrateClaims(messages, base)).catch(() => undefined), [messages, base])
  const renderChart = ({ step, view, axisView, isStepView, isPinned, onViewChange: keep, initialView, isScrubbing, isStatic }: StepChart): ReactNode => (
    <StoryChart leaders={leaders} step={step} isStepView={isStepView} isPinned={isPinned} view={view} onViewChange={isStatic ? ignore : (keep ?? route.onViewChange)} base={base} frame={{
      title: isStepView ? messages.steps[step].finding() : undefined,
      subtitle: !isStepView || (isScrubbing && !initialView) ? undefined : messages.steps[step].subtitle(),
      initialView, axisView, level: isStatic || unrolled ? 3 : 2, isPinned: !isStatic && !unrolled, isStatic, isScrubbing: isScrubbing || route.isScrubbing,
    }} />
  )
  const { isScrubbing, onViewChange } = route
  const renderExplore = useCallback((chosen: View | null | undefined) => (
    <ErrorBoundary name="explore" resetKey={chosen}>
      <Suspense fallback={<StaticHtml name="explore" />}><StoryExplore leaders={leaders} chosen={chosen} isScrubbing={chosen !== undefined && isScrubbing} onViewChange={onViewChange} base={base} /></Suspense>
    </ErrorBoundary>
  ), [leaders, isScrubbing, onViewChange, base])
  return (
    <>
      <a className={styles.skip} href="#visit">{messages.story.skip()}</a>
      <div className={styles.top}><LanguageSwitch kind={kind} address={address} base={base} /></div>
      <main>
        <Notice {...route.notice} />
        <Story data={data} passages={data.passages} chosen={route.chosen} chosenAt={route.chosenStep} onStep={unrolled ? ignore : route.onStep} unrolled={unrolled}
          renderChart={renderChart} renderExplore={renderExplore} />
      </main>
      <PageFooter base={base} />
    </>
  )
}

function ignore(): void {
  // A static figure has no controls. An unrolled story writes no address: each of its charts has its own view.
}
