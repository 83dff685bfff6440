/** What the sentences of charts and donor pages say: true for every view, and written as a reader says it, in every language. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPlus, formatAmount, formatChange, formatChangeInText, formatWholeAmount } from '../../src/charts/aid/amounts.ts'
import { getLabel, getNameInText } from '../../src/charts/aid/labels.ts'
import { describeAid } from '../../src/charts/aid/summary.ts'
import { toDonorProfile } from '../../src/charts/donor/donorProfile.ts'
import { describeDonor } from '../../src/charts/donor/summary.ts'
import { BLOCS, REGIONS } from '../../src/data/aid.ts'
import type { Messages } from '../../src/i18n/messages.ts'
import { toPlainText } from '../../src/i18n/richText.ts'
import { formatAid, parseAid } from '../../src/state/aidUrl.ts'
import { joinAddress } from '../../src/state/queryString.ts'
import type { AidView } from '../../src/state/view.ts'
import { anyAid, data, en, languages } from './fixtures.ts'

const { aid } = data
const kiel = csvParse(readFileSync('src/data/sources/kiel_r29_data_explorer.csv', 'utf8'))
const TYPES = ['military', 'financial', 'humanitarian']
const ids = aid.donors.map(({ id }) => id)
const getId = (text: string) => ids.find((id) => id === text) ?? expect.fail(`${text} is a donor`)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const say = (address: string, messages: Messages = en) => {
  const [path = '', search = ''] = address.split('?')
  return plain(describeAid(aid, parseAid(path, search, aid).view, messages))
}

/** Donors that gave aid of a type in a month, by the source file. */
function listGivers(type: string, year: number, month: number): readonly string[] {
  const types = type === 'all' ? TYPES : [type]
  return kiel.filter((row) => Number(row['year']) === year && Number(row['month']) === month && types.some((one) => Number(row[one]) > 0)).map((row) => row['iso'] ?? '')
}
/** A view of one month in which, of the donors that gave, exactly `n` are other than the EU institutions, which gave too. */
function findMonth(n: number): string {
  const found = [...TYPES, 'all'].flatMap((type) => [2022, 2023, 2024, 2025, 2026].flatMap((year) => Array.from({ length: 12 }, (_, at) => ({ type, year, month: at + 1 }))))
    .find(({ type, year, month }) => { const givers = listGivers(type, year, month); return givers.includes('EU') && givers.length === n + 1 })
  if (!found) return expect.fail(`no month in which ${n} donors gave beside the EU institutions`)
  const month = `${found.year}-${String(found.month).padStart(2, '0')}`
  return `aid/${found.type}/MEASURE/r29?since=${month}&until=${month}`
}

describe('the goal of NATO’s members', () => {
  it('is no line of regions: the sentence has every region, and the address says what it could not have', () => {
    const { view, mismatches } = parseAid('aid/military/eur/r29', 'by=region&form=time&goal=yes', aid)
    expect(view).toMatchObject({ groupBy: 'region', chartType: 'time', showTarget: false })
    expect(mismatches.map(({ key }) => key)).toEqual(['goal'])
    expect(joinAddress(formatAid(view, aid))).toBe('aid/military/eur/r29?by=region&form=time')
    const total = kiel.reduce((sum, row) => sum + Number(row['military']), 0)
    expect(say('aid/military/eur/r29?by=region&form=time&goal=yes')).toContain(`EUR ${total.toFixed(1)}bn. `)
    for (const messages of languages) expect(describeAid(aid, view, messages)).not.toMatch(/NATO|НАТО|\b40\b/)
  })
})

