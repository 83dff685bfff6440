/** The background of the marks: ticks, the shaded window, the day of the visit, the steps of the alliance's growth. */
import type { ReactElement } from 'react'
import { toPercentAttrs } from '../../lib/percentAttrs.ts'
import styles from './Leaders.module.css'
import { round } from '../../lib/layoutTypes.ts'
import { LINE_PX, NOTE_PX, type Label, type TimelineLayout } from './layoutParts.ts'

/**
 * A label, each line by itself. Each is replaced with its text, never rewritten: a browser that translates the page puts other
 * nodes into it.
 */
export function LabelText({ label, className, fontPx = NOTE_PX }: { readonly label: Label; readonly className?: string | undefined; readonly fontPx?: number }): ReactElement {
  return (
    <g data-mark-id={label.key}>
      {label.lines.map((line, at) => {
        const isNote = at >= label.lines.length - label.notes
        return (
          <text key={`${at} ${line}`} className={className} data-note={isNote || undefined} {...toPercentAttrs(label.at)} textAnchor={label.anchor}
            dy={`${round((at * LINE_PX + 4.5) / (isNote ? NOTE_PX : fontPx))}em`}>{line}</text>
        )
      })}
    </g>
  )
}

export function TimelineBackground({ picture, live }: { readonly picture: TimelineLayout; readonly live: boolean }): ReactElement {
  const steps = picture.steps.filter(({ area }) => live || ((area['width'] ?? 0) > 0 && (area['height'] ?? 0) > 0))
  return (
    <g aria-hidden="true">
      {picture.window && <rect className={styles.window} data-mark-id="window/area" {...toPercentAttrs(picture.window.area)} />}
      {picture.ticks.map(({ key, line }) => <line key={key} className={styles.tick} data-mark-id={`${key}/line`} {...toPercentAttrs(line)} />)}
      {steps.map(({ key, area }) => <rect key={key} className={styles.area} data-mark-id={`${key}/area`} {...toPercentAttrs(area)} />)}
      {steps.map(({ key, edge, stepLine }) => (
        <g key={key}>
          <line className={styles.edge} data-mark-id={`${key}/step`} {...toPercentAttrs(stepLine)} />
          <line className={styles.edge} data-mark-id={`${key}/edge`} {...toPercentAttrs(edge)} />
        </g>
      ))}
      {picture.visit && <line className={styles.visit} data-mark-id="visit/line" {...toPercentAttrs(picture.visit.line)} />}
      {picture.ticks.map(({ key, label }) => label && <LabelText key={key} label={label} className={styles.year} />)}
      {steps.map(({ label }) => label && <LabelText key={label.key} label={label} className={styles.count} />)}
    </g>
  )
}
