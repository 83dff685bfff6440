/** A chart of the story. Until its code is there, each step's prerendered figure stands in its place. */
import { lazy, Suspense, useState, type ComponentProps, type ReactElement } from 'react'
import type { FigureOptions } from '../components/ChartFigure.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { StaticHtml } from '../components/StaticHtml.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { getFigureName } from '../story/Step.tsx'
import type { StepId } from '../story/steps.ts'
import type { ChangePhase, View } from '../state/view.ts'

const importLeadersFigure = () => import('./LeadersFigure.tsx').then(({ LeadersFigure }) => ({ default: LeadersFigure }))

// Requested before hydration, since the reader presses this chart first. If that fails, rendering the chart requests it again.
const firstImport = importLeadersFigure()
firstImport.catch(() => undefined)
const LazyLeadersFigure = lazy(() => firstImport.catch(importLeadersFigure))

type AidParts = typeof import('./storyAid.tsx')

let loadedParts: AidParts | null = null

export async function loadStoryAid(): Promise<AidParts> {
  loadedParts = await import('./storyAid.tsx')
  return loadedParts
}

const LazyAidFigure = lazy(() => loadStoryAid().then((parts) => ({ default: parts.StoryAidFigure })))

/** Once loaded it renders at once: `lazy` suspends on its first render even then, and the fallback would be seen for a frame. */
function StoryAidFigure(props: ComponentProps<AidParts['StoryAidFigure']>): ReactElement {
  const [Figure] = useState(() => loadedParts?.StoryAidFigure ?? LazyAidFigure)
  return <Figure {...props} />
}

interface StoryChartProps {
  readonly leaders: LeadersData
  readonly step: StepId
  /** Whether the view is the step's own. */
  readonly isStepView: boolean
  /** Whether it is the pinned chart, or the figure of one step. */
  readonly isPinned: boolean
  readonly view: View
  readonly onViewChange: (next: View, phase: ChangePhase) => void
  readonly frame: FigureOptions
  readonly base: string
}

export function StoryChart({ leaders, step, isStepView, isPinned, view, onViewChange, frame, base }: StoryChartProps): ReactElement {
  const name = frame.isStatic ? `still/${step}` : isPinned ? 'pinned' : getFigureName(step)
  return (
    <ErrorBoundary name={name} resetKey={view}>
      {/* One boundary per chart, so that the other chart is removed and not hidden while this one loads. */}
      <Suspense key={view.chart} fallback={isStepView ? <StaticHtml name={getFigureName(step)} isCopy={isPinned} /> : null}>
        {view.chart === 'leaders'
          ? <LazyLeadersFigure data={leaders} view={view} onViewChange={onViewChange} frame={frame} base={base} open />
          : <StoryAidFigure view={view} onViewChange={onViewChange} frame={frame} base={base} open />}
      </Suspense>
    </ErrorBoundary>
  )
}
