/** The places of a picture's elements, by the keys they move under. */
import type { Place } from '../../lib/layoutTypes.ts'
import type { Label, LeadersPicture } from './timelineLayout.ts'

type Entry = readonly [string, Place]

const ofLabel = (label: Label | null): readonly Entry[] => (label ? [[label.key, label.at]] : [])

export function placesOf({ terms, milestones, steps, ticks, visit, window }: LeadersPicture): ReadonlyMap<string, Place> {
  return new Map<string, Place>([
    ...terms.flatMap(({ content, bar, tip, label, leader }): readonly Entry[] => [
      [`${content.term.id}/bar`, bar],
      ...(tip ? [[`${content.term.id}/tip`, tip] as const] : []),
      ...(leader ? [[`${content.term.id}/stem`, leader] as const] : []),
      ...ofLabel(label),
    ]),
    ...milestones.flatMap(({ content, at, label, leader }): readonly Entry[] => [
      [`${content.milestone.id}/mark`, at],
      ...(leader ? [[`${content.milestone.id}/stem`, leader] as const] : []),
      ...ofLabel(label),
    ]),
    ...steps.flatMap(({ key, area, edge, riser, label }): readonly Entry[] => [[`${key}/area`, area], [`${key}/edge`, edge], [`${key}/riser`, riser], ...ofLabel(label)]),
    ...ticks.flatMap(({ key, line, label }): readonly Entry[] => [[`${key}/line`, line], ...ofLabel(label)]),
    ...(visit ? [['visit/line', visit.line] as const, ['visit/over', visit.over] as const, ...ofLabel(visit.label)] : []),
    ...(window ? [['window/area', window.area] as const, ...ofLabel(window.label)] : []),
  ])
}
