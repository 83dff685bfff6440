/** The story: passages, and beside them one chart that follows the reading. */
import { useMotionValueEvent, useTransform, type MotionValue } from 'framer-motion'
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Data, View } from '../state/view.ts'
import { AnimateOnEnter } from './AnimateOnEnter.tsx'
import { Hero } from './Hero.tsx'
import { StepNav } from './StepNav.tsx'
import { Step, PrintFigure, type Passages } from './Step.tsx'
import { revealMonths, PINNED_STEPS, getPreviousView, getStepView, type StepId } from './steps.ts'
import styles from './Story.module.css'
import { useActiveStep } from './useActiveStep.ts'
import { useStepKeys } from './useStepKeys.ts'

/** A chart as a step shows it: the finding above it, the view in it. */
export interface StepChart {
  readonly step: StepId
  readonly view: View
  /** The view whose axis the picture keeps while months fill in. */
  readonly axisView?: View | null | undefined
  /** Whether the view is the step's own, not the reader's. */
  readonly isStepView: boolean
  readonly isPinned: boolean
  /** Where a change goes, if not to the story's address: a step's own chart in the unrolled story. */
  readonly onViewChange?: ((next: View) => void) | undefined
  /** What its picture shows until it moves to the view. */
  readonly initialView?: View | undefined
  readonly isScrubbing: boolean
  readonly isStatic: boolean
}

interface StoryProps {
  readonly data: Data
  readonly first: StepId
  /** As the build draws them; none in a browser, which keeps those it came with. */
  readonly passages: Passages | undefined
  /** The reader's own view, which stands until another step is entered. */
  readonly chosen: View | null
  /** The step that the view was chosen at. */
  readonly chosenAt: StepId | null
  readonly onStep: (step: StepId) => void
  /** Whether each step has its own chart, alive, and nothing is pinned: in a frame that grows. */
  readonly unrolled: boolean
  readonly renderChart: (chart: StepChart) => ReactNode
  /** `chosen` is undefined while another step is read, and null where the reader has chosen nothing. */
  readonly renderExplore: (chosen: View | null | undefined) => ReactNode
}

/** So far into its passage all months are in: by then its numbers are being read. */
const FILLED = 0.15

const isScrubbed = (step: StepId) => step === 'support'

/** The share of the months that are in, in steps finer than a month: a scroll within one renders nothing. */
const REVEAL_STEPS = 100

function useRevealed(progress: MotionValue<number>): number {
  const share = useTransform(progress, [0, FILLED], [0, 1])
  const [revealed, setRevealed] = useState(0)
  useMotionValueEvent(share, 'change', (now) => setRevealed(Math.round(now * REVEAL_STEPS) / REVEAL_STEPS))
  return revealed
}

