/** The picture of a view that is not a table. */
import { memo, useMemo, useRef, type ReactElement } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import type { FigureOptions } from '../../components/ChartFigure.tsx'
import type { Shown } from '../../hooks/markMoves.ts'
import { useAfterPaint } from '../../hooks/useAfterPaint.ts'
import { HandoverContext } from '../../hooks/useTransition.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import type { AidView } from '../../state/view.ts'
import { BarChart } from './BarChart.tsx'
import { ChangeChart } from './ChangeChart.tsx'
import { CumulativeChart } from './CumulativeChart.tsx'
import { FlowChart } from './FlowChart.tsx'
import { TooltipPlot } from './TooltipPlot.tsx'

export interface PictureProps {
  readonly data: AidData
  readonly view: AidView
  readonly size: LayoutSize
  /** Called when the reader presses a donor's row. */
  readonly onFocusToggle?: ((donor: DonorId) => void) | undefined
  readonly frame: Pick<FigureOptions, 'isStatic' | 'isScrubbing' | 'axisView'>
  /** The root of the site, for links from tooltips; undefined for a static picture. */
  readonly base?: string | undefined
}

/** A change of the view paints the controls and the words first. The picture follows in time that they leave. */
export function AidPlot({ data, view, size, onFocusToggle, frame, base }: PictureProps): ReactElement {
  const { isStatic = false, isScrubbing = false, axisView = null } = frame
  const latest = useMemo(() => ({ data, view, size, onFocusToggle, frame: { isStatic, isScrubbing, axisView }, base }), [data, view, size, onFocusToggle, isStatic, isScrubbing, axisView, base])
  return <MemoPlot {...useAfterPaint(latest, isScrubbing)} />
}

const MemoPlot = memo(function Plot({ base, ...props }: PictureProps): ReactElement {
  const handover = useRef<Shown | null>(null)
  const { data, view, size, frame } = props
  // Another type of chart or grouping is another picture, which starts from what the last one showed.
  const picture = <HandoverContext value={handover}><Picture key={getPictureKey(view)} {...props} /></HandoverContext>
  if (base === undefined || frame.isStatic) return picture
  return <TooltipPlot data={data} base={base} view={view} size={size} isScrubbing={frame.isScrubbing ?? false}>{picture}</TooltipPlot>
})

/** In bars a donor in focus is one of the rows; over time it is a series of its own, and so another picture. */
function getPictureKey(view: AidView): string {
  if (view.kind === 'comparison' || view.chartType === 'bars') return view.groupBy
  return [view.groupBy, view.chartType === 'flow' ? view.per : '', ...view.focus].join(' ')
}

function Picture({ view, ...props }: PictureProps): ReactElement {
  if (view.kind === 'comparison') return <ChangeChart {...props} view={view} />
  if (view.chartType === 'time') return <CumulativeChart data={props.data} view={view} size={props.size} frame={props.frame} />
  if (view.chartType === 'flow') return <FlowChart data={props.data} view={view} size={props.size} frame={props.frame} />
  return <BarChart {...props} view={view} />
}
