/** The claims against the published rows, added up a second time here, and every setting of their switches. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/i18n/languages.ts'
import { getResult, formatCounted } from '../../src/claims/result.ts'
import { getCaveats } from '../../src/claims/caveats.ts'
import type { BalanceSheet, BalanceSheetRow } from '../../src/claims/balanceSheet.ts'
import type { Cell, TableModel } from '../../src/components/tableModel.ts'
import { toBalanceSheet } from '../../src/claims/toBalanceSheet.ts'
import { getQuestion, getQuote, getVerdict } from '../../src/claims/verdict.ts'
import { calculateClaim } from '../../src/claims/calculateClaim.ts'
import type { ClaimResult } from '../../src/claims/claimTypes.ts'
import { sumKnown } from '../../src/data/aid.ts'
import { formatIsoMonth } from '../../src/data/calendar.ts'
import { CLAIM_IDS, type Claim, type ClaimId } from '../../src/state/claim.ts'
import { formatClaim, parseClaim } from '../../src/state/claimUrl.ts'
import { toPlainText as write, type RichText } from '../../src/i18n/richText.ts'
import { aid, en, languages } from './fixtures.ts'
import { texts } from './sources.ts'

const readRows = (file: string) =>
  csvParse(texts.get(file) ?? '')
const donors = readRows('donors.csv')
const totals = readRows('aid_totals.csv').filter(({ release }) => release === 'R19')
const months = readRows('kiel_r29_data_explorer.csv').map((row) => ({
  ...row,
  name: row['country'] ?? '',
  iso: row['iso'] ?? '',
  at: `${row['year']}-${String(row['month']).padStart(2, '0')}`,
}))
const NAMES = new Map(donors.map((row) => [row['iso3'] ?? '', row]))
const isMember = (iso: string) => NAMES.get(iso)?.['nato_member'] === '1'
/** As a reader reads it, with no-break spaces as spaces. */
const plain = (phrase: RichText) => write(phrase).replaceAll('\u00a0', ' ')
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** R19, straight from its file. */
function r19(measure: string, type: string, who: (iso: string) => boolean): number {
  return sum(totals.filter((row) => row['measure'] === measure && (type === 'total' ? row['type'] !== 'total' : row['type'] === type) && who(row['iso3'] ?? '')).map((row) => Number(row['eur_bn'])))
}

/** R29, straight from Kiel's file; months both inclusive. */
function r29(type: string, since: string, until: string, who: (iso: string, at: string) => boolean): number {
  return sum(months.filter(({ at, iso }) => at >= since && at <= until && who(iso, at)).map((row) => Number(Object.entries(row).find(([key]) => key === type)?.[1])))
}

const anyone = () => true
const ask = <C extends ClaimId>(id: C, search = '') => {
  const { view: claim, mismatches } = parseClaim(`claim/${id}`, search, aid)
  expect(mismatches).toEqual([])
  return { claim, result: calculateClaim(claim, aid) }
}
const answer = (id: ClaimId, search = '') => ask(id, search).result.answer

describe('more than 99%', () => {
  it.each([
    ['', 99.26, () => r19('allocations', 'military', isMember) / r19('allocations', 'military', anyone)],
    ['eu=out', 99.26, () => r19('allocations', 'military', isMember) / r19('allocations', 'military', (iso) => iso !== 'EUU')],
    ['counted=committed', 99.47, () => r19('commitments', 'military', isMember) / r19('commitments', 'military', anyone)],
    ['release=r29', 99.3, () => r29('military', '2022-01', '2024-09', isMember) / r29('military', '2022-01', '2024-09', anyone)],
    ['release=r29&until=2026-04', 99.28, () => r29('military', '2022-01', '2026-04', isMember) / r29('military', '2022-01', '2026-04', anyone)],
    ['type=all', 74.56, () => r19('allocations', 'total', isMember) / r19('allocations', 'total', anyone)],
    ['type=all&eu=out', 92.94, () => r19('allocations', 'total', isMember) / r19('allocations', 'total', (iso) => iso !== 'EUU')],
    ['release=r29&joined=since', 96.19, () => {
      const member = (iso: string, at: string) => isMember(iso) && !(iso === 'FIN' && at < '2023-04') && !(iso === 'SWE' && at < '2024-03')
      return r29('military', '2022-01', '2024-09', member) / r29('military', '2022-01', '2024-09', anyone)
    }],
  ] as const)('is by %s %d percent', (search, percent, independent) => {
    const share = answer('ninety-nine', search)
    expect((share ?? 0) * 100).toBeCloseTo(percent, 1)
    expect(share).toBeCloseTo(independent(), 8)
  })

  it('separates what Finland and Sweden gave before they joined', () => {
    const { claim, result } = ask('ninety-nine', 'release=r29&joined=since')
    expect(result.rows.filter(({ kind }) => kind === 'before').map(({ key }) => key)).toEqual(['before-FIN', 'before-SWE'])
    expect(plain(getVerdict(claim, result, en))).toContain('EUR 3.6bn')
  })

  it('says that India’s commitments are not in the release, never that they are nothing', () => {
    const { claim, result } = ask('ninety-nine', 'counted=committed')
    expect(result.rows.find(({ key }) => key === 'IND')?.value).toBeNull()
    expect(getCaveats(claim, result, aid, en).map(plain).join(' ')).toContain('the commitments of India')
  })

  it.each([
    ['', 'Consistent with'],
    ['release=r29&joined=since', 'Below 99% when Finland and Sweden'],
    ['type=all', 'not to be carried over'],
  ])('judges %s with care', (search, start) => {
    const { claim, result } = ask('ninety-nine', search)
    expect(plain(getVerdict(claim, result, en))).toContain(start)
  })
})

