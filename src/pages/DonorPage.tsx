/** One donor by every count, with a second donor beside it. */
import { useMemo, useState, type ReactElement } from 'react'
import { getYearsView } from '../charts/donor/donorProfile.ts'
import { DonorList } from '../charts/donor/DonorList.tsx'
import { DonorReport } from '../charts/donor/DonorReport.tsx'
import type { AidData } from '../data/aid.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { formatDonor, parseDonor, type DonorView } from '../state/donorUrl.ts'
import { getPath, type PageProps } from '../state/paths.ts'
import type { AidView } from '../state/view.ts'
import { AidFigure } from './AidFigure.tsx'
import { ChartActions } from './ChartActions.tsx'
import { donorShareData } from './donorShareData.ts'
import { Notice } from './Notice.tsx'
import { PageLayout } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

/** The address that a folder (from the root of the site) shows; null if it is not a donor's. */
function readDonorFolder(folder: string): string | null {
  return /^(?:[a-z]{2}\/)?(donor\/[^/]+)\/?$/.exec(folder)?.[1] ?? null
}

export function DonorPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const messages = useMessages()
  const { aid } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => parseDonor(path, search, aid),
    format: (view: DonorView) => {
      const { path, query } = formatDonor(view)
      return { folder: getPath('donor', path, messages.lang), query }
    },
    read: readDonorFolder,
  }), [aid, messages])
  const route = useRoute(address, base, codec)
  const { view } = route
  const years = useMemo(() => getYearsView(view.other === null ? [view.donor] : [view.donor, view.other], aid), [view, aid])
  const [chosen, setChosen] = useState<{ readonly of: DonorView; readonly view: AidView } | null>(null)
  return (
    <PageLayout kind={kind} address={address} base={base}>
      <Notice mismatches={route.mismatches} onReset={() => route.onViewChange(parseDonor(address, '', aid).view, 'commit')} onDismiss={route.onDismiss} />
      <DonorReport data={aid} view={view} base={base} onOther={(other) => route.onViewChange({ ...view, other }, 'commit')} />
      <ChartActions base={base} getShareData={(within) => donorShareData({ data: aid, view, messages, base, within })} />
      <AidFigure data={aid} view={chosen?.of === view ? chosen.view : years} onViewChange={(next) => setChosen({ of: view, view: next })} base={base} open
        frame={{ level: 2, title: messages.donor.years() }} />
      <DonorList data={aid} base={base} current={view.donor} />
    </PageLayout>
  )
}
