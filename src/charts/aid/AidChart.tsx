/** Support to Ukraine, drawn for any view: bars, the change between two releases, running sums, years or quarters, or the table. */
import { useCallback, useLayoutEffect, useMemo, useRef, type ReactElement } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import { formatDay } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { Messages } from '../../i18n/messages.ts'
import { formatAid } from '../../state/aidUrl.ts'
import { joinAddress } from '../../state/queryString.ts'
import type { AidView } from '../../state/view.ts'
import { ChartFigure, type FigureOptions } from '../../components/ChartFigure.tsx'
import { AidPlot } from './AidPlot.tsx'
import { getComparison, getRelease } from './rows.ts'
import { summarizeAid } from './summary.ts'
import { toAidTable } from './table.ts'
import { formatUnit } from './amounts.ts'
import { capitalize, formatComparisonDay, formatCredit, formatDatedRelease, formatRelease, formatCountedMonths } from './labels.ts'
import { ComparisonLegend, TypeLegend } from './TypeLegend.tsx'

export interface AidChartProps {
  readonly data: AidData
  readonly view: AidView
  /** Called when the reader presses a mark to add or remove a donor in focus. */
  readonly onViewChange: (next: AidView, phase: 'commit' | 'preview') => void
  readonly frame: FigureOptions
  /** The root of the site, for links from tooltips; undefined for a static picture. */
  readonly base?: string | undefined
}

/** What is drawn and its unit. */
export function formatAidSubtitle(data: AidData, view: AidView, messages: Messages): string {
  if (view.kind === 'comparison') {
    const comparison = getComparison(view, data)
    const { then, now } = comparison
    return messages.aid.subtitlePair({
      day: formatComparisonDay(comparison, messages),
      then: messages.aid.release({ n: then.number }), now: messages.aid.release({ n: now.number }),
    })
  }
  const parts = { window: formatCountedMonths(view, data, messages), unit: formatUnit(view.measure, data, messages) }
  if (view.chartType === 'flow') return messages.aid.subtitleFlow({ ...parts, per: view.per })
  return view.chartType === 'time' ? messages.aid.subtitleTime(parts) : messages.aid.subtitle({ ...parts, counted: view.showCommitments ? 'promised' : 'allocated' })
}

/** The credit in one line, for the pinned chart of the story: its last step has the whole of it. */
function formatShortAidSource(data: AidData, view: AidView, messages: Messages): string {
  if (view.kind === 'comparison') {
    const { then, now } = getComparison(view, data)
    return messages.aid.sourceShortPair({ then: messages.aid.release({ n: then.number }), now: messages.aid.release({ n: now.number }) })
  }
  return messages.aid.sourceShort({ release: formatRelease(view, data, messages), through: formatDay(getRelease(view, data).through, messages.formats) })
}

/** The credit line with release and date. */
export function formatAidSource(data: AidData, view: AidView, messages: Messages): string {
  if (view.kind === 'comparison') {
    const { then, now } = getComparison(view, data)
    return messages.aid.sourcePair({ then: formatDatedRelease(then, messages), now: formatDatedRelease(now, messages) })
  }
  const credit = formatCredit(getRelease(view, data), messages)
  return view.measure === 'head' ? `${credit} ${messages.aid.sourcePopulation({ year: String(data.populationYear) })}` : credit
}

function Legend({ view }: { readonly view: AidView }): ReactElement | null {
  if (view.kind === 'comparison') return view.chartType === 'table' ? null : <ComparisonLegend />
  if (view.type !== 'all' || view.chartType !== 'bars') return null
  return <TypeLegend showCommitments={view.showCommitments} isShared={view.kind === 'monthly' && view.eu === 'shared'} />
}

/** The view with a donor in focus, or out of it. */
function toggleFocus(view: AidView, id: DonorId): AidView {
  return { ...view, focus: view.focus.includes(id) ? view.focus.filter((other) => other !== id) : [...view.focus, id] }
}

/** Changes the latest view: the picture in which a row is pressed may still show the one before. */
function useFocusToggle({ view, onViewChange }: Pick<AidChartProps, 'view' | 'onViewChange'>): (donor: DonorId) => void {
  const latest = useRef({ view, onViewChange })
  useLayoutEffect(() => {
    latest.current = { view, onViewChange }
  }, [view, onViewChange])
  return useCallback((donor) => latest.current.onViewChange(toggleFocus(latest.current.view, donor), 'commit'), [])
}

export function AidChart({ data, view, onViewChange, frame, base }: AidChartProps): ReactElement {
  const messages = useMessages()
  const sentence = useMemo(() => summarizeAid(data, view, messages), [data, view, messages])
  const table = useMemo(() => (frame.isStatic ? null : () => toAidTable(data, view, messages)), [data, view, messages, frame.isStatic])
  const onFocusToggle = useFocusToggle({ view, onViewChange })
  const noun = messages.aid.noun({ type: view.type })
  const pictured = frame.initialView?.chart === 'aid' ? frame.initialView : view
  return (
    <ChartFigure
      {...frame}
      chart="aid"
      address={joinAddress(formatAid(view, data))}
      title={frame.title ?? `${messages.aid.title()}: ${noun}`}
      subtitle={<><span>{frame.subtitle ?? capitalize(formatAidSubtitle(data, view, messages))}</span><Legend view={view} /></>}
      summary={sentence}
      source={(frame.isPinned ? formatShortAidSource : formatAidSource)(data, view, messages)}
      table={table}
      asTable={view.chartType === 'table'}
    >
      {(size) => <AidPlot data={data} view={pictured} size={size} onFocusToggle={onFocusToggle} frame={frame} base={base} />}
    </ChartFigure>
  )
}
