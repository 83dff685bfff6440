/** The places of a picture's elements, by the keys they move under. */
import type { PercentAttrs } from '../../lib/layoutTypes.ts'
import type { Label, TimelineLayout } from './layoutParts.ts'

type Entry = readonly [string, PercentAttrs]

const toEntries = (label: Label | null): readonly Entry[] => (label ? [[label.key, label.at]] : [])

export function toTimelineAttrs({ terms, milestones, steps, ticks, visit, window }: TimelineLayout): ReadonlyMap<string, PercentAttrs> {
  return new Map<string, PercentAttrs>([
    ...terms.flatMap(({ content, bar, arrow, label, leaderLine }): readonly Entry[] => [
      [`${content.term.id}/bar`, bar],
      ...(arrow ? [[`${content.term.id}/tip`, arrow] as const] : []),
      ...(leaderLine ? [[`${content.term.id}/stem`, leaderLine] as const] : []),
      ...toEntries(label),
    ]),
    ...milestones.flatMap(({ content, at, label, leaderLine }): readonly Entry[] => [
      [`${content.milestone.id}/mark`, at],
      ...(leaderLine ? [[`${content.milestone.id}/stem`, leaderLine] as const] : []),
      ...toEntries(label),
    ]),
    ...steps.flatMap(({ key, area, edge, stepLine, label }): readonly Entry[] => [[`${key}/area`, area], [`${key}/edge`, edge], [`${key}/step`, stepLine], ...toEntries(label)]),
    ...ticks.flatMap(({ key, line, label }): readonly Entry[] => [[`${key}/line`, line], ...toEntries(label)]),
    ...(visit ? [['visit/line', visit.line] as const, ['visit/over', visit.over] as const, ...toEntries(visit.label)] : []),
    ...(window ? [['window/area', window.area] as const, ...toEntries(window.label)] : []),
  ])
}
