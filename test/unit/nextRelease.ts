/** A next release as Kiel might publish it: Release 29 with two months more, Denmark revised up, Britain down, Israel new. */
import { csvFormat, csvParse } from 'd3-dsv'
import { texts } from './sources.ts'

export const NEXT = { id: 'r30', number: 30, published: '2026-10-20', through: '2026-06-30', file: 'kiel_r30_data_explorer.csv' } as const
/** EUR bn by which one month of Denmark's military aid goes up, and one of Britain's down. */
export const REVISED_BN = 0.25
export const NEW_DONOR = { name: 'Israel', iso: 'ISR', monthBn: 0.125 } as const

type Row = Record<string, string>

function amend(row: Row, amounts: Readonly<Partial<Record<'military' | 'financial' | 'humanitarian', number>>>): Row {
  const types = { military: Number(row['military']), financial: Number(row['financial']), humanitarian: Number(row['humanitarian']), ...amounts }
  const total = Number((types.military + types.financial + types.humanitarian).toFixed(6))
  const commitments = Math.max(Number(row['commitments']), total)
  return {
    ...row, military: types.military.toFixed(6), financial: types.financial.toFixed(6), humanitarian: types.humanitarian.toFixed(6), total: String(total),
    commitments: String(commitments), to_be_allocated: String(Number((commitments - total).toFixed(6))),
    pct_gdp: row['gdp'] ? String((total / Number(row['gdp'])) * 100) : (row['pct_gdp'] ?? ''),
  }
}

/** The file's text. */
export function makeNextRelease(): string {
  const table = csvParse(texts.get('kiel_r29_data_explorer.csv') ?? '')
  const rows: readonly Row[] = table.map((row) => ({ ...row }))
  const find = (iso: string) => rows.filter((row) => row['iso'] === iso)
  const up = find('DNK').find((row) => Number(row['military']) > 0)
  const down = find('GBR').find((row) => Number(row['military']) > REVISED_BN)
  const revised = rows.map((row) => {
    const military = Number(row['military'])
    return row === up ? amend(row, { military: military + REVISED_BN }) : row === down ? amend(row, { military: military - REVISED_BN }) : row
  })
  const added = ['5', '6'].flatMap((month) => ['DEU', 'NOR', 'GBR'].flatMap((iso) => {
    const last = find(iso).at(-1)
    return last ? [amend({ ...last, year: '2026', month, commitments: '0' }, { military: 0.5, financial: 0, humanitarian: 0.01 })] : []
  }))
  const model = find('AUS')[0] ?? {}
  const israel = ['3', '4', '5'].map((month) => amend(
    { ...model, country: NEW_DONOR.name, iso: NEW_DONOR.iso, year: '2023', month, commitments: '0', gdp: '412.5' },
    { military: 0, financial: 0, humanitarian: NEW_DONOR.monthBn },
  ))
  return csvFormat([...revised, ...israel, ...added], table.columns)
}
