/** Who has led NATO, drawn for any view, with the alliance's growth and its milestones with Ukraine. */
import { useCallback, useMemo, type ReactElement } from 'react'
import type { LeadersData, MilestoneId, TermId } from '../../data/leaders.ts'
import { formatLeaders } from '../../state/leadersUrl.ts'
import { joinAddress } from '../../state/queryString.ts'
import type { DayRange, LeadersView } from '../../state/view.ts'
import { useWords } from '../../i18n/useMessages.ts'
import { Figure, type FigureFrame } from '../../components/ChartFigure.tsx'
import { isNarrow } from '../../lib/layoutTypes.ts'
import { LeadersPlot } from './Timeline.tsx'
import { MarkKey } from './MilestoneLegend.tsx'
import { sentenceLeaders } from './summary.ts'
import { ShortTerms } from './ShortTermButtons.tsx'
import { tableLeaders } from './table.ts'
import { drawnLeaders, sourceLeaders } from './labels.ts'
import { useTelling } from './useTooltip.ts'

export interface LeadersChartProps {
  readonly data: LeadersData
  readonly view: LeadersView
  /** A mark brought forward or let go, or the range dragged. */
  readonly onView: (next: LeadersView, how: 'choose' | 'drag') => void
  readonly frame: FigureFrame
  /** Days to shade: the months of the aid chart. */
  readonly window?: DayRange | null
  /** Asks for the aid of a term. */
  readonly onTerm?: ((id: TermId) => void) | undefined
}

export function LeadersChart({ data, view, onView, frame, window = null, onTerm }: LeadersChartProps): ReactElement {
  const words = useWords()
  const telling = useTelling()
  const { tell, end } = telling
  const sentence = useMemo(() => sentenceLeaders(data, view, words), [data, view, words])
  const table = useMemo(() => (frame.still ? null : () => tableLeaders(data, view, words)), [data, view, words, frame.still])
  const onPress = useCallback((id: TermId | MilestoneId) => {
    const isLetGo = view.focus === id
    onView({ ...view, focus: isLetGo ? null : id }, 'choose')
    if (isLetGo) end()
    else tell(id)
  }, [view, onView, tell, end])
  return (
    <Figure
      {...frame}
      chart="leaders"
      address={joinAddress(formatLeaders(view, data))}
      title={frame.title ?? words.leaders.title()}
      drawn={<>{frame.drawn ?? drawnLeaders(data, view, words)} <MarkKey data={data} view={view} /></>}
      sentence={sentence}
      source={sourceLeaders(data, words)}
      table={table}
      asTable={false}
      footer={<>{!frame.still && <ShortTerms data={data} view={view} onPress={onPress} />}{frame.footer}</>}
    >
      {(size) => (
        <LeadersPlot key={isNarrow(size) ? 'down' : 'across'} data={data} view={frame.before?.chart === 'leaders' ? frame.before : view} onView={onView} frame={frame} window={window} size={size} telling={telling} onPress={onPress} onTerm={onTerm} />
      )}
    </Figure>
  )
}
