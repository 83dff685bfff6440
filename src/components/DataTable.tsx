/** The table behind a chart; its columns sort. */
import { memo, useMemo, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Cell, TableModel, TableRow } from './tableModel.ts'
import styles from './DataTable.module.css'

interface Order {
  readonly column: number
  readonly descending: boolean
}

function compare(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'string' || typeof b === 'string') return String(a) < String(b) ? -1 : 1
  return a.value - b.value
}

function sortRows(rows: readonly TableRow[], order: Order | null): readonly TableRow[] {
  if (order === null) return rows
  const cell = (row: TableRow) => (order.column === 0 ? row.name : (row.cells[order.column - 1] ?? null))
  const known = rows.filter((row) => cell(row) !== null).toSorted((a, b) => compare(cell(a), cell(b)))
  return [...(order.descending ? known.toReversed() : known), ...rows.filter((row) => cell(row) === null)]
}

export const DataTable = memo(function Table({ make }: { readonly make: () => TableModel }): ReactElement {
  const messages = useMessages()
  const table = useMemo(make, [make])
  const [order, setOrder] = useState<Order | null>(null)
  const onSort = (column: number) =>
    setOrder((old) => ({ column, descending: old?.column === column ? !old.descending : column > 0 }))
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.caption}>
      <table className={styles.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label }, column) => (
              <th key={key} scope="col" aria-sort={order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => onSort(column)}>{label}</button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(table.rows, order).map((row) => (
            <tr key={row.key} {...row.mark}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, at) => (
                <td key={table.columns[at + 1]?.key ?? at}>
                  {cell === null ? messages.page.notInRelease() : typeof cell === 'string' ? cell : <data value={String(cell.value)}>{cell.text}</data>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
