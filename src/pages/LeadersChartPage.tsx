/** The page of a leaders chart: share links and iframes open it. */
import type { ReactElement } from 'react'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { formatLeaders, parseLeaders } from '../state/leadersUrl.ts'
import type { PageProps } from '../state/paths.ts'
import type { LeadersView } from '../state/view.ts'
import { LeadersFigure } from './LeadersFigure.tsx'
import { PageLayout } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

export function LeadersChartPage({ data: { leaders }, ...page }: PageProps & { readonly data: { readonly leaders: LeadersData } }): ReactElement {
  const { view, onViewChange, isScrubbing, notice } = useRoute(page, {
    parse: (path, search) => parseLeaders(path, search, leaders),
    format: (next: LeadersView) => formatLeaders(next, leaders),
  })
  return (
    <PageLayout {...page} notice={notice}>
      <LeadersFigure data={leaders} view={view} onViewChange={onViewChange} base={page.base} isOwnPage
        frame={{ level: 1, isPictureFirst: true, isScrubbing, controls: <LeadersControls data={leaders} view={view} onViewChange={onViewChange} /> }} />
    </PageLayout>
  )
}
