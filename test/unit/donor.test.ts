/** A donor's page: the same numbers as the charts it leads to, in every language, and an address that comes back as it was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getYearsView, toDonorProfile } from '../../src/charts/donor/donorProfile.ts'
import { describeDonor, formatDonorTitle } from '../../src/charts/donor/summary.ts'
import { toDonorTable } from '../../src/charts/donor/table.ts'
import { toFlow } from '../../src/charts/aid/flow.ts'
import { isBarsView, toRows } from '../../src/charts/aid/rows.ts'
import { getNameOrder } from '../../src/charts/aid/labels.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { formatAid, parseAid } from '../../src/state/aidUrl.ts'
import { formatDonor, parseDonor } from '../../src/state/donorUrl.ts'
import { joinAddress } from '../../src/state/queryString.ts'
import { data, en, languages } from './fixtures.ts'

const { aid } = data
const ids = aid.donors.map(({ id }) => id)
const getId = (text: string) => ids.find((id) => id === text) ?? expect.fail(`${text} is a donor`)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a donor’s page', () => {
  it('answers how much Denmark has given', () => {
    expect(plain(toPlainText(formatDonorTitle(toDonorProfile(getId('DNK'), aid), en)))).toBe('Denmark: EUR 11.0bn of aid, 7th of 42 donors and 1st for the size of its economy')
    expect(plain(describeDonor(aid, { donor: getId('DNK'), other: null }, en))).toContain('Per inhabitant: EUR 1,845, 2nd of 40.')
  })

  it('has the figures and ranks of the charts that it leads to, for every donor', () => {
    for (const donor of ids) {
      for (const { view, value, rank } of toDonorProfile(donor, aid).standings) {
        const [path = '', search = ''] = joinAddress(formatAid(view, aid)).split('?')
        const opened = parseAid(path, search, aid)
        expect(opened.mismatches).toEqual([])
        expect(opened.view.focus).toEqual([donor])
        const row = isBarsView(opened.view) ? toRows(opened.view, aid, getNameOrder(en)).find(({ key }) => key === donor) : undefined
        expect([row?.total ?? null, row?.total === 0 ? null : row?.rank ?? null]).toEqual([value, rank])
      }
    }
  })

  it('has no rank for an amount of 0, in every language', () => {
    const zeros = ids.flatMap((donor) => toDonorProfile(donor, aid).standings.flatMap((standing) => (standing.value === 0 ? [{ donor, standing }] : [])))
    expect(zeros).toContainEqual(expect.objectContaining({ donor: 'EUU', standing: expect.objectContaining({ count: 'military' }) }))
    for (const { donor, standing } of zeros) expect(standing.rank, `${donor} ${standing.count}`).toBeNull()
    const texts = languages.map((messages) => plain(describeDonor(aid, { donor: getId('EUU'), other: null }, messages)))
    expect(texts).toEqual(['Military aid: EUR 0.', 'Військова допомога: 0 євро.', 'Pomoc wojskowa: 0 euro.', 'Militärhilfe: 0 Euro.'].map((sentence) => expect.stringContaining(sentence)))
    const military = toDonorTable(aid, { donor: getId('EUU'), other: null }, en).rows.find(({ key }) => key === 'military')
    expect(military?.cells).toEqual([expect.objectContaining({ value: 0 }), null])
  })

  it('adds its types and its years up to what it gave', () => {
    for (const donor of ids) {
      const { standings, types } = toDonorProfile(donor, aid)
      const total = standings[0]?.value ?? Number.NaN
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
      expect(sum(types.map(({ value }) => value))).toBeCloseTo(total, 9)
      expect(sum(toFlow(getYearsView([donor], aid), aid).series[0]?.values.map((value) => value ?? 0) ?? [])).toBeCloseTo(total, 9)
      expect(standings.find(({ count }) => count === 'shared')?.value ?? total).toBeGreaterThanOrEqual(total)
    }
  })

  it('has no figure where there is none', () => {
    const missing = (donor: string) => toDonorProfile(getId(donor), aid).standings.filter(({ value }) => value === null).map(({ count }) => count)
    expect(missing('EUU')).toEqual(['gdp', 'head', 'shared'])
    expect(missing('TWN')).toEqual(['head'])
    expect(missing('DNK')).toEqual([])
  })

  it('says the same in words and table, without holes, in every language', () => {
    const views = fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)))
    fc.assert(fc.property(views, fc.constantFrom(...languages), ([donor, second], messages) => {
      const view = { donor, other: second === donor ? null : second }
      const text = describeDonor(aid, view, messages) + toPlainText(formatDonorTitle(toDonorProfile(donor, aid), messages))
      expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]|\ue000|\ue001/)
      const table = toDonorTable(aid, view, messages)
      const numbers = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null || typeof cell === 'string' ? [] : [cell.value])))
      for (const { value } of toDonorProfile(donor, aid).standings) if (value !== null) expect(numbers).toContain(value)
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1)
    }), { numRuns: 80 })
  })
})

describe('the address of a donor', () => {
  it('reads back as the same view, for every pair', () => {
    for (const donor of ids) for (const other of [null, ...ids.filter((id) => id !== donor)]) {
      const { path, query } = formatDonor({ donor, other })
      expect(parseDonor(path, query, aid)).toEqual({ view: { donor, other }, mismatches: [] })
    }
  })
  it('opens the closest donor, and reports what it could not apply', () => {
    expect(parseDonor('donor/dnk', 'with=est', aid)).toEqual({ view: { donor: 'DNK', other: 'EST' }, mismatches: [] })
    expect(parseDonor('donor/XXX', '', aid)).toMatchObject({ view: { donor: 'USA' }, mismatches: [{ key: 'donor', requested: 'XXX', applied: 'USA' }] })
    expect(parseDonor('donor/DNK', 'with=DNK', aid)).toMatchObject({ view: { donor: 'DNK', other: null }, mismatches: [{ key: 'with', requested: 'DNK', applied: '' }] })
    fc.assert(fc.property(fc.string(), fc.string(), (path, search) => { expect(ids).toContain(parseDonor(path, search, aid).view.donor) }))
  })
})
