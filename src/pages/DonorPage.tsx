/** One donor by every count, optionally compared with a second donor. */
import { useMemo, useState, type ReactElement } from 'react'
import { getYearsView } from '../charts/donor/donorProfile.ts'
import { DonorList } from '../charts/donor/DonorList.tsx'
import { DonorReport } from '../charts/donor/DonorReport.tsx'
import type { AidData } from '../data/aid.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { formatDonor, parseDonor, type DonorView } from '../state/donorUrl.ts'
import type { PageProps } from '../state/paths.ts'
import type { AidView } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { ChartActions } from './ChartActions.tsx'
import { PageLayout } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

export function DonorPage({ data: { aid }, ...page }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const messages = useMessages()
  const { base } = page
  const { view, onViewChange, notice } = useRoute(page, { parse: (path, search) => parseDonor(path, search, aid), format: formatDonor })
  const years = useMemo(() => getYearsView(view.other === null ? [view.donor] : [view.donor, view.other], aid), [view, aid])
  const [chosen, setChosen] = useState<{ readonly of: DonorView; readonly view: AidView } | null>(null)
  return (
    <PageLayout {...page} notice={notice}>
      <DonorReport data={aid} view={view} base={base} onOther={(other) => onViewChange({ ...view, other }, 'commit')} />
      <ChartActions base={base} page={{ kind: 'donor', ...formatDonor(view) }} isOwnPage loadShareData={async () => {
        const { toDonorShareData } = await import('./donorShareData.ts')
        return (input) => toDonorShareData({ data: aid, view, ...input })
      }} />
      <AidFigure data={aid} view={chosen?.of === view ? chosen.view : years} onViewChange={(next) => setChosen({ of: view, view: next })} base={base} open
        frame={{ level: 2, isPictureFirst: true, title: messages.donor.years() }} />
      <DonorList data={aid} base={base} current={view.donor} />
    </PageLayout>
  )
}