describe('EUR 40bn within a year', () => {
  it.each([
    ['', 44.6, '2024-07', '2025-06', isMember, '2025-05'],
    ['usa=out', 32.2, '2024-07', '2025-06', (iso: string) => isMember(iso) && iso !== 'USA', null],
    ['since=2024-01&until=2024-12', 41.1, '2024-01', '2024-12', isMember, '2024-12'],
    ['since=2024-01&until=2024-06', 21.1, '2024-01', '2024-06', isMember, null],
  ] as const)('comes by %s to EUR %dbn', (search, bn, since, until, who, month) => {
    const { result } = ask('pledge', search)
    expect(result.answer).toBeCloseTo(bn, 1)
    expect(result.answer).toBeCloseTo(r29('military', since, until, who), 6)
    const crossing = result.claim === 'pledge' ? result.crossing : null
    expect(crossing && formatIsoMonth(crossing.month)).toBe(month)
  })

  it('crosses the line at EUR 41.5bn', () => {
    const { result } = ask('pledge')
    expect(result.claim === 'pledge' && result.crossing?.value).toBeCloseTo(r29('military', '2024-07', '2025-05', isMember), 6)
  })
})

describe('nearly USD 8bn', () => {
  it('is USD 7.9bn, and 8.275 with the separate package', () => {
    expect(answer('eight-billion')).toBe(7.9)
    expect(answer('eight-billion', 'separate=in')).toBe(8.275)
  })

  it.each([['', 2.72, '2024-09'], ['until=2024-12', 7.7, '2024-12']] as const)('is shown beside what Kiel books by %s', (search, bn, until) => {
    const { result } = ask('eight-billion', search)
    const booked = result.claim === 'eight-billion' ? result.booked : Number.NaN
    expect(booked).toBeCloseTo(bn, 2)
    expect(booked).toBeCloseTo(r29('military', '2024-09', until, (iso) => iso === 'USA'), 6)
  })

  it('lists the other announcements in their own currency, or says that no amount was given', () => {
    const { claim, result } = ask('eight-billion')
    const reference = toBalanceSheet(claim, result, en).reference[0]?.rows.map(({ key, cells }) => [key, cells[0] && plain(cells[0])])
    expect(reference).toEqual([['denmark', 'DKK 4.2bn'], ['latvia', 'no amount given'], ['uk-missiles', 'GBP 162m'], ['uk-guns', 'no amount given']])
  })
})

describe('unprecedented', () => {
  it('is the total, and no comparison', () => {
    const { claim, result } = ask('unprecedented')
    expect(result.answer).toBeCloseTo(r19('allocations', 'total', anyone), 6)
    expect(plain(getVerdict(claim, result, en))).toContain('no precedent to compare with')
  })

  it('says that October 2024 holds a loan', () => {
    const { claim, result } = ask('unprecedented', 'release=r29&until=2024-10')
    expect(getCaveats(claim, result, aid, en).map(plain).join(' ')).toContain('EUR 18.3bn of the US sum')
  })
})

const month = fc.integer({ min: 2021 * 12, max: 2027 * 12 }).map(formatIsoMonth)
const claims: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.constantFrom(...CLAIM_IDS),
    release: fc.constantFrom('r19', 'r29', 'latest'),
    counted: fc.constantFrom('allocated', 'committed'),
    since: month, until: month,
    joined: fc.constantFrom('always', 'since'),
    eu: fc.constantFrom('in', 'out'), usa: fc.constantFrom('in', 'out'), separate: fc.constantFrom('in', 'out'),
    type: fc.constantFrom('military', 'financial', 'humanitarian', 'all'),
  })
  .map(({ id, ...parts }) => parseClaim(`claim/${id}`, new URLSearchParams(parts).toString(), aid).view)

