/** The story as a page: passages, the chart beside them, claims, sharing. */
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useLater, type PageProps } from '../App.tsx'
import { Chart } from '../charts/Chart.tsx'
import { loadClaims } from '../loadLater.ts'
import { pathOf } from '../pages.ts'
import { Story, type StepChart } from '../story/Story.tsx'
import type { Passages } from '../story/Step.tsx'
import type { Data, View } from '../view/view.ts'
import { useWords } from '../words/useWords.ts'
import { Explore } from './Explore.tsx'
import { Notice } from './Notice.tsx'
import styles from './Page.module.css'
import { LanguageSwitch, ReportLink } from './Shell.tsx'
import { ViewActions } from './ViewActions.tsx'
import { useStoryRoute } from './useStoryRoute.ts'

interface StoryPageProps extends PageProps {
  readonly data: Data & { readonly passages?: Passages }
}

/** In a frame nothing is pinned: each step has its chart under it. Known once the page runs. */
function useUnrolled(): boolean {
  const [unrolled, setUnrolled] = useState(false)
  useEffect(() => setUnrolled(document.documentElement.dataset['layout'] !== 'pinned'), [])
  return unrolled
}

export function StoryPage({ kind, address, base, data }: StoryPageProps): ReactElement {
  const words = useWords()
  const route = useStoryRoute(data)
  const unrolled = useUnrolled()
  const renderChart = ({ step, view, before, scrubbed, still }: StepChart): ReactNode => (
    <Chart data={data} view={view} onView={still ? ignore : route.onView} frame={{
      title: view === route.chosen ? undefined : words.steps[step].finding(),
      drawn: view === route.chosen || (scrubbed && !before) ? undefined : words.steps[step].drawn(),
      before, level: still || unrolled ? 3 : 2, still, scrubbed: scrubbed || route.scrubbed,
      footer: still ? null : <ViewActions data={data} view={view} base={base} open />,
    }} />
  )
  const { scrubbed, onView } = route
  const renderExplore = useCallback((chosen: View | null | undefined) => <Explore data={data} chosen={chosen} scrubbed={scrubbed} onView={onView} base={base} />, [data, scrubbed, onView, base])
  return (
    <>
      <a className={styles.skip} href="#visit">{words.story.skip()}</a>
      <div className={styles.top}><LanguageSwitch kind={kind} address={address} base={base} /></div>
      <main>
        <Notice asked={route.asked} onReset={route.onReset} onDismiss={route.onDismiss} />
        <Story data={data} first="visit" passages={data.passages} chosen={route.chosen} onStep={route.onStep} unrolled={unrolled}
          renderChart={renderChart} renderExplore={renderExplore} />
        <Claims data={data} base={base} />
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

/** The claims in the passages answer after everything else does. */
function Claims({ data: { aid }, base }: { readonly data: Data; readonly base: string }): null {
  const words = useWords()
  const later = useLater()
  useEffect(() => (later ? loadClaims(base, (takeUp) => takeUp({ aid, words, base, later })) : undefined), [aid, words, base, later])
  return null
}

function ignore(): void {
  // A still figure answers to nothing.
}
