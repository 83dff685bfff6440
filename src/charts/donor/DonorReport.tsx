/** One donor by every count: a heading with the finding, the counts with links to their charts, and a second donor beside. */
import { useMemo, type ReactElement } from 'react'
import controls from '../../components/Controls.module.css'
import { RichText } from '../../components/RichText.tsx'
import { Select } from '../../components/Select.tsx'
import type { AidData, DonorId } from '../../data/aid.ts'
import { compareByName } from '../../i18n/format.ts'
import { formatMessage } from '../../i18n/richText.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { formatAid } from '../../state/aidUrl.ts'
import { formatDonor, type DonorView } from '../../state/donorUrl.ts'
import { getPageUrl } from '../../state/paths.ts'
import { joinAddress } from '../../state/queryString.ts'
import { getStoryRelease } from '../../state/releases.ts'
import type { AidView } from '../../state/view.ts'
import { formatAmount, formatWholeAmount } from '../aid/amounts.ts'
import { formatCredit, getLabel } from '../aid/labels.ts'
import styles from './Donor.module.css'
import { RankStrip } from './RankStrip.tsx'
import { toDonorProfile, type DonorProfile, type Standing } from './donorProfile.ts'
import { summarizeDonor, formatDonorTitle } from './summary.ts'

interface DonorReportProps {
  readonly data: AidData
  readonly view: DonorView
  readonly base: string
  readonly onOther: (other: DonorId | null) => void
}

/** The same chart with both donors in focus. */
function withFocus(view: AidView, { donor, other }: DonorView): AidView {
  return { ...view, focus: other === null ? [donor] : [donor, other] }
}

function StandingCell({ standing }: { readonly standing: Standing | undefined }): ReactElement {
  const messages = useMessages()
  if (!standing || standing.value === null) return <td>–</td>
  const { value, measure, rank, ranked } = standing
  const amount = formatWholeAmount(value, measure, messages)
  if (rank === null) return <td><RichText of={amount} /></td>
  return (
    <td>
      <RichText of={formatMessage(messages.donor.cell, { amount, rank, n: ranked })} />
      <RankStrip rank={rank} ranked={ranked} />
    </td>
  )
}

function Counts({ data, view, base, profiles }: Omit<DonorReportProps, 'onOther'> & { readonly profiles: readonly DonorProfile[] }): ReactElement {
  const messages = useMessages()
  const { donor: labels } = messages
  const [profile] = profiles
  const getHref = (chart: AidView) => base + getPageUrl('aid', formatAid(withFocus(chart, view), data), messages.lang)
  const euros = (value: number) => <RichText of={formatAmount(value, 'eur', messages)} />
  return (
    <table className={styles.counts}>
      <caption>{labels.counts()}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.columnCount()}</th>
          {profiles.map(({ donor }) => <th key={donor} scope="col">{getLabel(donor, messages)}</th>)}
        </tr>
      </thead>
      <tbody>
        {profile?.standings.map(({ count, view: chart }, at) => (
          <tr key={count} data-count={count}>
            <th scope="row"><a href={getHref(chart)}>{labels.countShort({ count })}</a></th>
            {profiles.map(({ donor, standings }) => <StandingCell key={donor} standing={standings[at]} />)}
          </tr>
        ))}
        {profile?.types.map(({ type }, at) => (
          <tr key={type} data-count={`type-${type}`}>
            <th scope="row">{labels.countTypeShort({ noun: messages.aid.noun({ type }) })}</th>
            {profiles.map(({ donor, types }) => <td key={donor}>{euros(types[at]?.value ?? 0)}</td>)}
          </tr>
        ))}
        {profile && (
          <tr data-count="then-now">
            <th scope="row"><a href={getHref(profile.comparison.view)}>{labels.countThenNow()}</a></th>
            {profiles.map(({ donor, comparison: { then, now } }) => <td key={donor}>{euros(then)} → {euros(now)}</td>)}
          </tr>
        )}
      </tbody>
    </table>
  )
}

export function DonorReport({ data, view, base, onOther }: DonorReportProps): ReactElement {
  const messages = useMessages()
  const { donor: labels } = messages
  const { donor, other } = view
  const profiles = useMemo(() => [donor, ...(other === null ? [] : [other])].map((id) => toDonorProfile(id, data)), [donor, other, data])
  const summary = useMemo(() => summarizeDonor(data, view, messages), [data, view, messages])
  const options = useMemo(() => [
    { value: '', label: labels.withNone() },
    ...data.donors.filter(({ id }) => id !== donor).toSorted((a, b) => compareByName(a.id, b.id, messages.formats)).map(({ id }) => ({ value: id, label: getLabel(id, messages) })),
  ], [data, donor, messages, labels])
  const [profile] = profiles
  return (
    <section className={styles.report} data-donor-page={donor} data-view={joinAddress(formatDonor(view))}>
      <h1 className={styles.title}>{profile && <RichText of={formatDonorTitle(profile, messages)} />}</h1>
      <div className={controls.row}>
        <Select label={labels.with()} name="with" value={other ?? ''} options={options}
          onChange={(text) => onOther(data.donors.find(({ id }) => id === text)?.id ?? null)} />
      </div>
      <Counts data={data} view={view} base={base} profiles={profiles} />
      <p className={styles.summary} data-part="summary"><RichText of={summary} /></p>
      <p className={styles.source} data-part="source">{formatCredit(getStoryRelease(data), messages)} {messages.aid.sourcePopulation({ year: String(data.populationYear) })}</p>
    </section>
  )
}