const listFigures = (phrase: RichText) => phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.value]))

function toCell(cell: RichText | null): Cell {
  if (cell === null) return ''
  const figures = cell.filter((part) => typeof part !== 'string')
  return figures.length === 1 && figures[0] ? figures[0] : write(cell)
}

/** The sheet as a table: all of its rows and what they add up, one under another. */
function toTable({ caption, columns, rows, sums, reference }: BalanceSheet): TableModel {
  const parts = (row: BalanceSheetRow): readonly BalanceSheetRow[] =>
    (row.parts ?? []).map(({ key, name, value }) => ({ key, name, mark: {}, cells: row.cells.map((cell) => cell && value) }))
  const all = [...rows.flatMap((row) => [row, ...parts(row)]), ...sums, ...reference.flatMap((group) => group.rows)]
  return {
    caption,
    columns: columns.map((label, at) => ({ key: String(at), label })),
    rows: all.map(({ key, mark, name, cells }) => ({ key, mark, name, cells: cells.map(toCell) })),
  }
}

/** Everything a reader reads of a claim, in one language. */
function listTexts(claim: Claim, result: ClaimResult, messages: typeof en): readonly string[] {
  const quote = getQuote(claim, messages)
  const table = toTable(toBalanceSheet(claim, result, messages))
  return [
    plain(getVerdict(claim, result, messages)), plain(getResult(result, messages)), formatCounted(claim, result, messages),
    getQuestion(claim.claim, messages), plain(quote.text), quote.by,
    ...getCaveats(claim, result, aid, messages).map(plain),
    table.caption, ...table.rows.map(({ name }) => name),
    ...table.rows.flatMap(({ cells }) => cells.map((cell) => (cell === null || typeof cell === 'string' ? (cell ?? '') : cell.text))),
  ]
}

describe('any setting of the switches', () => {
  it('adds up: the part lies in the whole, and the rows are the sums', () => {
    fc.assert(fc.property(claims, (claim) => {
      const result = calculateClaim(claim, aid)
      const added = (chosen: (row: ClaimResult['rows'][number]) => boolean) => sumKnown(result.rows.filter(chosen).map(({ value }) => value)) ?? 0
      expect(result.rows.every(({ inNumerator, inDenominator }) => inDenominator || !inNumerator)).toBe(true)
      expect(result.numerator).toBeLessThanOrEqual(result.denominator)
      expect(added(({ inNumerator }) => inNumerator)).toBeCloseTo(result.numerator, 6)
      expect(added(({ inDenominator }) => inDenominator)).toBeCloseTo(result.denominator, 6)
      for (const row of result.rows) {
        if (row.kind === 'bloc') expect(sumKnown(row.donors.map(({ value }) => value)) ?? 0).toBeCloseTo(row.value ?? 0, 6)
      }
    }))
  })

  it('reads as words in every language', () => {
    fc.assert(fc.property(claims, (claim) => {
      const result = calculateClaim(claim, aid)
      for (const messages of languages) {
        for (const text of listTexts(claim, result, messages)) expect(text).not.toMatch(/undefined|NaN|Infinity|null|[{}]/)
        expect(listFigures(getVerdict(claim, result, messages)).every(Number.isFinite)).toBe(true)
      }
    }))
  })

  it('says above 99% only of what is shown above 99%, and of military aid', () => {
    fc.assert(fc.property(claims, (claim) => {
      const result = calculateClaim(claim, aid)
      if (result.claim !== 'ninety-nine' || result.answer === null) return
      const text = plain(getVerdict(claim, result, en))
      const shown = Number.parseFloat(plain(getResult(result, en)))
      expect(shown > 99).toBe(result.answer > 0.99)
      expect(text.startsWith('Consistent')).toBe(shown > 99 && 'type' in claim && claim.type === 'military')
    }))
  })

  it('comes back from its address as it was', () => {
    fc.assert(fc.property(claims, (claim) => {
      const { path, query } = formatClaim(claim, aid)
      expect(parseClaim(path, query, aid)).toEqual({ view: claim, mismatches: [] })
    }))
  })
})

it('has every language say everything with curly apostrophes and no loose hyphen for a dash', () => {
  for (const lang of LANGS) {
    const text = readFileSync(fileURLToPath(new URL(`../../src/i18n/${lang}/claims.json`, import.meta.url)), 'utf8')
    expect(text).not.toMatch(/'| - |\\"/)
  }
})
