/** Running sums by month: stacked areas or lines, labelled at their ends, with the pledge's line. */
import { useMemo, useRef, type ReactElement } from 'react'
import { formatMonthShort } from '../../i18n/format.ts'
import { toPlainText } from '../../i18n/richText.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AidData } from '../../data/aid.ts'
import type { TimeView } from '../../state/view.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import type { PercentAttrs } from '../../lib/layoutTypes.ts'
import type { MarkContents } from '../../hooks/markMoves.ts'
import { useMarkTransition } from '../../hooks/useTransition.ts'
import { useRovingTabIndex } from '../../hooks/useRovingTabIndex.ts'
import styles from './Aid.module.css'
import type { PictureProps } from './AidPlot.tsx'
import { EventMarks } from './EventMarks.tsx'
import { formatAmount, formatBareAmount, formatUnknown, formatWholeAmount } from './amounts.ts'
import { getLabel, getShortLabel, nameEvents } from './labels.ts'
import { MorphLayer } from './MorphLayer.tsx'
import { makeGetShapes } from './makeGetShapes.ts'
import { drawSeries, layoutCumulative, type TimePicture } from './layoutCumulative.ts'
import { ValueAxis } from './ValueAxis.tsx'
import { toPictureProps } from '../toPictureProps.ts'

interface CumulativeChartProps extends Pick<PictureProps, 'data' | 'size'>, Partial<Pick<PictureProps, 'frame'>> {
  readonly view: TimeView
}

/** The height of a line that takes the place of other marks, in percent. */
const LINE = 0.3

/** What moves: areas and lines, the labels at their ends, the numbers in them. Their ids are not those of bars, which are aligned otherwise. */
function toCumulativeMarks({ series, stacked, plot }: TimePicture, view: TimeView, data: AidData, messages: Messages): { readonly places: ReadonlyMap<string, PercentAttrs>; readonly contents: MarkContents } {
  return {
    places: new Map(series.map(({ key, label }) => [`${key}/label`, label])),
    contents: {
      unit: view.measure,
      paths: new Map(series.map(({ key, points }) => [`${key}/path`, { points, format: (moved) => drawSeries(moved, stacked) }])),
      getShapes: makeGetShapes(view, data, series.map(({ key }) => ({ id: `${key}/path`, key })), false, ({ points }, { id }) => (points.get(id) ?? []).map(([x, y0, y1]) => {
        const [low, high] = [stacked ? y0 : y1 + LINE, y1].map((y) => plot.y + (y * plot.height) / 100)
        return [plot.x + (x * plot.width) / 100, low ?? 0, high ?? 0]
      })),
      numbers: new Map(series.flatMap(({ key, last }) => (last === null ? [] : [[`${key}/last`, { value: last, format: (value) => formatBareAmount(value, view.measure, messages).text }]]))),
    },
  }
}

export function CumulativeChart({ data, view, size, frame = {} }: CumulativeChartProps): ReactElement {
  const messages = useMessages()
  const { picture, places, contents } = useMemo(() => {
    const made = layoutCumulative(view, data, size, nameEvents(data, messages))
    return { picture: made, ...toCumulativeMarks(made, view, data, messages) }
  }, [view, data, size, messages])
  const crossing = picture.target?.crossing ?? null
  const { plot } = picture
  const svg = useRef<SVGSVGElement>(null)
  useMarkTransition(svg, places, frame.isScrubbing, contents)
  const roving = useRovingTabIndex(svg, [...picture.series.map(({ key }) => key), ...picture.events.map(({ event }) => `event/${event.id}`)])
  const right = plot.x + plot.width
  return (
    <svg ref={svg} className={styles.picture} width="100%" height="100%" data-stacked={picture.stacked || undefined}
      {...toPictureProps(frame.isStatic, messages.aid.title(), messages.aid.marksTime(), roving)}>
      <g aria-hidden="true" className={styles.axis}>
        <ValueAxis ticks={picture.yTicks} plot={plot} measure={view.measure} />
        {picture.xTicks.map(({ month, at }) => (
          <text key={month} className={styles.xTick} x={`${at['x']}%`} y="100%" dy="-5">{formatMonthShort(month, messages.formats)}</text>
        ))}
      </g>
      {frame.isStatic ? null : <MorphLayer />}
      <svg {...toPercentAttrs(plot)} viewBox="0 0 100 100" preserveAspectRatio="none">
        {picture.series.map(({ key, path }) => (
          <path key={key} data-mark-id={`${key}/path`} d={path} data-series={key} className={picture.stacked ? styles.area : styles.line} />
        ))}
      </svg>
      {picture.target && (
        <g className={styles.target}>
          <line x1={`${plot.x}%`} x2={`${right}%`} y1={`${picture.target.at['y']}%`} y2={`${picture.target.at['y']}%`} />
          <text x={`${plot.x}%`} dx="6" y={`${picture.target.at['y']}%`} dy="17">{messages.aid.goal()}</text>
          {crossing && (
            <>
              <circle cx={`${crossing.at['x']}%`} cy={`${crossing.at['y']}%`} r="5" />
              <text className={styles.crossing} x={`${crossing.at['x']}%`} dx="4" y={`${crossing.at['y']}%`} dy="-13">
                {messages.aid.crossedShort({ month: formatMonthShort(crossing.month, messages.formats), amount: toPlainText(formatAmount(crossing.value, 'eur', messages)) })}
              </text>
            </>
          )}
        </g>
      )}
      <EventMarks events={picture.events} isStatic={frame.isStatic ?? false} row={-1} getTabIndex={roving.getTabIndex} />
      {picture.series.map(({ key, last, label }, index) => (
        <g key={key} {...(view.groupBy !== 'donor' ? { 'data-bloc': key } : key === 'total' ? {} : { 'data-donor': key })} className={styles.series}
          {...(frame.isStatic ? {} : { 'data-focus-id': key, ...(picture.events.length > 0 ? { 'data-row': index } : {}), tabIndex: roving.getTabIndex(key) })}
          role="img" aria-label={`${getLabel(key, messages)}: ${last === null ? formatUnknown(view.measure, messages) : toPlainText(formatWholeAmount(last, view.measure, messages))}`}>
          <g data-mark-id={`${key}/label`}>
            <text {...toPercentAttrs(label)} dx="8">{getShortLabel(key, messages)}</text>
            <text data-mark-id={`${key}/last`} className={styles.value} {...toPercentAttrs(label)} dx="8" dy="1.15em">
              {last === null ? formatUnknown(view.measure, messages) : formatBareAmount(last, view.measure, messages).text}
            </text>
          </g>
        </g>
      ))}
    </svg>
  )
}
