/** The leaders chart for a preview picture: bars and names from the chart's own layout. */
import type { ReactElement } from 'react'
import { layoutLeaders } from '../charts/leaders/layout.ts'
import type { Label } from '../charts/leaders/layoutParts.ts'
import type { PercentAttrs } from '../lib/layoutTypes.ts'
import type { LeadersData } from '../data/leaders.ts'
import { parseLeaders } from '../state/leadersUrl.ts'
import type { Messages } from '../i18n/messages.ts'
import { COLOURS, SANS } from './SocialImageFrame.tsx'

interface SocialImageLeadersProps {
  readonly data: LeadersData
  readonly address: string
  readonly messages: Messages
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The layout is made at half the size and drawn twice as large, so that its type can be read in a thumbnail. */
const TIMES = 2

export function SocialImageLeaders({ data, address, messages, box }: SocialImageLeadersProps): ReactElement {
  const size = { widthPx: box.width / TIMES, heightPx: box.height / TIMES }
  const { view } = parseLeaders(address, '', data)
  const picture = layoutLeaders(data, { ...view, focus: data.terms.at(-1)?.id ?? null }, size, messages)
  const x = (place: PercentAttrs, name: string) => ((place[name] ?? 0) / 100) * size.widthPx
  const y = (place: PercentAttrs, name: string) => ((place[name] ?? 0) / 100) * size.heightPx
  const text = (label: Label, fill: string) =>
    label.lines.map((line, at) => (
      <text key={`${label.key}${at}`} x={x(label.at, 'x')} y={y(label.at, 'y') + 4.5 + at * 15} textAnchor={label.anchor} fontFamily={SANS} fontSize={13} fill={fill}>{line}</text>
    ))
  /** The line from a label to its mark. */
  const stem = (place: PercentAttrs) => <line x1={x(place, 'x1')} x2={x(place, 'x2')} y1={y(place, 'y1')} y2={y(place, 'y2')} stroke={COLOURS.textFaint} />
  return (
    <g transform={`translate(${box.x} ${box.y}) scale(${TIMES})`}>
      {picture.ticks.map(({ key, line, label }) => (
        <g key={key}>
          <line x1={x(line, 'x1')} x2={x(line, 'x2')} y1={y(line, 'y1')} y2={y(line, 'y2')} stroke={COLOURS.rule} />
          {label && text(label, COLOURS.textMuted)}
        </g>
      ))}
      {picture.steps.map(({ key, area, label }) => (
        <g key={key}>
          <rect x={x(area, 'x')} y={y(area, 'y')} width={x(area, 'width')} height={y(area, 'height')} fill={COLOURS.rule} />
          {label && text(label, COLOURS.textMuted)}
        </g>
      ))}
      {picture.terms.map(({ content, bar, label, leaderLine, isLabelInside }) => {
        const last = content.term.end === null
        const acting = content.term.number === null
        return (
          <g key={content.term.id}>
            {leaderLine && stem(leaderLine)}
            <rect x={x(bar, 'x')} y={y(bar, 'y')} width={x(bar, 'width')} height={y(bar, 'height')} strokeDasharray={acting ? '2 1.5' : undefined}
              stroke={acting ? COLOURS.textMuted : COLOURS.background} fill={acting ? COLOURS.background : last ? COLOURS.military : COLOURS.textFaint} />
            {label && text(label, isLabelInside ? COLOURS.background : COLOURS.text)}
          </g>
        )
      })}
      {picture.milestones.map(({ content, at, label, leaderLine }) => (
        <g key={content.milestone.id}>
          {leaderLine && stem(leaderLine)}
          <circle cx={x(at, 'x')} cy={y(at, 'y')} r={4} fill={COLOURS.text} />
          {label && text(label, COLOURS.text)}
        </g>
      ))}
    </g>
  )
}
