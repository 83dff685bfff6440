/** The CSV files, read by other parsers and compared with the page. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { announcements, precedents } from 'virtual:announcements'
import { describe, expect, it } from 'vitest'
import { toAidCsv } from '../../src/charts/aid/csv.ts'
import { toAidTable } from '../../src/charts/aid/table.ts'
import { toLeadersCsv } from '../../src/charts/leaders/csv.ts'
import { toLeadersTable } from '../../src/charts/leaders/table.ts'
import { calculateClaim } from '../../src/claims/calculateClaim.ts'
import { toClaimCsv } from '../../src/claims/csv.ts'
import { formatCsv, SEMICOLON_CSV, type CsvTable } from '../../src/lib/csv.ts'
import { parseClaim } from '../../src/state/claimUrl.ts'
import { CLAIM_IDS } from '../../src/state/claim.ts'
import { anyAid, anyLeaders, data, en, languages } from './fixtures.ts'

const claimData = { ...data.aid, announcements, precedents }

/** Reads as a strict parser does: one head, and every row as long as it. */
function read(text: string, delimiter: string): readonly (readonly string[])[] {
  const { data: rows, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true })
  expect(errors).toEqual([])
  const [head = []] = rows
  expect(new Set(head).size).toBe(head.length)
  for (const row of rows) expect(row).toHaveLength(head.length)
  return rows
}

function expectSame(table: CsvTable): void {
  const rows = read(formatCsv(table), ',')
  expect(rows.slice(1)).toEqual(table.rows.map((row) => row.map((value) => (value === null ? '' : String(value)))))
  const semicolons = read(formatCsv(table, SEMICOLON_CSV), ';')
  expect(semicolons.slice(1).flat().map((text, at) => (typeof table.rows.flat()[at] === 'number' ? text.replace(',', '.') : text))).toEqual(rows.slice(1).flat())
  // The parser guesses the separator by itself, as pandas and spreadsheets do.
  if (table.rows.length > 1) expect(Papa.parse(formatCsv(table)).meta.delimiter).toBe(',')
}

describe('a file of numbers', () => {
  it('of any aid chart is the table on the page, in the unit of its head, in every language', () => {
    fc.assert(fc.property(anyAid, fc.constantFrom(...languages), (view, messages) => {
      const csv = toAidCsv(data.aid, view, messages)
      expectSame(csv)
      const page = toAidTable(data.aid, view, messages)
      const ids = csv.rows.map(([id]) => id)
      expect(ids).toEqual(page.rows.map(({ key }) => key))
      expect(ids.every((id) => /^[A-Z]{3}$|^[a-z]+$|^\d{4}(-(\d{2}|Q[1-4]|\d{2}\/\d{4}-\d{2}))?$/.test(String(id)))).toBe(true)
      for (const [at, { cells }] of page.rows.entries()) {
        const values = csv.rows[at]?.slice(-cells.length) ?? []
        for (const [column, cell] of cells.entries()) {
          const isPercent = view.measure === 'gdp' && page.columns[column + 1]?.key !== 'rank'
          if (cell === null) expect(values[column]).toBeNull()
          else if (typeof cell !== 'string') expect(values[column]).toBeCloseTo(cell.value * (isPercent ? 100 : 1), 9)
        }
      }
    }), { numRuns: 300 })
  })

  it('of any leaders chart has ISO dates and a row for each mark', () => {
    fc.assert(fc.property(anyLeaders, fc.constantFrom(...languages), (view, messages) => {
      const csv = toLeadersCsv(data.leaders, view, messages)
      expectSame(csv)
      expect(csv.rows.map(([id]) => id)).toEqual(toLeadersTable(data.leaders, view, messages).rows.map(({ key }) => key))
      for (const [, , , , from, to] of csv.rows) for (const day of [from, to]) if (day !== null) expect(String(day)).toMatch(/^\d{4}-\d{2}(-\d{2})?$/)
    }), { numRuns: 100 })
  })

  it.each(CLAIM_IDS)('of the claim %s has one level of rows', (id) => {
    for (const messages of languages) {
      for (const query of ['', 'release=r29', 'release=r29&joined=since', 'separate=in', 'usa=out']) {
        const { view: claim } = parseClaim(`claim/${id}`, query, claimData)
        const csv = toClaimCsv(calculateClaim(claim, claimData), messages)
        expectSame(csv)
        expect(new Set(csv.rows.map(([row]) => row)).size).toBe(csv.rows.length)
      }
    }
  })

  it('adds up to what the claim counts', () => {
    for (const id of ['ninety-nine', 'pledge', 'unprecedented'] as const) {
      const result = calculateClaim(parseClaim(`claim/${id}`, '', claimData).view, claimData)
      const { rows } = toClaimCsv(result, en)
      const sum = (column: number) => rows.reduce((total, row) => total + Number(row.at(column) ?? 0), 0)
      expect(sum(-1)).toBeCloseTo(result.denominator, 8)
      expect(sum(-2)).toBeCloseTo(result.numerator, 8)
    }
  })

  it('has each announced amount in whole units of its currency', () => {
    const result = calculateClaim(parseClaim('claim/eight-billion', '', claimData).view, claimData)
    const { columns, rows } = toClaimCsv(result, en)
    const cell = (id: string, column: string) => rows.find(([key]) => key === id)?.[columns.indexOf(column)]
    expect(cell('us-pda-usai', 'USD')).toBe(7_900_000_000)
    expect(cell('denmark', 'DKK')).toBe(4_200_000_000)
    expect(cell('uk-missiles', 'GBP')).toBe(162_000_000)
    expect(Number(cell('kiel', 'EUR')) / 1e9).toBeCloseTo(2.72, 2)
  })
})
