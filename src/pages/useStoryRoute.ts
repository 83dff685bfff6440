/** Connects the story's step and the chosen view to the fragment and the query, in both directions. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { STEP_IDS, type StepId } from '../story/steps.ts'
import { formatAddress, parseAddress } from '../state/url.ts'
import { repairHash } from '../lib/repairUrl.ts'
import { readQuery, type Mismatch, type Parsed } from '../state/queryString.ts'
import type { ChangePhase, Data, View } from '../state/view.ts'
import { onHistoryMove, pushAddress, replaceAddress, writeAddress } from '../state/history.ts'
import type { NoticeProps } from './Notice.tsx'

interface StoryRoute {
  /** The chosen view; it applies until the reader enters another step. */
  readonly chosen: View | null
  /** The step at which it was chosen. */
  readonly chosenStep: StepId | null
  readonly isScrubbing: boolean
  readonly notice: NoticeProps
  readonly onViewChange: (next: View, phase: ChangePhase) => void
  readonly onStep: (step: StepId) => void
}

const NOTHING: readonly Mismatch[] = []

interface Chosen {
  readonly view: View
  readonly at: StepId | null
  readonly isScrubbing: boolean
}

/** The step that a fragment names. */
export function findStep(hash: string): StepId | undefined {
  const wanted = repairHash(hash)
  return STEP_IDS.find((id) => id === wanted)
}

function readChosen(data: Data): Parsed<View> | null {
  const chart = readQuery(location.search, ['chart']).get('chart')?.[0]
  return chart === undefined ? null : parseAddress(chart, location.search, data)
}

/** The story's address with a chosen view, at a step. */
function formatStoryUrl(view: View | null, at: StepId | null, data: Data): string {
  const { path, query } = view ? formatAddress(view, data) : { path: '', query: '' }
  const search = view ? `?chart=${path}${query === '' ? '' : `&${query}`}` : ''
  return `${location.pathname}${search}${at ? `#${at}` : ''}`
}

export function useStoryRoute(data: Data): StoryRoute {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [mismatches, setMismatches] = useState(NOTHING)
  // The active step. After loading, the step that the fragment names.
  const step = useRef<StepId | null>(null)
  const landing = useRef(false)
  useLayoutEffect(() => {
    const read = () => {
      const found = readChosen(data)
      landing.current = found !== null
      step.current = findStep(location.hash) ?? STEP_IDS[0]
      setChosen(found && { view: found.view, at: step.current, isScrubbing: false })
      setMismatches(found?.mismatches ?? NOTHING)
    }
    read()
    return onHistoryMove(read)
  }, [data])
  const onStep = useCallback((entered: StepId) => {
    const isLanding = landing.current && step.current === entered
    landing.current = false
    step.current = entered
    if (isLanding) return
    setChosen(null)
    setMismatches(NOTHING)
    replaceAddress(formatStoryUrl(null, entered, data))
  }, [data])
  const onViewChange = useCallback((view: View, phase: ChangePhase) => {
    setChosen({ view, at: step.current, isScrubbing: phase === 'preview' })
    setMismatches(NOTHING)
    writeAddress(formatStoryUrl(view, step.current, data), phase)
  }, [data])
  const onReset = () => {
    setChosen(null)
    setMismatches(NOTHING)
    pushAddress(formatStoryUrl(null, step.current, data))
  }
  const notice = { mismatches, onReset, onDismiss: () => setMismatches(NOTHING) }
  return { chosen: chosen?.view ?? null, chosenStep: chosen?.at ?? null, isScrubbing: chosen?.isScrubbing ?? false, notice, onViewChange, onStep }
}
