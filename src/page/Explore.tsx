/** Both charts of the story with every control. */
import { useState, type ReactElement } from 'react'
import { Chart } from '../charts/Chart.tsx'
import { AidControls } from '../charts/aid/AidControls.tsx'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import { viewOfStep } from '../story/steps.ts'
import { settleAid } from '../view/aidView.ts'
import { defaultLeaders } from '../view/leadersView.ts'
import type { Data, View, ViewOf } from '../view/view.ts'
import styles from './Page.module.css'
import { ViewActions } from './ViewActions.tsx'

interface ExploreProps {
  readonly data: Data
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
export function Explore({ data, chosen, scrubbed, onView, base }: ExploreProps): ReactElement {
  const own = viewOfStep('explore', data)
  const [kept, setKept] = useState<Chosen>(UNCHOSEN)
  const rest = own?.chart === 'aid' ? own : null
  // Back to where nothing was chosen undoes the choices in both.
  const stays = chosen === null ? UNCHOSEN : kept
  const aid = chosen?.chart === 'aid' ? chosen : (stays.aid ?? rest)
  const leaders = chosen?.chart === 'leaders' ? chosen : (stays.leaders ?? defaultLeaders('all', data.leaders))
  const change = (next: View, how: 'choose' | 'drag') => {
    setKept(next.chart === 'aid' ? { aid: next, leaders } : { aid, leaders: next })
    onView(next, how)
  }
  const window = aid && aid.counts === 'monthly' ? aid.window : null
  return (
    <div className={styles.explore}>
      {aid && rest && (
        <Chart data={data} view={aid} onView={change} frame={{
          level: 3, scrubbed,
          controls: <AidControls data={data.aid} view={aid} onView={change} rest={rest} all />,
          footer: <ViewActions data={data} view={aid} base={base} />,
        }} />
      )}
      <Chart data={data} view={leaders} window={window} onView={change} onTerm={(id) => {
        const term = data.aid.terms.find((candidate) => candidate.id === id)
        if (term && aid && aid.counts === 'monthly' && rest?.counts === 'monthly') {
          change(settleAid({ ...aid, ...term.months, promised: false }, data.aid), 'choose')
        }
      }} frame={{
        level: 3, scrubbed,
        controls: <LeadersControls data={data.leaders} view={leaders} onView={change} />,
        footer: <ViewActions data={data} view={leaders} base={base} />,
      }} />
    </div>
  )
}
