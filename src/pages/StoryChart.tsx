/** A chart of the story: the leaders' at once; until that of aid has come, the step's own figure as the build has drawn it. */
import { use, type ReactElement, type ReactNode } from 'react'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import type { FigureOptions } from '../components/ChartFigure.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { Standing } from '../story/Standing.tsx'
import type { StepId } from '../story/steps.ts'
import type { View } from '../state/view.ts'
import { MessagesContext } from '../i18n/useMessages.ts'
import { LeadersFigure } from './LeadersFigure.tsx'
import type { AidPart, LoadAid } from './parts.ts'

interface StoryChartProps {
  readonly leaders: LeadersData
  /** Null until it has come. */
  readonly aid: AidPart | null
  readonly step: StepId
  /** Whether the view is the step's own. */
  readonly isOwn: boolean
  readonly view: View
  readonly onViewChange: (next: View, phase: 'commit' | 'preview') => void
  readonly frame: FigureOptions
  readonly base: string
}

/** A chart that fails keeps what it showed. */
export function StoryChart({ leaders, aid, step, isOwn, view, onViewChange, frame, base }: StoryChartProps): ReactElement | null {
  if (view.chart === 'aid' && !aid) return isOwn ? <Standing step={step} /> : null
  return (
    <ErrorBoundary of={view}>
      {view.chart === 'leaders'
        ? <LeadersFigure data={leaders} view={view} onViewChange={onViewChange} frame={frame} base={base} open />
        : aid && <WithPart aid={aid}><aid.AidFigure data={aid.aid} view={view} onViewChange={onViewChange} frame={frame} base={base} open /></WithPart>}
    </ErrorBoundary>
  )
}

/** Draws with the part of aid; until it has come, the boundary around it shows what it shows. */
export function WithAid({ loadAid, children }: { readonly loadAid: LoadAid; readonly children: (aid: AidPart) => ReactNode }): ReactElement {
  const aid = use(loadAid())
  return <WithPart aid={aid}>{children(aid)}</WithPart>
}

function WithPart({ aid, children }: { readonly aid: AidPart; readonly children: ReactNode }): ReactElement {
  return <MessagesContext value={aid.messages}>{children}</MessagesContext>
}
