/** Any view, drawn: the one place that knows which chart draws what. */
import type { ReactElement } from 'react'
import { firstDayOf, type Months } from '../data/calendar.ts'
import type { TermId } from '../data/leaders.ts'
import type { Data, DayRange, View } from '../view/view.ts'
import { AidChart } from './aid/AidChart.tsx'
import { LeadersChart } from './leaders/LeadersChart.tsx'
import type { FigureFrame } from './parts/Figure.tsx'
import { Keep } from './parts/Keep.tsx'

interface ChartProps {
  readonly data: Data
  readonly view: View
  readonly onView: (next: View, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
  /** The months that the aid chart counts, to be shown on the leaders chart. */
  readonly window?: Months | null
  /** A Secretary General's term picked as those months. */
  readonly onTerm?: (id: TermId) => void
}

/** A chart that fails leaves its figure and its table as they stand. */
export function Chart(props: ChartProps): ReactElement {
  return <Keep of={props.view}><AnyChart {...props} /></Keep>
}

function AnyChart({ data, view, onView, frame, window = null, onTerm }: ChartProps): ReactElement {
  switch (view.chart) {
    case 'aid':
      return <AidChart data={data.aid} view={view} onView={onView} frame={frame} />
    case 'leaders':
      return <LeadersChart data={data.leaders} view={view} onView={onView} frame={frame} window={daysOf(window)} onTerm={onTerm} />
  }
}

function daysOf(window: Months | null): DayRange | null {
  return window && { from: firstDayOf(window.since), to: firstDayOf(window.until + 1) - 1 }
}