export function Story(props: StoryProps): ReactElement {
  const { data, first, passages, chosen, chosenAt, onStep, unrolled, renderChart, renderExplore } = props
  const messages = useMessages()
  const reading = useActiveStep(first, isScrubbed, onStep, unrolled)
  useStepKeys(reading.step)
  const views = useMemo(() => new Map<StepId, View | null>(PINNED_STEPS.map((id) => [id, getStepView(id, data)])), [data])
  // Past the last pinned step the stage keeps its picture while it scrolls away.
  const pinnedStep = views.has(reading.step) ? reading.step : (PINNED_STEPS.at(-1) ?? first)
  const stepView = views.get(pinnedStep) ?? null
  const revealed = useRevealed(reading.progress)
  const told = stepView && isScrubbed(pinnedStep) ? revealMonths(stepView, revealed) : stepView
  const view = (reading.step === pinnedStep ? chosen : null) ?? told
  useEffect(() => {
    document.documentElement.dataset['step'] = reading.step
  }, [reading.step])
  const root = useRef<HTMLDivElement>(null)
  usePointing(root)
  const explored = reading.step === 'explore' ? chosen : undefined
  const explore = useMemo(() => renderExplore(explored), [renderExplore, explored])
  const renderFigure = (id: StepId): ReactNode => {
    const still = views.get(id)
    if (!still) return null
    if (unrolled) {
      return <UnrolledChart step={id} own={still} linked={chosenAt === id ? chosen : null} data={data} renderChart={renderChart} />
    }
    return <PrintFigure step={id}>{import.meta.env.SSR && renderChart({ step: id, view: still, isStepView: true, isPinned: false, isScrubbing: false, isStatic: true })}</PrintFigure>
  }
  return (
    <div ref={root}>
      <Hero leaders={data.leaders} answers={passages?.get('answers')} isStill={unrolled} />
      <div className={styles.scrolly}>
        <StepNav step={reading.step} />
        {!unrolled && (
          <div className={styles.pinnedChart} data-pinned-chart="" role="region" aria-label={messages.story.pinnedChart()}>
            {view && renderChart({ step: pinnedStep, view, axisView: stepView, isStepView: hasSameData(view, told), isPinned: true, isScrubbing: view === told && told !== stepView, isStatic: false })}
          </div>
        )}
        <div className={styles.passages}>
          {PINNED_STEPS.map((id) => <Step key={id} id={id} passage={passages?.get(id)} figure={renderFigure(id)} />)}
        </div>
      </div>
      <div className={styles.wide}>
        <Step id="explore" passage={passages?.get('explore')} figure={explore} />
        <Step id="method" passage={passages?.get('method')} figure={null} />
      </div>
    </div>
  )
}

/** Whether two views differ in nothing but what is in focus: the finding then still stands. */
function hasSameData(a: View | null, b: View | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify({ ...a, focus: null }) === JSON.stringify({ ...b, focus: null }))
}

interface UnrolledChartProps extends Pick<StoryProps, 'data' | 'renderChart'> {
  readonly step: StepId
  readonly own: View
  /** What the story's link asks to see here. */
  readonly linked: View | null
}

/** A step's own chart, alive: it keeps what the reader chooses in it. */
function UnrolledChart({ step, own, linked, data, renderChart }: UnrolledChartProps): ReactElement {
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ?? linked ?? own
  const before = useMemo(() => getPreviousView(step, own, data), [step, own, data])
  return (
    <AnimateOnEnter>
      {(isWaiting) => renderChart({ step, view, isStepView: hasSameData(view, own), isPinned: false, onViewChange: setChosen, initialView: isWaiting && view === own ? before : undefined, isScrubbing: isWaiting, isStatic: false })}
    </AnimateOnEnter>
  )
}

const POINTING = ['pointerover', 'pointerout', 'focusin', 'focusout'] as const

/** A word of the prose highlights its mark, and a mark its words, by pointer and by focus. */
function usePointing(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const point = (event: Event) => {
      for (const old of element.querySelectorAll('[data-highlighted]')) old.removeAttribute('data-highlighted')
      if (!(event.target instanceof Element) || event.type === 'pointerout' || event.type === 'focusout') return
      const [name, value] = event.target.closest('[data-highlights]')?.getAttribute('data-highlights')?.split('=') ?? []
      if (name && value) {
        for (const mark of element.querySelectorAll(`figure [data-${name}="${CSS.escape(value)}"]`)) mark.setAttribute('data-highlighted', '')
        return
      }
      const mark = event.target.closest('figure [data-donor], figure [data-bloc], figure [data-leader], figure [data-milestone]')
      for (const kind of ['donor', 'bloc', 'leader', 'milestone']) {
        const id = mark?.getAttribute(`data-${kind}`)
        if (id) for (const word of element.querySelectorAll(`[data-highlights="${kind}=${CSS.escape(id)}"]`)) word.setAttribute('data-highlighted', '')
      }
    }
    for (const type of POINTING) element.addEventListener(type, point)
    return () => {
      for (const type of POINTING) element.removeEventListener(type, point)
    }
  }, [root])
}
