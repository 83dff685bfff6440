/** The numbers of a donor's page as a file: each value in the unit that its row names. */
import type { AidData } from '../../data/aid.ts'
import type { Messages } from '../../i18n/messages.ts'
import { PERCENT, scaleExactly, type CsvTable } from '../../lib/csv.ts'
import type { DonorView } from '../../state/donorUrl.ts'
import { toDonorTable } from './table.ts'

export function toDonorCsv(data: AidData, view: DonorView, messages: Messages): CsvTable {
  const { columns, rows } = toDonorTable(data, view, messages)
  return {
    columns: [messages.donor.columnId(), ...columns.map(({ label }) => label)],
    rows: rows.map(({ key, name, cells }) => [
      key, name,
      ...cells.map((cell, at) => {
        if (cell === null || typeof cell === 'string') return cell
        const isRank = columns[at + 1]?.key.endsWith('-rank') ?? false
        return scaleExactly(cell.value, key === 'gdp' && !isRank ? PERCENT : 1)
      }),
    ]),
  }
}
