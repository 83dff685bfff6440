/** Both charts of the story with every control. */
import { useState, type ReactElement } from 'react'
import { AidControls } from '../charts/aid/AidControls.tsx'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import { Keep } from '../components/ErrorBoundary.tsx'
import type { AidData } from '../data/aid.ts'
import { firstDayOf } from '../data/calendar.ts'
import type { LeadersData, TermId } from '../data/leaders.ts'
import { viewOfStep } from '../story/steps.ts'
import { settleAid } from '../state/aidView.ts'
import { defaultLeaders } from '../state/leadersView.ts'
import type { AidView, DayRange, View, ViewOf } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { LeadersFigure } from './LeadersFigure.tsx'
import styles from './Pages.module.css'

export interface ExploreProps {
  readonly aid: AidData
  readonly leaders: LeadersData
  /** Undefined while another step is read: then both charts stay as they are. */
  readonly chosen: View | null | undefined
  readonly scrubbed: boolean
  readonly onView: (next: View, how: 'choose' | 'drag') => void
  readonly base: string
}

interface Chosen {
  readonly aid: ViewOf<'aid'> | null
  readonly leaders: ViewOf<'leaders'> | null
}

const UNCHOSEN: Chosen = { aid: null, leaders: null }

/** Each chart keeps its own view; the address says the last one changed. */
export function Explore({ aid: data, leaders: terms, chosen, scrubbed, onView, base }: ExploreProps): ReactElement {
  const own = viewOfStep('explore', { aid: data, leaders: terms })
  const [kept, setKept] = useState<Chosen>(UNCHOSEN)
  const rest = own?.chart === 'aid' ? own : null
  // Back to where nothing was chosen undoes the choices in both.
  const stays = chosen === null ? UNCHOSEN : kept
  const aid = chosen?.chart === 'aid' ? chosen : (stays.aid ?? rest)
  const leaders = chosen?.chart === 'leaders' ? chosen : (stays.leaders ?? defaultLeaders('all', terms))
  const change = (next: View, how: 'choose' | 'drag') => {
    setKept(next.chart === 'aid' ? { aid: next, leaders } : { aid, leaders: next })
    onView(next, how)
  }
  const onTerm = (id: TermId) => {
    const term = data.terms.find((candidate) => candidate.id === id)
    if (term && aid && aid.counts === 'monthly' && rest?.counts === 'monthly') change(settleAid({ ...aid, ...term.months, promised: false }, data), 'choose')
  }
  const frame = { level: 3, scrubbed } as const
  return (
    <div className={styles.explore}>
      {aid && rest && (
        <Keep name="explore-aid" of={aid}>
          <AidFigure data={data} view={aid} onView={change} base={base}
            frame={{ ...frame, controls: <AidControls data={data} view={aid} onView={change} rest={rest} all /> }} />
        </Keep>
      )}
      <Keep name="explore-leaders" of={leaders}>
        <LeadersFigure data={terms} view={leaders} window={daysOf(aid)} onView={change} onTerm={onTerm} base={base}
          frame={{ ...frame, controls: <LeadersControls data={terms} view={leaders} onView={change} /> }} />
      </Keep>
    </div>
  )
}

/** The days that the months of a view are. */
function daysOf(view: AidView | null): DayRange | null {
  return view?.counts === 'monthly' ? { from: firstDayOf(view.window.since), to: firstDayOf(view.window.until + 1) - 1 } : null
}
