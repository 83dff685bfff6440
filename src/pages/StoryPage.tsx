/** The story as a page: passages, the chart beside them, claims, sharing. */
import { startTransition, use, useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import type { PageProps } from '../app/App.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { pathOf } from '../app/routes.ts'
import { Story, type StepChart } from '../story/Story.tsx'
import type { Passages } from '../story/Step.tsx'
import type { Data, View } from '../state/view.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Notice } from './Notice.tsx'
import styles from './Pages.module.css'
import { LATER } from './laterParts.ts'
import type { AidPart, LoadAid } from './parts.ts'
import { LanguageSwitch, ReportLink } from './PageLayout.tsx'
import { StoryChart, WithAid } from './StoryChart.tsx'
import { useStoryRoute } from './useStoryRoute.ts'

interface StoryData extends Data {
  readonly leaders: LeadersData
  readonly loadAid: LoadAid
  readonly passages?: Passages
}

/** In a frame nothing is pinned: each step has its chart under it, alive once all have come. Known once the page runs. */
function useUnrolled(): boolean {
  const [unrolled, setUnrolled] = useState(false)
  useEffect(() => setUnrolled(document.documentElement.dataset['layout'] !== 'pinned'), [])
  return unrolled
}

/** The aid chart, once it has come; the claims in the passages answer after everything else does. */
function useAid(loadAid: LoadAid, base: string): AidPart | null {
  const [come, setCome] = useState<AidPart | null>(null)
  const aid = import.meta.env.SSR ? use(loadAid()) : come
  const later = LATER.use()
  useEffect(() => void loadAid().then((part) => startTransition(() => setCome(part))), [loadAid])
  useEffect(() => {
    if (later) aid?.takeUpClaims(base)
  }, [base, later, aid])
  return aid
}

export function StoryPage({ kind, address, base, data }: PageProps & { readonly data: StoryData }): ReactElement {
  const words = useWords()
  const { loadAid, leaders } = data
  const route = useStoryRoute(data)
  const aid = useAid(loadAid, base)
  const unrolled = useUnrolled() && aid !== null
  const renderChart = ({ step, view, whole, isOwn, onView: keep, before, scrubbed, still }: StepChart): ReactNode => (
    <StoryChart leaders={leaders} aid={aid} step={step} isOwn={isOwn} view={view} onView={still ? ignore : (keep ?? route.onView)} base={base} frame={{
      title: isOwn ? words.steps[step].finding() : undefined,
      drawn: !isOwn || (scrubbed && !before) ? undefined : words.steps[step].drawn(),
      before, whole, level: still || unrolled ? 3 : 2, still, scrubbed: scrubbed || route.scrubbed,
    }} />
  )
  const { scrubbed, onView } = route
  const renderExplore = useCallback((chosen: View | null | undefined) => (
    <WithAid loadAid={loadAid}>{({ aid: amounts, Explore }) => <Explore aid={amounts} leaders={leaders} chosen={chosen} scrubbed={chosen !== undefined && scrubbed} onView={onView} base={base} />}</WithAid>
  ), [loadAid, leaders, scrubbed, onView, base])
  return (
    <>
      <a className={styles.skip} href="#visit">{words.story.skip()}</a>
      <div className={styles.top}><LanguageSwitch kind={kind} address={address} base={base} /></div>
      <main>
        <Notice asked={route.asked} onReset={route.onReset} onDismiss={route.onDismiss} />
        <Story data={data} first="visit" passages={data.passages} chosen={route.chosen} chosenAt={route.chosenAt} onStep={unrolled ? ignore : route.onStep} unrolled={unrolled} isWhole={aid !== null}
          renderChart={renderChart} renderExplore={renderExplore} />
      </main>
      <footer className={styles.footer}>
        <ul>
          <li><a href={`${base}${pathOf('aid', 'aid/all/eur/latest', words.lang)}`}>{words.page.aidChart()}</a></li>
          <li><a href={`${base}${pathOf('leaders', 'leaders/all', words.lang)}`}>{words.page.leadersChart()}</a></li>
          <li><a href={base + pathOf('ground', '', words.lang)}>{words.page.ground()}</a></li>
          <li><ReportLink /></li>
          <li><a href={`${base}licences.txt`}>{words.page.licences()}</a></li>
        </ul>
      </footer>
    </>
  )
}

function ignore(): void {
  // A still figure answers to nothing, and an unrolled story writes no address: each of its charts keeps its own view.
}
