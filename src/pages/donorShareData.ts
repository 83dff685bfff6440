/** The share data of a donor's page. */
import { formatCredit } from '../charts/aid/labels.ts'
import { toDonorProfile } from '../charts/donor/donorProfile.ts'
import { describeDonor, formatDonorTitle } from '../charts/donor/summary.ts'
import { toDonorCsv } from '../charts/donor/csv.ts'
import type { AidData } from '../data/aid.ts'
import { toPlainText } from '../i18n/richText.ts'
import type { ShareData } from '../share/shareData.ts'
import { formatDonor, type DonorView } from '../state/donorUrl.ts'
import { getStoryRelease } from '../state/releases.ts'
import { toCommonShareData, FRAME_PX, type ShareDataInput } from './commonShareData.ts'

export function toDonorShareData({ data, view, ...of }: ShareDataInput & { readonly data: AidData; readonly view: DonorView }): ShareData {
  const { messages } = of
  const { path, query } = formatDonor(view)
  return {
    ...toCommonShareData('donor', path, null, query, of),
    kind: 'chart',
    title: toPlainText(formatDonorTitle(toDonorProfile(view.donor, data), messages)),
    subtitle: '',
    summary: describeDonor(data, view, messages),
    source: formatCredit(getStoryRelease(data), messages),
    heightPx: FRAME_PX.claim,
    numbers: toDonorCsv(data, view, messages),
    legend: [],
    renderPlot: null,
  }
}
