/** Who has led NATO, drawn for any view, with the alliance's growth and its milestones with Ukraine. */
import { useCallback, useMemo, type ReactElement } from 'react'
import type { LeadersData, MilestoneId, TermId } from '../../data/leaders.ts'
import { formatLeaders } from '../../state/leadersUrl.ts'
import { joinAddress } from '../../state/queryString.ts'
import type { ChangePhase, DayRange, LeadersView } from '../../state/view.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { LayoutSize } from '../../lib/layoutTypes.ts'
import { ChartFigure, type FigureOptions } from '../../components/ChartFigure.tsx'
import { Timeline } from './Timeline.tsx'
import { MilestoneLegend } from './MilestoneLegend.tsx'
import { summarizeLeaders } from './summary.ts'
import { ShortTermButtons } from './ShortTermButtons.tsx'
import { toLeadersTable } from './table.ts'
import { formatLeadersSubtitle, formatLeadersSource } from './labels.ts'
import { useTooltip } from '../../hooks/useTooltip.ts'

export interface LeadersChartProps {
  readonly data: LeadersData
  readonly view: LeadersView
  /** Called when a mark gets or loses the focus of the view, or the range is dragged. */
  readonly onViewChange: (next: LeadersView, phase: ChangePhase) => void
  readonly frame: FigureOptions
  /** Days to shade: the months of the aid chart. */
  readonly window?: DayRange | null
  /** Asks for the aid of a term. */
  readonly onTerm?: ((id: TermId) => void) | undefined
}

/** The picture of a view at a size, still. */
export function LeadersPlot({ data, view, size }: Pick<LeadersChartProps, 'data' | 'view'> & { readonly size: LayoutSize }): ReactElement {
  return <Timeline data={data} view={view} onViewChange={ignore} frame={STILL} window={null} size={size} tooltip={useTooltip()} onToggle={ignore} onTerm={undefined} />
}

const STILL: FigureOptions = { isStatic: true }
const ignore = () => undefined

export function LeadersChart({ data, view, onViewChange, frame, window = null, onTerm }: LeadersChartProps): ReactElement {
  const messages = useMessages()
  const tooltip = useTooltip()
  const { show, end } = tooltip
  const summary = useMemo(() => summarizeLeaders(data, view, messages), [data, view, messages])
  const subtitle = frame.subtitle ?? formatLeadersSubtitle(view, messages)
  const table = useMemo(() => (frame.isStatic ? null : () => toLeadersTable(data, view, messages)), [data, view, messages, frame.isStatic])
  const onToggle = useCallback((id: TermId | MilestoneId) => {
    const isReleased = view.focus === id
    onViewChange({ ...view, focus: isReleased ? null : id }, 'commit')
    if (isReleased) end()
    else show(id)
  }, [view, onViewChange, show, end])
  return (
    <ChartFigure
      {...frame}
      chart="leaders"
      address={joinAddress(formatLeaders(view, data))}
      title={frame.title ?? messages.leaders.title()}
      subtitle={<><span key={subtitle}>{subtitle}</span> <MilestoneLegend data={data} view={view} /></>}
      summary={summary}
      source={formatLeadersSource(data, messages)}
      table={table}
      asTable={false}
      footer={<>{!frame.isStatic && <ShortTermButtons data={data} view={view} onToggle={onToggle} />}{frame.footer}</>}
    >
      {(size) => (
        <Timeline data={data} view={frame.initialView?.chart === 'leaders' ? frame.initialView : view} onViewChange={onViewChange} frame={frame} window={window} size={size} tooltip={tooltip} onToggle={onToggle} onTerm={onTerm} />
      )}
    </ChartFigure>
  )
}
