/** The places of a picture's elements, by the keys they move under. */
import type { PercentAttrs } from '../../lib/layoutTypes.ts'
import type { Label, TimelineLayout } from './timelineLayout.ts'

type Entry = readonly [string, PercentAttrs]

const ofLabel = (label: Label | null): readonly Entry[] => (label ? [[label.key, label.at]] : [])

export function toMarkAttrs({ terms, milestones, steps, ticks, visit, window }: TimelineLayout): ReadonlyMap<string, PercentAttrs> {
  return new Map<string, PercentAttrs>([
    ...terms.flatMap(({ content, bar, arrow, label, leaderLine }): readonly Entry[] => [
      [`${content.term.id}/bar`, bar],
      ...(arrow ? [[`${content.term.id}/tip`, arrow] as const] : []),
      ...(leaderLine ? [[`${content.term.id}/stem`, leaderLine] as const] : []),
      ...ofLabel(label),
    ]),
    ...milestones.flatMap(({ content, at, label, leader }): readonly Entry[] => [
      [`${content.milestone.id}/mark`, at],
      ...(leader ? [[`${content.milestone.id}/stem`, leader] as const] : []),
      ...ofLabel(label),
    ]),
    ...steps.flatMap(({ key, area, edge, stepLine, label }): readonly Entry[] => [[`${key}/area`, area], [`${key}/edge`, edge], [`${key}/riser`, stepLine], ...ofLabel(label)]),
    ...ticks.flatMap(({ key, line, label }): readonly Entry[] => [[`${key}/line`, line], ...ofLabel(label)]),
    ...(visit ? [['visit/line', visit.line] as const, ['visit/over', visit.over] as const, ...ofLabel(visit.label)] : []),
    ...(window ? [['window/area', window.area] as const, ...ofLabel(window.label)] : []),
  ])
}
