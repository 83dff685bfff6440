/** The table of published precedents beside the claim "unprecedented": quotes with their sources, no sum, no bar. */
import type { ReactElement } from 'react'
import type { ClaimData } from '../data/aid.ts'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Claim.module.css'
import { toPrecedentRows } from './precedents.ts'

interface PrecedentTableProps {
  readonly aid: Pick<ClaimData, 'precedents'>
  readonly heading: 'h2' | 'h3' | 'h4'
}

export function PrecedentTable({ aid, heading: Heading }: PrecedentTableProps): ReactElement {
  const messages = useMessages()
  const labels = messages.claims.precedents
  return (
    <section data-part="precedents">
      <Heading className={styles.head}>{labels.heading()}</Heading>
      <table className={styles.precedents}>
        <caption>{labels.intro()}</caption>
        <thead>
          <tr>
            {[labels.columnWhat(), labels.columnFigure(), labels.columnCompared(), labels.columnSource()].map((label) => <th key={label} scope="col">{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {toPrecedentRows(aid, messages).map(({ id, what, figure, compared, by, note, source }) => (
            <tr key={id} data-precedent={id}>
              <th scope="row">{what}<span className={styles.note}>{note}</span></th>
              <td data-label={labels.columnFigure()}>{figure}</td>
              <td data-label={labels.columnCompared()}>{compared}</td>
              <td data-label={labels.columnSource()}><a href={source}>{by}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
