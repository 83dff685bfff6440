/** Both charts of the story with every control. */
import { useState, type ReactElement } from 'react'
import { listTerms } from '../charts/aid/labels.ts'
import { getRelease } from '../charts/aid/rows.ts'
import { AidControls } from '../charts/aid/AidControls.tsx'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import type { AidData } from '../data/aid.ts'
import { getFirstDay } from '../data/calendar.ts'
import type { LeadersData, TermId } from '../data/leaders.ts'
import { getExploreView } from '../story/steps.ts'
import { normalizeAid, toQuery } from '../state/aidView.ts'
import { defaultLeaders } from '../state/leadersView.ts'
import type { AidView, ChangePhase, DayRange, LeadersView, View } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { LeadersFigure } from './LeadersFigure.tsx'
import styles from './Pages.module.css'

export interface ExploreProps {
  readonly aid: AidData
  readonly leaders: LeadersData
  /** Undefined while the reader is at another step: both charts then stay unchanged. */
  readonly chosen: View | null | undefined
  readonly isScrubbing: boolean
  readonly onViewChange: (next: View, phase: ChangePhase) => void
  readonly base: string
}

interface Chosen {
  readonly aid: AidView | null
  readonly leaders: LeadersView | null
}

const UNCHOSEN: Chosen = { aid: null, leaders: null }

/** Each chart has its own view; the address is that of the last one changed. */
export function Explore({ aid: data, leaders: terms, chosen, isScrubbing, onViewChange, base }: ExploreProps): ReactElement {
  const resetView = getExploreView(data)
  const [stored, setStored] = useState<Chosen>(UNCHOSEN)
  // Going back to an address without a view resets both.
  const current = chosen === null ? UNCHOSEN : stored
  const aid = chosen?.chart === 'aid' ? chosen : (current.aid ?? resetView)
  const leaders = chosen?.chart === 'leaders' ? chosen : (current.leaders ?? defaultLeaders('all', terms))
  const change = (next: View, phase: ChangePhase) => {
    setStored(next.chart === 'aid' ? { aid: next, leaders } : { aid, leaders: next })
    onViewChange(next, phase)
  }
  const onTerm = (id: TermId) => {
    const term = aid.kind === 'monthly' ? listTerms(getRelease(aid, data), data).find((candidate) => candidate.id === id) : undefined
    if (term) change(normalizeAid({ ...toQuery(aid, data), ...term.months }, data), 'commit')
  }
  const frame = { level: 3, isScrubbing } as const
  return (
    <div className={styles.explore}>
      <ErrorBoundary name="explore/aid" resetKey={aid}>
        <AidFigure data={data} view={aid} onViewChange={change} base={base}
          frame={{ ...frame, controls: <AidControls data={data} view={aid} onViewChange={change} resetView={resetView} isExpanded /> }} />
      </ErrorBoundary>
      <ErrorBoundary name="explore/leaders" resetKey={leaders}>
        <LeadersFigure data={terms} view={leaders} window={toDays(aid)} onViewChange={change} onTerm={onTerm} base={base}
          frame={{ ...frame, controls: <LeadersControls data={terms} view={leaders} onViewChange={change} /> }} />
      </ErrorBoundary>
    </div>
  )
}

/** The days of the months of a view. */
function toDays(view: AidView): DayRange | null {
  return view.kind === 'monthly' ? { from: getFirstDay(view.window.since), to: getFirstDay(view.window.until + 1) - 1 } : null
}
