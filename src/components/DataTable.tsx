/** The table behind a chart; its columns sort. */
import { memo, useMemo, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Lang } from '../i18n/languages.ts'
import type { Cell, TableModel, TableRow } from './tableModel.ts'
import styles from './DataTable.module.css'

export interface Order {
  readonly column: number
  readonly descending: boolean
}

/** Compares two cells of a column: figures by value, words in the language's own order, after the figures. */
function compareCells(a: Exclude<Cell, null>, b: Exclude<Cell, null>, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? 1 : -1
  return a.value - b.value
}

/** The rows in an order; equal ones stay as they are, and what is not in the release comes last. */
export function sortRows({ rows, isByPeriod = false }: TableModel, order: Order | null, lang: Lang): readonly TableRow[] {
  if (order === null) return rows
  const collator = new Intl.Collator(lang, { numeric: true })
  const sign = order.descending ? -1 : 1
  const getCell = (row: TableRow) => (order.column > 0 ? (row.cells[order.column - 1] ?? null) : isByPeriod ? row.key : row.name)
  return rows.toSorted((a, b) => {
    const [cellA, cellB] = [getCell(a), getCell(b)]
    if (cellA === null || cellB === null) return Number(cellA === null) - Number(cellB === null)
    return sign * compareCells(cellA, cellB, collator)
  })
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
          {sortRows(table, order, messages.lang).map((row) => (
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
