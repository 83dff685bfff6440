/** The story as a page: passages, the chart beside them, claims, sharing. */
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useLater, type PageProps } from '../App.tsx'
import { Chart } from '../charts/Chart.tsx'
import { AidControls } from '../charts/aid/AidControls.tsx'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import { loadClaims } from '../loadLater.ts'
import { pathOf } from '../pages.ts'
import { Story, type StepChart } from '../story/Story.tsx'
import type { Passages } from '../story/Step.tsx'
import { viewOfStep } from '../story/steps.ts'
import { formatAddress } from '../view/address.ts'
import { settleAid } from '../view/aidView.ts'
import { defaultLeaders } from '../view/leadersView.ts'
import type { Data, View, ViewOf } from '../view/view.ts'
import { useWords } from '../words/useWords.ts'
import { Actions } from './Actions.tsx'
import { Notice } from './Notice.tsx'
import styles from './Page.module.css'
import { LanguageSwitch, ReportLink } from './Shell.tsx'
import { leadersSubject } from './leadersSubject.ts'
import { aidSubject } from './subjects.ts'
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
  const renderExplore = useCallback((chosen: View | null) => <Explore data={data} chosen={chosen} scrubbed={scrubbed} onView={onView} base={base} />, [data, scrubbed, onView, base])
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

interface ViewActionsProps {
  readonly data: Data
  readonly view: View
  readonly base: string
  /** With the way to the chart's own page, which has all the room and every control. */
  readonly open?: boolean
}

function ViewActions({ data, view, base, open = false }: ViewActionsProps): ReactElement {
  const words = useWords()
  const { path, query } = formatAddress(view, data)
  const own = pathOf(view.chart, path, words.lang) + (query === '' ? '' : `?${query}`)
  return (
    <Actions base={base} {...(open ? { open: own } : {})} subject={(within) =>
      view.chart === 'aid' ? aidSubject({ data: data.aid, view, words, base, within }) : leadersSubject({ data: data.leaders, view, words, base, within })} />
  )
}

function ignore(): void {
  // A still figure answers to nothing.
}

interface ExploreProps {
  readonly data: Data
  readonly chosen: View | null
  readonly scrubbed: boolean
  readonly onView: (next: View, how: 'choose' | 'drag') => void
  readonly base: string
}

/** Both charts with every control. Each keeps its own view; the address says the last one changed. */
function Explore({ data, chosen, scrubbed, onView, base }: ExploreProps): ReactElement {
  const own = viewOfStep('explore', data)
  const [kept, setKept] = useState<{ readonly aid: ViewOf<'aid'> | null; readonly leaders: ViewOf<'leaders'> | null }>({ aid: null, leaders: null })
  const rest = own?.chart === 'aid' ? own : null
  const aid = chosen?.chart === 'aid' ? chosen : (kept.aid ?? rest)
  const leaders = chosen?.chart === 'leaders' ? chosen : (kept.leaders ?? defaultLeaders('all', data.leaders))
  const change = (next: View, how: 'choose' | 'drag') => {
    setKept(next.chart === 'aid' ? { aid: next, leaders } : { aid, leaders: next })
    onView(next, how)
  }
  const window = aid && aid.counts === 'monthly' ? aid.window : null
  return (
    <div className={styles.explore}>
      {aid && rest && (
        <Chart data={data} view={aid} onView={change} frame={{
          level: 3, scrubbed,
          controls: <AidControls data={data.aid} view={aid} onView={change} rest={rest} all />,
          footer: <ViewActions data={data} view={aid} base={base} />,
        }} />
      )}
      <Chart data={data} view={leaders} window={window} onView={change} onTerm={(id) => {
        const term = data.aid.terms.find((candidate) => candidate.id === id)
        if (term && aid && aid.counts === 'monthly' && rest?.counts === 'monthly') {
          change(settleAid({ ...aid, ...term.months, promised: false }, data.aid), 'choose')
        }
      }} frame={{
        level: 3, scrubbed,
        controls: <LeadersControls data={data.leaders} view={leaders} onView={change} />,
        footer: <ViewActions data={data} view={leaders} base={base} />,
      }} />
    </div>
  )
}
