/** The allocations of each year or quarter: stacked bars with their sums; incomplete periods are drawn differently. */
import { useMemo, useRef, type ReactElement } from 'react'
import { toPlainText } from '../../i18n/richText.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { FlowView } from '../../state/view.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import type { PercentAttrs } from '../../lib/layoutTypes.ts'
import { useMarkTransition } from '../../hooks/useTransition.ts'
import { useRovingTabIndex } from '../../hooks/useRovingTabIndex.ts'
import styles from './Aid.module.css'
import type { PictureProps } from './AidPlot.tsx'
import { EventMarks } from './EventMarks.tsx'
import { formatBareAmount, formatWholeAmount } from './amounts.ts'
import { formatPeriod, formatRelease, getSeriesLabel, getSeriesShortLabel, nameEvents } from './labels.ts'
import { MorphLayer } from './MorphLayer.tsx'
import { makeGetShapes } from './makeGetShapes.ts'
import { layoutFlow, type FlowLayout, type PlacedPeriod, type PlacedSegment } from './layoutFlow.ts'
import { ValueAxis } from './ValueAxis.tsx'
import { toPictureProps } from '../toPictureProps.ts'

interface FlowChartProps extends Pick<PictureProps, 'data' | 'size'>, Partial<Pick<PictureProps, 'frame'>> {
  readonly view: FlowView
}

function toFlowAttrs({ periods, labels, events }: FlowLayout): readonly (readonly [string, PercentAttrs])[] {
  return [
    ...periods.flatMap(({ id, segments, total }) => [
      ...segments.map(({ key, at }) => [`${id}/${key}`, at] as const),
      ...(total ? [[`${id}/value`, total.at] as const] : []),
    ]),
    ...labels.map(({ key, at }) => [`label/${key}`, at] as const),
    ...events.flatMap(({ event, line, label }) => [[`event/${event.id}/line`, line] as const, [`event/${event.id}/label`, label] as const]),
  ]
}

/** The `data-` attribute of a mark: its type, bloc or donor. The rest has none. */
function getMarkHook(key: PlacedSegment['key'], seriesKind: FlowLayout['seriesKind']): Readonly<Record<string, string>> {
  if (seriesKind === 'group') return { 'data-bloc': key }
  if (seriesKind === 'donor' && key !== 'rest') return { 'data-donor': key }
  return seriesKind === 'type' ? { 'data-type': key } : {}
}

function getName(key: PlacedSegment['key'], more: number, messages: Messages): string {
  return key === 'rest' ? messages.aid.flowRest({ n: more }) : getSeriesLabel(key, messages)
}

export function FlowChart({ data, view, size, frame = {} }: FlowChartProps): ReactElement {
  const messages = useMessages()
  const { isStatic = false } = frame
  const { picture, places, contents } = useMemo(() => {
    const made = layoutFlow(view, data, nameEvents(data, messages), size)
    const marks = made.periods.flatMap(({ id, period, segments }) => segments.map(({ key }) => ({ id: `${id}/${key}`, key, part: made.seriesKind === 'type' ? key : undefined, months: [period.since, period.until] as const })))
    return { picture: made, places: new Map(toFlowAttrs(made)), contents: { getShapes: makeGetShapes(view, data, marks, false) } }
  }, [view, data, messages, size])
  const svg = useRef<SVGSVGElement>(null)
  useMarkTransition(svg, places, frame.isScrubbing, contents)
  const roving = useRovingTabIndex(svg, [
    ...picture.periods.flatMap(({ id, segments }) => segments.filter(({ value }) => value > 0).map(({ key }) => `${id}/${key}`)),
    ...picture.events.map(({ event }) => `event/${event.id}`),
  ])
  const { seriesKind, more } = picture
  const release = formatRelease(view, data, messages)
  const formatSegmentLabel = (period: PlacedPeriod['period'], { key, value }: PlacedSegment) => {
    const name = formatPeriod(period, messages)
    return messages.aid.markFlow({
      period: period.isComplete ? name : messages.aid.periodOpen({ period: name, per: view.per }), release,
      name: getName(key, more, messages), amount: toPlainText(formatWholeAmount(value, view.measure, messages)),
    })
  }
  return (
    <svg ref={svg} className={styles.picture} width="100%" height="100%" data-flow={seriesKind}
      {...toPictureProps(isStatic, messages.aid.title(), messages.aid.marksFlow(), roving)}>
      <g aria-hidden="true" className={styles.axis}>
        <ValueAxis ticks={picture.yTicks} plot={picture.plot} measure={view.measure} />
        {picture.periods.map(({ id, period, tick }) => <PeriodTick key={id} period={period} tick={tick} />)}
      </g>
      {isStatic ? null : <MorphLayer />}
      {picture.periods.map(({ id, period, segments }, row) => (
        <g key={id} data-period={id} data-open={period.isComplete ? undefined : true} className={styles.period}>
          {segments.map((segment, column) => {
            const key = `${id}/${segment.key}`
            return (
              <rect key={key} data-mark-id={key} data-series={segment.key} data-shade={seriesKind === 'donor' ? column : undefined} {...getMarkHook(segment.key, seriesKind)} className={styles.segment} {...toPercentAttrs(segment.at)}
                {...(isStatic || segment.value <= 0 ? {} : {
                  'data-focus-id': key, 'data-row': segments.length - column, 'data-col': row, role: 'img', tabIndex: roving.getTabIndex(key), 'aria-label': formatSegmentLabel(period, segment),
                })} />
            )
          })}
        </g>
      ))}
      <EventMarks events={picture.events} isStatic={isStatic} row={-1} getTabIndex={roving.getTabIndex} />
      {picture.periods.map(({ id, total }) => total && (
        <g key={id} aria-hidden="true" data-mark-id={`${id}/value`}>
          <text className={styles.flowValue} {...toPercentAttrs(total.at)} dy="-6">{formatBareAmount(total.value, view.measure, messages).text}</text>
        </g>
      ))}
      {picture.labels.map(({ key, at }, index) => seriesKind === 'all' ? null : (
        <g key={key} aria-hidden="true" data-mark-id={`label/${key}`} className={styles.flowLabel} data-series={key} data-shade={seriesKind === 'donor' ? index : undefined}>
          <svg {...toPercentAttrs(at)} overflow="visible">
            <rect className={styles.segment} x="8" y="-5" width="10" height="10" />
            <text x="23" dy="0.35em">{key === 'rest' ? messages.aid.flowRest({ n: more }) : getSeriesShortLabel(key, messages)}</text>
          </svg>
        </g>
      ))}
    </svg>
  )
}

/** A year or quarter under its bar; one that is not whole has its months below. */
function PeriodTick({ period, tick }: Pick<PlacedPeriod, 'period' | 'tick'>): ReactElement {
  const { aid, formats } = useMessages()
  const { since, until, year, quarter, isComplete } = period
  const short = (month: number) => formats.monthShort[month % 12] ?? ''
  const months = since === until ? short(since) : `${short(since)}–${short(until)}`
  const lines = [
    ...(quarter === null ? [] : [tick.showQuarter ? aid.quarterShort({ quarter }) : '']),
    tick.showYear ? String(year) : '',
    ...(quarter === null && !isComplete ? [months] : []),
  ]
  return (
    <text x={`${tick.at['x']}%`} y={`${tick.at['y']}%`}>
      {lines.map((text, at) => text && <tspan key={text} x={`${tick.at['x']}%`} dy={at === 0 ? 16 : 15}>{text}</tspan>)}
    </text>
  )
}
