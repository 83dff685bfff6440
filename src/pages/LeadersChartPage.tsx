/** The page of a leaders chart: share links and iframes open it. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../state/paths.ts'
import { LeadersControls } from '../charts/leaders/LeadersControls.tsx'
import type { LeadersData } from '../data/leaders.ts'
import { getPath, readFolder } from '../state/paths.ts'
import { formatLeaders, parseLeaders } from '../state/leadersUrl.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { LeadersFigure } from './LeadersFigure.tsx'
import { Notice } from './Notice.tsx'
import { PageLayout } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

export function LeadersChartPage({ kind, address, base, data }: PageProps & { readonly data: { readonly leaders: LeadersData } }): ReactElement {
  const messages = useMessages()
  const { leaders } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => parseLeaders(path, search, leaders),
    format: (view: Parameters<typeof formatLeaders>[0]) => {
      const { path, query } = formatLeaders(view, leaders)
      return { folder: getPath('leaders', path, messages.lang), query }
    },
    read: (folder: string) => readFolder(folder, 'chart/'),
  }), [leaders, messages])
  const route = useRoute(address, base, codec)
  const rest = parseLeaders(address, '', leaders).view
  return (
    <PageLayout kind={kind} address={address} base={base}>
      <Notice mismatches={route.mismatches} onReset={() => route.onViewChange(rest, 'commit')} onDismiss={route.onDismiss} />
      <LeadersFigure data={leaders} view={route.view} onViewChange={route.onViewChange} base={base} frame={{
        level: 1,
        isScrubbing: route.isScrubbing,
        controls: <LeadersControls data={leaders} view={route.view} onViewChange={route.onViewChange} />,
      }} />
    </PageLayout>
  )
}