describe('two donors', () => {
  it('are compared only in counts that rank both', () => {
    const malta = describeDonor(aid, { donor: getId('MLT'), other: getId('EUU') }, en)
    expect(malta).toContain('Malta did not rank higher in the only count that ranks both.')
    for (const other of ids.filter((id) => id !== 'MLT' && id !== 'EUU')) {
      const [mine, theirs] = [getId('MLT'), other].map((id) => toDonorProfile(id, aid).standings.map(({ rank }) => rank))
      const both = (mine ?? []).flatMap((rank, at) => (rank === null || (theirs?.[at] ?? null) === null ? [] : [rank < (theirs?.[at] ?? 0)]))
      const ahead = both.filter((isAhead) => isAhead).length
      expect(describeDonor(aid, { donor: getId('MLT'), other }, en)).toContain(`in ${ahead === 0 ? 'none' : ahead} of the ${both.length} counts`)
    }
  })
})

describe('a measure that leaves donors out', () => {
  const alone = findMonth(0)
  const beside = findMonth(1)
  it.each(languages)('does not call those left out no donors, in $lang', (messages) => {
    for (const measure of ['gdp', 'head'] as const) {
      const args = { noun: 'N', type: 'military', window: 'W', leader: 'L', id: 'NOR', amount: 'A' }
      for (const [address, message] of [[alone, messages.aid.none], [`${alone}&form=flow&by=region`, messages.aid.none], [beside, messages.aid.only]] as const) {
        expect(message({ ...args, measure })).not.toBe(message({ ...args, measure: 'eur' }))
        const opening = message({ ...args, measure }).split(/[NWLA]\b|[,:(–]/)[0] ?? ''
        if (opening.length > 8) expect(say(address.replace('MEASURE', measure), messages)).toContain(plain(opening))
      }
    }
  })
  it('says so in English', () => {
    expect(say(alone.replace('MEASURE', 'gdp'))).toMatch(/^No donor with a GDP in this release allocated /)
    expect(say(beside.replace('MEASURE', 'head'))).toMatch(/^Of the donors with a population in the source, only /)
    expect(say(alone.replace('MEASURE', 'eur'))).toMatch(/^Only the EU institutions allocated /)
    expect(say('aid/all/gdp/r29?by=region&form=time')).toContain('Not counted here, as this release gives no GDP: the EU institutions.')
  })
  it('passes the type of aid to the sentence that no one gave, in a flow too', () => {
    const telling: Messages = { ...en, aid: { ...en.aid, none: (args) => String(args?.['type']) } }
    for (const form of ['bars', 'flow']) expect(say(`${alone.replace('MEASURE', 'gdp')}&form=${form}`, telling)).toContain(alone.split('/')[1])
  })
  it('names as without data for a comparison only those without', () => {
    expect(say('aid/all/head/r19?promised=yes')).toContain('Not in this release: the commitments of India.')
    for (const measure of ['head', 'gdp']) expect(say(`aid/all/${measure}/r19?promised=yes`)).not.toContain('No data to compare')
    expect(say('aid/all/gdp/r29?promised=yes')).toContain('No data to compare what was allocated with commitments: the EU institutions.')
    expect(say('aid/all/head/r29?promised=yes')).not.toContain('No data to compare')
    expect(say('aid/all/eur/r19?promised=yes&by=bloc')).toContain('the commitments of India')
  })
})

describe('names inside sentences', () => {
  const groups = [...BLOCS, ...REGIONS, ...['EUU', 'USA', 'CZE'].map(getId)]
  it('say the changes with the names of a sentence', () => {
    const text = say('aid/all/eur/r19-r29?by=bloc')
    expect(text).toMatch(/The largest changes, in EUR bn: (the |other |donors )/)
    expect(say('aid/all/eur/r29?focus=USA,EUU')).toContain('The United States: EUR ')
    expect(say('aid/financial/eur/r19-r29')).toContain('the EU institutions')
  })
  it('have no capital of a label after a comma, a colon or a word, in any view and language', () => {
    fc.assert(fc.property(anyAid, fc.constantFrom(...languages), (view, messages) => {
      const text = describeAid(aid, view, messages)
      for (const key of groups) {
        const label = getLabel(key, messages)
        if (!getNameInText(key, messages).includes(label)) expect(text).not.toMatch(new RegExp(`(?<![.]|Davon:) ${label}`, 'u'))
      }
    }), { numRuns: 1500 })
  })
})

describe('amounts', () => {
  it.each(languages)('too small for figures are said in words, in $lang', (messages) => {
    const least = messages.aid.lessThan({ amount: '' }).trim()
    for (const text of [formatAmount(0.003, 'eur', messages), formatWholeAmount(0.00003, 'gdp', messages), formatWholeAmount(0.003, 'head', messages)].map(toPlainText)) {
      expect(text).toContain(least)
      expect(text).not.toMatch(/[<>]/)
    }
    const [more, less] = [0.003, -0.003].map((value) => formatChangeInText(value, messages).text)
    expect(more).not.toBe(less)
    expect(`${more}${less}`).not.toMatch(/[<>]/)
    expect([0.003, -0.003, 0.5, 0].map((value) => formatChange(value, messages).text.replace(',', '.'))).toEqual(['<+0.01', '>−0.01', '+0.50', '0'])
    expect(addPlus({ value: -1, text: '−1' })).toBe('−1')
  })
  it('in lists say of what they are', () => {
    expect(say('aid/all/gdp/r29?by=region')).toMatch(/all other donors [\d.]+% of GDP\./)
    expect(say('aid/all/head/r29?form=flow')).toMatch(/The most, EUR \d+ per inhabitant, came in 20\d\d\./)
  })
  it('say a window within a year with the year once', () => {
    expect(say('aid/all/eur/r29?since=2023-01&until=2023-03')).toContain('from January to March 2023')
    expect(say('aid/all/eur/r29?since=2022-11&until=2023-03')).toContain('from November 2022 to March 2023')
  })
  it('note the US loan only where the United States is counted', () => {
    const noted = (search: string) => say(`aid/all/eur/r29?${search}`).includes('EUR 18.3bn')
    expect(['form=flow', 'form=time', 'form=flow&focus=USA', 'form=time&focus=DEU,USA', 'focus=DEU', 'form=flow&by=region&focus=DEU'].map(noted)).not.toContain(false)
    expect(['form=flow&focus=DEU', 'form=time&focus=DEU'].map(noted)).not.toContain(true)
  })
})

describe('every sentence', () => {
  it('has no stray character, no double space and no missing value, in any view and language', () => {
    const odd = /\+\s*[<>]|[<>]\s*[+−\d]|  |undefined|NaN|\s[.,:;]|\.\./u
    fc.assert(fc.property(anyAid, fc.constantFrom(...languages), (view: AidView, messages) => { expect(plain(describeAid(aid, view, messages))).not.toMatch(odd) }), { numRuns: 2000 })
    fc.assert(fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom(...languages), (donor, other, messages) => {
      expect(plain(describeDonor(aid, { donor, other: other === donor ? null : other }, messages))).not.toMatch(odd)
    }), { numRuns: 150 })
  })
})

describe('the story', () => {
  it.each(languages)('does not call Ukraine the first post-Soviet partner of NATO, in $lang', (messages) => {
    expect(messages.tooltip.details['pfp-1994']()).not.toMatch(/Soviet|радян|radzieck|Sowjet/i)
  })
  it('is right that the balance shifts in 2025: level the year before, then nearly all of it Europe’s', () => {
    const byRegion = (year: number) => {
      const sum = (isIn: (iso: string) => boolean) => kiel.filter((row) => Number(row['year']) === year && isIn(row['iso'] ?? '')).reduce((total, row) => total + Number(row['military']), 0)
      const europe = aid.donors.flatMap(({ id, region }) => (region === 'europe' ? [id === 'EUU' ? 'EU' : String(id)] : []))
      return { usa: sum((iso) => iso === 'USA'), europe: sum((iso) => europe.includes(iso)), all: sum(() => true) }
    }
    const [before, after] = [byRegion(2024), byRegion(2025)]
    expect(before.europe / before.usa).toBeCloseTo(1, 1)
    expect(before.europe).toBeGreaterThan(before.usa)
    expect(after.europe / after.all).toBeGreaterThan(0.9)
    expect(after.usa / after.all).toBeLessThan(0.05)
  })
})
