/** The story: passages, and beside them one chart that follows the reading. */
import { Suspense, useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { Kept } from '../components/StaticHtml.tsx'
import { useWords } from '../i18n/useMessages.ts'
import type { Data, View } from '../state/view.ts'
import { Entering } from './AnimateOnEnter.tsx'
import { JumpList } from './StepNav.tsx'
import { Step, StillFigure, type Passages } from './Step.tsx'
import { fillMonths, PINNED_STEPS, viewBefore, viewOfStep, type StepId } from './steps.ts'
import styles from './Story.module.css'
import { useStep } from './useActiveStep.ts'
import { useStepKeys } from './useStepKeys.ts'

/** A chart as a step shows it: the finding above it, the view in it. */
export interface StepChart {
  readonly step: StepId
  readonly view: View
  /** The view whose axis the picture keeps while months fill in. */
  readonly whole?: View | null | undefined
  /** Whether the view is the step's own, not the reader's. */
  readonly isOwn: boolean
  /** Where a change goes, if not to the story's address: a step's own chart in the unrolled story. */
  readonly onView?: ((next: View) => void) | undefined
  /** What its picture shows until it moves to the view. */
  readonly before?: View | undefined
  readonly scrubbed: boolean
  readonly still: boolean
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
  /** Whether all that comes later has come; before, what the build has drawn of it stays as it stands. */
  readonly isWhole: boolean
  readonly renderChart: (chart: StepChart) => ReactNode
  /** `chosen` is undefined while another step is read, and null where the reader has chosen nothing. */
  readonly renderExplore: (chosen: View | null | undefined) => ReactNode
}

/** So far into its passage all months are in: by then its numbers are being read. */
const FILLED = 0.15

const isScrubbed = (step: StepId) => step === 'support'

const STILL = <StillFigure>{null}</StillFigure>

export function Story(props: StoryProps): ReactElement {
  const { data, first, passages, chosen, chosenAt, onStep, unrolled, isWhole, renderChart, renderExplore } = props
  const words = useWords()
  const reading = useStep(first, isScrubbed, onStep, unrolled)
  useStepKeys(reading.step)
  const views = useMemo(() => new Map<StepId, View | null>(PINNED_STEPS.map((id) => [id, viewOfStep(id, data)])), [data])
  // Past the last pinned step the stage keeps its picture while it scrolls away.
  const staged = views.has(reading.step) ? reading.step : (PINNED_STEPS.at(-1) ?? first)
  const own = views.get(staged) ?? null
  const told = own && isScrubbed(staged) ? fillMonths(own, reading.progress / FILLED) : own
  const view = (reading.step === staged ? chosen : null) ?? told
  useEffect(() => {
    document.documentElement.dataset['step'] = reading.step
  }, [reading.step])
  const root = useRef<HTMLDivElement>(null)
  usePointing(root)
  const explored = isWhole && reading.step === 'explore' ? chosen : undefined
  const explore = useMemo(() => renderExplore(explored), [renderExplore, explored])
  const figureOf = (id: StepId): ReactNode => {
    const still = views.get(id)
    if (!still) return null
    if (unrolled) {
      return <UnrolledChart step={id} own={still} linked={chosenAt === id ? chosen : null} data={data} renderChart={renderChart} />
    }
    return import.meta.env.SSR ? <StillFigure>{renderChart({ step: id, view: still, isOwn: true, scrubbed: false, still: true })}</StillFigure> : STILL
  }
  return (
    <div ref={root}>
      <Kept>{passages?.get('opening')}</Kept>
      <div className={styles.scrolly}>
        <JumpList step={reading.step} />
        {!unrolled && (
          <div className={styles.stage} data-stage="" role="region" aria-label={words.story.stage()}>
            <Suspense>{view && renderChart({ step: staged, view, whole: own, isOwn: isAlike(view, told), scrubbed: view === told && told !== own, still: false })}</Suspense>
          </div>
        )}
        <div className={styles.passages}>
          {PINNED_STEPS.map((id) => <Step key={id} id={id} passage={passages?.get(id)} figure={figureOf(id)} />)}
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
function isAlike(a: View | null, b: View | null): boolean {
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
  const before = useMemo(() => viewBefore(step, own, data), [step, own, data])
  return (
    <Entering>
      {(isWaiting) => renderChart({ step, view, isOwn: isAlike(view, own), onView: setChosen, before: isWaiting && view === own ? before : undefined, scrubbed: isWaiting, still: false })}
    </Entering>
  )
}

/** A word of the prose points at its mark, and a mark at its words. */
function usePointing(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const point = (event: Event) => {
      for (const old of element.querySelectorAll('[data-pointed]')) old.removeAttribute('data-pointed')
      if (!(event.target instanceof Element) || event.type === 'pointerout') return
      const [name, value] = event.target.closest('[data-points]')?.getAttribute('data-points')?.split('=') ?? []
      if (name && value) {
        for (const mark of element.querySelectorAll(`figure [data-${name}="${CSS.escape(value)}"]`)) mark.setAttribute('data-pointed', '')
        return
      }
      const mark = event.target.closest('figure [data-donor], figure [data-bloc], figure [data-leader], figure [data-milestone]')
      for (const kind of ['donor', 'bloc', 'leader', 'milestone']) {
        const id = mark?.getAttribute(`data-${kind}`)
        if (id) for (const word of element.querySelectorAll(`[data-points="${kind}=${CSS.escape(id)}"]`)) word.setAttribute('data-pointed', '')
      }
    }
    element.addEventListener('pointerover', point)
    element.addEventListener('pointerout', point)
    return () => {
      element.removeEventListener('pointerover', point)
      element.removeEventListener('pointerout', point)
    }
  }, [root])
}
