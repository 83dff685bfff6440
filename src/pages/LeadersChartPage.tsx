/** One leaders chart by itself: a share link, and what an iframe shows. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../app/App.tsx'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { pathOf } from '../app/routes.ts'
import { formatLeaders, parseLeaders } from '../state/leadersUrl.ts'
import { useWords } from '../i18n/useMessages.ts'
import { readFolder } from './AidChartPage.tsx'
import { LeadersFigure } from './LeadersFigure.tsx'
import { Notice } from './Notice.tsx'
import { Shell } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

export function LeadersPage({ kind, address, base, data }: PageProps & { readonly data: { readonly leaders: LeadersData } }): ReactElement {
  const words = useWords()
  const { leaders } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => parseLeaders(path, search, leaders),
    format: (view: Parameters<typeof formatLeaders>[0]) => {
      const { path, query } = formatLeaders(view, leaders)
      return { folder: pathOf('leaders', path, words.lang), query }
    },
    read: (folder: string) => readFolder(folder, 'chart/'),
  }), [leaders, words])
  const route = useRoute(address, base, codec)
  const rest = parseLeaders(address, '', leaders).view
  return (
    <Shell kind={kind} address={address} base={base}>
      <Notice asked={route.asked} onReset={() => route.onView(rest, 'choose')} onDismiss={route.onDismiss} />
      <LeadersFigure data={leaders} view={route.view} onView={route.onView} base={base} frame={{
        level: 1,
        scrubbed: route.scrubbed,
        controls: <LeadersControls data={leaders} view={route.view} onView={route.onView} />,
      }} />
    </Shell>
  )
}
