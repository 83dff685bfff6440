/** Days marked over a plot: thin lines with names. A mark does not say that the day caused a change. */
import type { ReactElement } from 'react'
import { formatDay } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import styles from './Aid.module.css'
import type { PlacedEvent } from './layoutEvents.ts'

interface EventMarksProps {
  readonly events: readonly PlacedEvent[]
  readonly isStatic: boolean
  readonly row: number
  readonly getTabIndex: (key: string) => 0 | -1
}

export function EventMarks({ events, isStatic, row, getTabIndex }: EventMarksProps): ReactElement | null {
  const messages = useMessages()
  if (events.length === 0) return null
  return (
    <g {...(isStatic ? {} : { 'data-row': row })}>
      {events.map(({ event, line }) => (
        <line key={event.id} data-mark-id={`event/${event.id}/line`} className={styles.eventLine} aria-hidden="true"
          {...toPercentAttrs(line)} />
      ))}
      {events.map(({ event, label, anchor }, at) => {
        const key = `event/${event.id}`
        const text = messages.aid.markEvent({ name: event.name, day: formatDay(event.day, messages.formats) })
        return (
          <g key={event.id} data-milestone={event.id} className={styles.event}
            {...(isStatic ? {} : { 'data-focus-id': key, 'data-col': at, role: 'img', 'aria-label': text, tabIndex: getTabIndex(key) })}>
            <g data-mark-id={`${key}/label`}>
              <text {...toPercentAttrs(label)} dx={anchor === 'start' ? 4 : -4} dy="0.35em" textAnchor={anchor}>{event.name}</text>
            </g>
          </g>
        )
      })}
    </g>
  )
}
