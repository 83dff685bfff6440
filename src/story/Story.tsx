/** The story: the passages and one pinned chart that shows the view of the active step. */
import { useMotionValueEvent, useTransform, type MotionValue } from 'framer-motion'
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Data, View } from '../state/view.ts'
import { AnimateOnEnter } from './AnimateOnEnter.tsx'
import { Hero } from './Hero.tsx'
import { StepNav } from './StepNav.tsx'
import { Step, PrintFigure, type Passages } from './Step.tsx'
import { isScrollDriven, revealMonths, PINNED_STEPS, STEP_IDS, getPreviousView, getStepView, type StepId } from './steps.ts'
import styles from './Story.module.css'
import { useActiveStep } from './useActiveStep.ts'
import { useStepKeys } from './useStepKeys.ts'

/** What a step needs to render its chart. */
export interface StepChart {
  readonly step: StepId
  readonly view: View
  /** The view that sets the axis while months are revealed. */
  readonly axisView?: View | null | undefined
  /** False if the reader has chosen another view. */
  readonly isStepView: boolean
  readonly isPinned: boolean
  /** Used in place of the story's address, for a step's chart in the unrolled story. */
  readonly onViewChange?: ((next: View) => void) | undefined
  /** The view that the picture animates from. */
  readonly initialView?: View | undefined
  readonly isScrubbing: boolean
  readonly isStatic: boolean
}

interface StoryProps {
  readonly data: Data
  /** Given by the build only. The browser keeps the prerendered ones. */
  readonly passages: Passages | undefined
  /** The view that the reader chose. It applies until the reader enters another step. */
  readonly chosen: View | null
  /** The step that the view was chosen at. */
  readonly chosenAt: StepId | null
  readonly onStep: (step: StepId) => void
  /** Whether each step has its own interactive chart and no chart is pinned, as in a frame. */
  readonly unrolled: boolean
  readonly renderChart: (chart: StepChart) => ReactNode
  /** `chosen` is undefined while another step is read, and null where the reader has chosen nothing. */
  readonly renderExplore: (chosen: View | null | undefined) => ReactNode
}

/** The progress through the passage at which all months are shown. */
const FILLED = 0.15

/** Progress is rounded to this many steps, so that few scroll events render. */
const REVEAL_STEPS = 100

function useRevealed(progress: MotionValue<number>): number {
  const share = useTransform(progress, [0, FILLED], [0, 1])
  const [revealed, setRevealed] = useState(0)
  useMotionValueEvent(share, 'change', (now) => setRevealed(Math.round(now * REVEAL_STEPS) / REVEAL_STEPS))
  return revealed
}

export function Story(props: StoryProps): ReactElement {
  const { data, passages, chosen, chosenAt, onStep, unrolled, renderChart, renderExplore } = props
  const messages = useMessages()
  const reading = useActiveStep(onStep, unrolled)
  useStepKeys(reading.step)
  const views = useMemo(() => new Map<StepId, View | null>(PINNED_STEPS.map((id) => [id, getStepView(id, data)])), [data])
  // After the last pinned step the chart keeps its picture while it scrolls away.
  const pinnedStep = views.has(reading.step) ? reading.step : (PINNED_STEPS.at(-1) ?? STEP_IDS[0])
  const stepView = views.get(pinnedStep) ?? null
  const revealed = useRevealed(reading.progress)
  const currentStepView = stepView && isScrollDriven(pinnedStep) ? revealMonths(stepView, revealed) : stepView
  const view = (reading.step === pinnedStep ? chosen : null) ?? currentStepView
  useEffect(() => {
    document.documentElement.dataset['step'] = reading.step
  }, [reading.step])
  const root = useRef<HTMLDivElement>(null)
  usePointing(root)
  const explored = reading.step === 'explore' ? chosen : undefined
  const explore = useMemo(() => renderExplore(explored), [renderExplore, explored])
  const renderFigure = (id: StepId): ReactNode => {
    const ownView = views.get(id)
    if (!ownView) return null
    if (unrolled) {
      return <UnrolledChart step={id} stepView={ownView} linked={chosenAt === id ? chosen : null} data={data} renderChart={renderChart} />
    }
    if (!import.meta.env.SSR) return undefined
    return <PrintFigure step={id}>{renderChart({ step: id, view: ownView, isStepView: true, isPinned: false, isScrubbing: false, isStatic: true })}</PrintFigure>
  }
  return (
    <div ref={root}>
      <Hero leaders={data.leaders} answers={passages?.get('answers')} isStill={unrolled} />
      <div className={styles.scrolly}>
        <StepNav step={reading.step} />
        {!unrolled && (
          <div className={styles.pinnedChart} data-pinned-chart="" role="region" aria-label={messages.story.pinnedChart()}>
            {view && renderChart({ step: pinnedStep, view, axisView: stepView, isStepView: hasSameData(view, currentStepView), isPinned: true, isScrubbing: view === currentStepView && currentStepView !== stepView, isStatic: false })}
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

/** Whether two views differ only in their focus. The finding of the step then still applies. */
function hasSameData(a: View | null, b: View | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify({ ...a, focus: null }) === JSON.stringify({ ...b, focus: null }))
}

interface UnrolledChartProps extends Pick<StoryProps, 'data' | 'renderChart'> {
  readonly step: StepId
  readonly stepView: View
  /** The view that the story's link sets for this step. */
  readonly linked: View | null
}

/** A step's own interactive chart. It stores the view that the reader chooses. */
function UnrolledChart({ step, stepView, linked, data, renderChart }: UnrolledChartProps): ReactElement {
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ?? linked ?? stepView
  const before = useMemo(() => getPreviousView(step, stepView, data), [step, stepView, data])
  return (
    <AnimateOnEnter>
      {(isWaiting) => renderChart({ step, view, isStepView: hasSameData(view, stepView), isPinned: false, onViewChange: setChosen, initialView: isWaiting && view === stepView ? before : undefined, isScrubbing: isWaiting, isStatic: false })}
    </AnimateOnEnter>
  )
}

const POINTING = ['pointerover', 'pointerout', 'focusin', 'focusout'] as const

/** Highlights the mark that a word names, and the words that name a mark, on hover and focus. */
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
