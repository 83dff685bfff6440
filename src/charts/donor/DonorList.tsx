/** The way to the page of every donor. */
import type { ReactElement } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import { compareByName } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { getDonorUrl } from '../../state/donorUrl.ts'
import { getLabel } from '../aid/labels.ts'
import styles from './Donor.module.css'

/** Links to the pages of all donors, by name. */
export function DonorList({ data, base, current }: { readonly data: AidData; readonly base: string; readonly current?: DonorId }): ReactElement {
  const messages = useMessages()
  const ids = data.donors.map(({ id }) => id).toSorted((a, b) => compareByName(a, b, messages.formats))
  return (
    <nav aria-label={messages.aid.donorList()}>
      <h2 className={styles.head}>{messages.aid.donorList()}</h2>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <a href={base + getDonorUrl(id, messages.lang)} aria-current={id === current ? 'page' : undefined}>{getLabel(id, messages)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
