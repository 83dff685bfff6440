/** What changed on the site, from the releases and `changes.csv`. */
import { STEP_IDS } from '../story/steps.ts'
import type { Change } from '../data/changes.ts'
import type { Sources } from './sources.ts'
import { toCellIssue, type ValidationIssue } from './validation.ts'

/** A change of kind `step` names a step of the story. Other changes name none. */
export function* checkChanges({ changes }: Sources): Generator<ValidationIssue> {
  const steps: ReadonlySet<string> = new Set(STEP_IDS)
  for (const { value, line } of changes) {
    if (value.step !== '' && !steps.has(value.step)) yield toCellIssue(line, 'step', 'is a step of the story, or empty')
    if ((value.kind === 'step') !== (value.step !== '')) yield toCellIssue(line, 'step', 'is named by changes of the kind step alone')
  }
}

/** By day, the oldest first. */
export function compileChanges({ changes, releases }: Sources): readonly Change[] {
  return [
    ...releases.map(({ release: { value } }): Change => ({
      id: value.id, day: value.published, kind: 'release', step: null, release: { number: value.number, through: value.through },
    })),
    ...changes.map(({ value }): Change => ({ id: value.id, day: value.date, kind: value.kind, step: value.step === '' ? null : value.step, release: null })),
  ].sort((a, b) => a.day - b.day)
}
