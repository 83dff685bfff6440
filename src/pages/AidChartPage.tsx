/** The page of an aid chart: share links and iframes open it. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../state/paths.ts'
import { AidControls } from '../charts/aid/AidControls.tsx'
import type { AidData } from '../data/aid.ts'
import { formatAid, parseAid } from '../state/aidUrl.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { getPath, readFolder } from '../state/paths.ts'
import { DonorList } from '../charts/donor/DonorList.tsx'
import { getNewerView } from '../state/newerRelease.ts'
import { joinAddress } from '../state/queryString.ts'
import type { AidView } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { NewerRelease } from './NewerRelease.tsx'
import { Notice } from './Notice.tsx'
import { PageLayout } from './PageLayout.tsx'
import styles from './Pages.module.css'
import { useRoute } from './useRoute.ts'

export function AidChartPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const messages = useMessages()
  const { aid } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => parseAid(path, search, aid),
    format: (view: AidView) => {
      const { path, query } = formatAid(view, aid)
      return { folder: getPath('aid', path, messages.lang), query }
    },
    read: (folder: string) => readFolder(folder, 'chart/'),
  }), [aid, messages])
  const route = useRoute(address, base, codec)
  const rest = parseAid(address, '', aid).view
  const newer = getNewerView(route.view, aid)
  const toHref = (view: AidView) => {
    const { folder, query } = codec.format(view)
    return base + joinAddress({ path: folder, query })
  }
  return (
    <PageLayout kind={kind} address={address} base={base}>
      <Notice mismatches={route.mismatches} onReset={() => route.onViewChange(rest, 'commit')} onDismiss={route.onDismiss} />
      <AidFigure data={aid} view={route.view} onViewChange={route.onViewChange} base={base}
        note={newer && <NewerRelease aid={aid} href={toHref(newer)} onShow={() => route.onViewChange(newer, 'commit')} />} frame={{
        level: 1,
        isScrubbing: route.isScrubbing,
        controls: <AidControls data={aid} view={route.view} onViewChange={route.onViewChange} rest={rest} />,
      }} />
      <div className={styles.donors}><DonorList data={aid} base={base} /></div>
    </PageLayout>
  )
}
