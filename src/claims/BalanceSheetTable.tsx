/** A balance sheet as a table: rows, a sum line, and beside it what is never added. */
import { getHost } from '../lib/getHost.ts'
import type { ReactElement } from 'react'
import { RichText } from '../components/RichText.tsx'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './Claim.module.css'
import type { BalanceSheet, BalanceSheetRow } from './balanceSheet.ts'

function Parts({ row, span }: { readonly row: BalanceSheetRow; readonly span: number }): ReactElement | null {
  const { sheet } = useMessages().claims
  if (!row.parts || row.parts.length === 0) return null
  return (
    <tr className={styles.parts}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell, not a control */}
      <td colSpan={span}>
        <details>
          <summary>{sheet.oneByOne({ n: row.parts.length })}</summary>
          <ul>
            {row.parts.map(({ key, name, value }) => (
              <li key={key} data-donor={key}><span>{name}</span><span><RichText of={value} /></span></li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}

function Line({ row, span }: { readonly row: BalanceSheetRow; readonly span: number }): ReactElement {
  const { sheet } = useMessages().claims
  return (
    <>
      <tr {...row.mark} data-row={row.key}>
        <th scope="row">
          {row.bloc && <span className={styles.swatch} data-tone={row.bloc} aria-hidden="true" />}
          <span>{row.name}</span>
          {row.note && <span className={styles.note}><RichText of={row.note} /></span>}
          {row.source && <span className={styles.note}><a href={row.source}>{getHost(row.source)}</a></span>}
        </th>
        {row.cells.map((cell, at) => (
          <td key={at} colSpan={row.cells.length === 1 ? span - 1 : 1}>
            {cell ? <RichText of={cell} /> : <><span aria-hidden="true">–</span><span className="visually-hidden">{sheet.notCounted()}</span></>}
          </td>
        ))}
      </tr>
      <Parts row={row} span={span} />
    </>
  )
}

export function BalanceSheetTable({ sheet }: { readonly sheet: BalanceSheet }): ReactElement {
  const span = sheet.columns.length
  const lines = (rows: readonly BalanceSheetRow[]) => rows.map((row) => <Line key={row.key} row={row} span={span} />)
  return (
    <table className={styles.sheet}>
      <caption>{sheet.caption}</caption>
      <thead>
        <tr>{sheet.columns.map((label) => <th key={label} scope="col">{label}</th>)}</tr>
      </thead>
      <tbody>{lines(sheet.rows)}</tbody>
      <tbody className={styles.sums}>{lines(sheet.sums)}</tbody>
      {sheet.reference.map(({ heading, rows }) => (
        <tbody key={heading} className={styles.reference}>
          <tr><th scope="rowgroup" colSpan={span}>{heading}</th></tr>
          {lines(rows)}
        </tbody>
      ))}
    </table>
  )
}
