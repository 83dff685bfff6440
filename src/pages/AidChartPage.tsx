/** The page of an aid chart: share links and iframes open it. */
import type { ReactElement } from 'react'
import { AidControls } from '../charts/aid/AidControls.tsx'
import { DonorList } from '../charts/donor/DonorList.tsx'
import type { AidData } from '../data/aid.ts'
import { formatAid, parseAid } from '../state/aidUrl.ts'
import { getNewerView } from '../state/newerRelease.ts'
import type { PageProps } from '../state/paths.ts'
import type { AidView } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { NewerRelease } from './NewerRelease.tsx'
import { PageLayout } from './PageLayout.tsx'
import styles from './Pages.module.css'
import { useRoute } from './useRoute.ts'

export function AidChartPage({ data: { aid }, ...page }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const route = useRoute(page, {
    parse: (path, search) => parseAid(path, search, aid),
    format: (view: AidView) => formatAid(view, aid),
  })
  const { view, onViewChange, isScrubbing } = route
  const newer = getNewerView(view, aid)
  return (
    <PageLayout {...page} notice={route.notice}>
      <AidFigure data={aid} view={view} onViewChange={onViewChange} base={page.base} isOwnPage
        note={newer && <NewerRelease aid={aid} href={route.toHref(newer)} onShow={() => onViewChange(newer, 'commit')} />}
        frame={{ level: 1, isPictureFirst: true, isScrubbing, controls: <AidControls data={aid} view={view} onViewChange={onViewChange} resetView={route.defaultView} /> }} />
      <div className={styles.donors}><DonorList data={aid} base={page.base} /></div>
    </PageLayout>
  )
}
