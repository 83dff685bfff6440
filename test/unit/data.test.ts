/** The current data, a row that breaks each rule, and all sums calculated independently. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvFormatRows, csvParse, csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseTable, throwOnIssues } from '../../src/build/validation.ts'
import { checkSources, compileAid, compileEvidence, compileLeaders } from '../../src/build/data.ts'
import { AID_TYPES, sumMonths, toBn } from '../../src/data/aid.ts'
import * as calendar from '../../src/data/calendar.ts'
import { sources, texts } from './sources.ts'
import { getTermEnd, getDuration, countMembers, findTerm } from '../../src/data/leaders.ts'

const KIEL = 'kiel_r29_data_explorer.csv'
const SHARES = 'kiel_r29_eu_aid_shares.csv'
const getText = (file: string) => texts.get(file) ?? ''
const folder = mkdtempSync(join(tmpdir(), 'sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Checks the good sources with these changed or added. */
function checkWith(changed: ReadonlyMap<string, string>) {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  for (const [file, text] of new Map([...texts, ...changed])) writeFileSync(join(folder, file), text)
  return checkSources(folder)
}

/** Replaces a text that occurs once in `file`; `^` marks the position that the error must name. */
type Edit = readonly [file: string, from: string, to: string]

function edit(edits: readonly Edit[]) {
  const changed = new Map<string, string>()
  let place = ''
  for (const [file, from, to] of edits) {
    const parts = (changed.get(file) ?? getText(file)).split(from)
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} of ${from}`)
    const marked = parts.join(to)
    const before = marked.slice(0, Math.max(marked.indexOf('^'), 0)).split('\n')
    if (marked.includes('^')) place = `${join(folder, file)}:${before.length}:${(before.at(-1) ?? '').length + 1}`
    changed.set(file, marked.replace('^', ''))
  }
  return { changed, place }
}

const R30 = '\nr30,30,2026-12-01,2026-04-30,r30.csv,Release 30'
const RELEASES_END = '"Release 29, published 4 August 2026"'

/** A case is a line, however long. */
// prettier-ignore
const BAD: readonly (readonly [fact: string, edits: readonly Edit[], message: string])[] = [
  // the file
  ['a quote that is not closed', [['milestones.csv', 'Launched at the Vilnius', '^"Launched at the Vilnius']], 'quotes enclose a whole cell and are doubled inside it — found a stray quote'],
  ['a row with a cell too many', [['donors.csv', 'Australia,AUS', '^Australia,,AUS']], 'a row has 10 cells, as the header — found 11'],
  ['a column named twice', [['donors.csv', 'iso3,iso2', 'iso3,^iso3']], 'a column is named once — found "iso3" again'],
  ['a column that is missing', [['donors.csv', 'donor,iso3', '^donor,code']], 'the header has iso3 — found donor,code,'],
  // donors
  ['a donor without a name', [['donors.csv', 'Australia,AUS', '^,AUS']], 'donor is not empty — found nothing'],
  ['a donor in small letters', [['donors.csv', 'Australia,AUS', 'Australia,^aus']], 'iso3 is three capital letters — found "aus"'],
  ['a donor with a long short code', [['donors.csv', 'AUS,AU,', 'AUS,^AUS,']], 'iso2 is two capital letters — found "AUS"'],
  ['a donor of an unknown kind', [['donors.csv', 'AUS,AU,country', 'AUS,AU,^planet']], 'donor_type is country or eu_institutions — found "planet"'],
  ['a membership in words', [['donors.csv', 'DNK,DK,country,1', 'DNK,DK,country,^yes']], 'nato_member is 0 or 1 — found "yes"'],
  ['a donor twice', [['donors.csv', 'Austria,AUT', 'Austria,^AUS']], 'a donor has one row — found "AUS"'],
  ['a donor in NATO whom the list of members lacks', [['donors.csv', 'AUT,AT,country,0', 'AUT,AT,country,^1']], 'is 1 for the countries of nato_members.csv and for no other — found "1"'],
  ['a donor outside NATO whom the list of members has', [['donors.csv', 'DNK,DK,country,1', 'DNK,DK,country,^0']], 'is 1 for the countries of nato_members.csv and for no other — found "0"'],
  ['another day of accession', [['donors.csv', '1,2024-03-07', '1,^2024-03-11']], 'is the day of accession in nato_members.csv — found 2024-03-11, there 2024-03-07'],
  ['a day of accession outside NATO', [['donors.csv', 'AUS,AU,country,0,,', 'AUS,AU,country,0,^1949-04-04,']], 'is the day of accession in nato_members.csv — found 1949-04-04, there none'],
  // members
  ['a member without a source', [['nato_members.csv', 'Ninth enlargement,1,1,https://', 'Ninth enlargement,1,1,^']], 'source_1 is a bare address, http(s)://… and nothing else — found "'],
  ['a day that no calendar has', [['nato_members.csv', 'SWE,2024-03-07', 'SWE,^2024-02-30']], 'accession_date is a day, YYYY-MM-DD — found "2024-02-30"'],
  ['a member twice', [['nato_members.csv', 'ME,MNE', 'ME,^ALB']], 'a member has one row — found "ALB"'],
  ['a member said to be a donor, and none', [['nato_members.csv', 'ALB,2009-04-01,6,Sixth enlargement,0,0', 'ALB,2009-04-01,6,Sixth enlargement,0,^1']], 'is 1 for the donors of donors.csv and for no other — found "1"'],
  // announcements
  ['an announcement twice', [['announcements.csv', '\nuk-guns', '\n^uk-missiles']], 'an id is given once — found "uk-missiles"'],
  ['an id in capitals', [['announcements.csv', '\nuk-guns', '\n^UK guns']], 'id is small letters and digits, joined by single hyphens — found "UK guns"'],
  ['an announcement by nobody known', [['announcements.csv', 'latvia,LVA', 'latvia,^LAT']], 'a donor is in donors.csv — found "LAT"'],
  ['an amount of nothing', [['announcements.csv', ',7.9,USD', ',^0,USD']], 'amount is a number above 0, or empty — found "0"'],
  ['an amount with a comma', [['announcements.csv', ',7.9,USD', ',^"7,9",USD']], 'amount is a number above 0, or empty — found "7,9"'],
  ['an amount without a currency', [['announcements.csv', ',7.9,USD', ',7.9,^']], 'an amount has a currency, and none has none — found nothing'],
  ['an amount without a unit', [['announcements.csv', '162,GBP,m', '162,GBP,^']], 'an amount has a unit, and none has none — found nothing'],
  ['a unit nobody knows', [['announcements.csv', '162,GBP,m', '162,GBP,^mn']], 'unit is m, bn or empty — found "mn"'],
  // population
  ['a population twice', [['population.csv', 'Austria,AUT', 'Austria,^AUS']], 'a donor has one row — found "AUS"'],
  ['a population of nobody known', [['population.csv', 'Austria,AUT', 'Austria,^AUX']], 'a donor is in donors.csv — found "AUX"'],
  ['a population of nobody', [['population.csv', 'AUT,2024,9177982', 'AUT,2024,^0']], 'population is a whole number above 0 — found "0"'],
  ['a population of another year', [['population.csv', 'AUT,2024', 'AUT,^2023']], 'every population is of one year — found "2023"'],
  ['a donor without a population', [['population.csv', 'Austria,AUT,2024,9177982\n', ''], ['donors.csv', 'Austria,AUT', 'Austria,^AUT']], 'has a row in population.csv — found "AUT"'],
  ['a population of the EU institutions', [['population.csv', 'Austria,AUT,2024,9177982\n', 'Austria,AUT,2024,9177982\nEU,EUU,2024,450000000\n'], ['donors.csv', ',EUU,', ',^EUU,']], 'has no row in population.csv — found "EUU"'],
  // shares of the EU's aid
  ['a share of a country outside the EU', [[SHARES, '"Ireland","IRL"', '"Norway",^"NOR"']], 'is an EU member in donors.csv — found "NOR"'],
  ['a share twice', [[SHARES, '"Ireland","IRL"', '"Malta",^"MLT"']], 'a member has one row — found "MLT"'],
  ['a member without a share', [[SHARES, '"Ireland","IRL",0.120327,0.373292,0.493619,1.591282\n', ''], ['donors.csv', 'Ireland,IRL', 'Ireland,^IRL']], 'an EU member has a share of the EU\'s aid in r29 — found "IRL"'],
  ['shares that do not make the EU', [[SHARES, '0.493619,1.591282', '0.493619,^1.591482']], `the shares add up to the EU institutions in ${KIEL} — found 84.425`],
  ['a share of GDP that the GDP does not make', [[SHARES, '0.120327,0.373292,0.493619', '0.120317,^0.373302,0.493619']], `is the share of the EU over the GDP in ${KIEL} — found "0.373302"`],
  ['a share of GDP that the parts do not make', [[SHARES, '0.120327,0.373292,0.493619', '0.120327,0.373292,^0.593619']], 'is the sum of the bilateral share and the share of the EU — found "0.593619"'],
  // precedents
  ['a precedent twice', [['precedents.csv', '\nlend-lease-usa', '\n^vietnam-usa']], 'an id is given once — found "vietnam-usa"'],
  ['a precedent without a source', [['precedents.csv', 'https://www.vol.at/', '^vol.at/']], 'source is a bare address, http(s)://… and nothing else — found "vol.at/studie-usa-stellt-meiste-ukraine-hilfe-eu-dahinter/7921105"'],
  ['a precedent with an amount without a unit', [['precedents.csv', '16.9,DEM bn,', '16.9,^,']], 'an amount has a unit — found nothing'],
  // releases
  ['a release with a name of its own', [['releases.csv', '\nr29,', '\n^latest,']], 'id is r and a number — found "latest"'],
  ['a release twice', [['releases.csv', '\nr29,29', '\n^r19,29']], 'an id is given once — found "r19"'],
  ['a number twice', [['releases.csv', '\nr29,29', '\nr29,^19']], 'a number is given once — found "19"'],
  ['a release published before its end', [['releases.csv', '2026-08-04,', '^2026-04-04,']], 'is after the last day covered — found "2026-04-04"'],
  ['a release that ends within a month', [['releases.csv', ',2026-04-30', ',^2026-04-29']], 'is the last day of a month — found "2026-04-29"'],
  ['a release whose last month is empty', [['releases.csv', ',2026-04-30', ',^2026-05-31']], `${KIEL} has a row of the last month covered — found "2026-05-31"`],
  ['a release without its file', [['releases.csv', KIEL, '^lost.csv']], 'the file is in this folder — found "lost.csv"'],
  ['a file from elsewhere', [['releases.csv', KIEL, '^../x.csv']], 'file is the name of a CSV in this folder — found "../x.csv"'],
  ['a release of neither form', [['releases.csv', KIEL, 'donors.csv'], ['donors.csv', 'donor,iso3', '^donor,iso3']], 'a release has a column year, if it counts by month, or measure, if it counts totals — found donor,iso3,'],
  ['a file by month for two releases', [['releases.csv', RELEASES_END, `${RELEASES_END}${R30.replace('r30.csv', `^${KIEL}`)}`]], `a file by month holds one release — found "${KIEL}"`],
  // a release by month
  ['a month of no year', [[KIEL, '"DNK",2022,3,', '"DNK",2022,^13,']], 'month is 1 to 12 — found "13"'],
  ['a month before the first', [[KIEL, '"DNK",2022,3,', '"DNK",^2021,3,']], 'a month is from 2022-01 to 2026-04, which the release covers — found 2021-03'],
  ['a month after the last', [[KIEL, '"DNK",2026,4,', '"DNK",2026,^5,']], 'a month is from 2022-01 to 2026-04, which the release covers — found 2026-05'],
  ['a month twice', [[KIEL, '"DNK",2022,4,', '"DNK",2022,^3,']], 'a donor has one row a month — found "3"'],
  ['an amount in words', [[KIEL, '"AUS",2022,2,0.002645,0,', '"AUS",2022,2,0.002645,^n/a,']], 'financial is an amount in EUR bn, not negative — found "n/a"'],
  ['a negative amount', [[KIEL, '"AUS",2022,2,0.002645,0,', '"AUS",2022,2,0.002645,^-0.1,']], 'financial is an amount in EUR bn, not negative — found "-0.1"'],
  ['an amount no number holds', [[KIEL, '"AUS",2022,2,0.002645,0,', '"AUS",2022,2,0.002645,^99999999,']], 'financial is an amount in EUR bn, not negative — found "99999999"'],
  ['a total that is not the sum', [[KIEL, '"AUS",2022,2,0.002645,', '"AUS",2022,2,^0.002646,']], 'is the sum of the types — found 0.002646 bn, the types add up to 0.002645 bn'],
  ['a donor nobody knows', [[KIEL, '"AUS",2022,2,', '^"XYZ",2022,2,']], 'a donor is in donors.csv — found "XYZ"'],
  ['two GDPs of one donor', [[KIEL, '0.002645,0.002645,0,1312.77115526256', '0.002645,0.002645,0,^1312.7']], 'a donor has one GDP in a release — found "1312.7"'],
  ['a donor whom a release by month lacks', [['donors.csv', 'Taiwan,TWN,TW', 'Taiwan,^TWA,TW']], `a donor has a row in ${KIEL} — found "TWA"`],
  // totals
  ['a measure nobody knows', [['aid_totals.csv', 'Australia,AUS,allocations,financial,0.0,R19', 'Australia,AUS,^promises,financial,0.0,R19']], 'measure is allocations or commitments — found "promises"'],
  ['a type nobody knows', [['aid_totals.csv', 'Australia,AUS,allocations,financial,0.0,R19', 'Australia,AUS,allocations,^moral,0.0,R19']], 'type is military, financial, humanitarian or total — found "moral"'],
  ['a figure twice', [['aid_totals.csv', 'Austria,AUT,allocations,financial,0.705,R19', 'Austria,AUS,allocations,^financial,0.705,R19']], 'a donor, measure and type has one row a release — found "financial"'],
  ['a figure of nobody known', [['aid_totals.csv', 'Austria,AUT,allocations,financial,0.705,R19', 'Austria,^OST,allocations,financial,0.705,R19']], 'a donor is in donors.csv — found "OST"'],
  ['a figure of no release listed', [['aid_totals.csv', 'allocations,financial,0.705,R19', 'allocations,financial,0.705,^R91']], 'a release is in releases.csv — found "R91"'],
  ['a figure of a release of no number', [['aid_totals.csv', 'allocations,financial,0.705,R19', 'allocations,financial,0.705,^19']], 'release is R and the number of a release — found "19"'],
  ['a figure to another day', [['aid_totals.csv', 'allocations,financial,0.705,R19,2024-08-31', 'allocations,financial,0.705,R19,^2024-07-31']], 'is the last day covered in releases.csv, 2024-08-31 — found "2024-07-31"'],
  ['a total that the types do not make', [['aid_totals.csv', 'Austria,AUT,allocations,financial,0.705,R19,2024-08-31,country_summary', 'Austria,AUT,allocations,financial,0.705,R19,2024-08-31,country_summary\nAustria,AUT,allocations,total,^9,R19,2024-08-31,country_summary']], 'a total is the sum of the types — found 9 bn against 0.'],
  ['commitments missing without a known reason', [['aid_totals.csv', 'Austria,AUT,commitments,financial,0.705,R19,2024-08-31,country_summary\n', ''], ['donors.csv', 'Austria,AUT', 'Austria,^AUT']], 'aid_totals.csv has a row R19 AUT commitments financial — found none'],
  ['a newer total that the months do not make', [['aid_totals.csv', '0.119706,R29', '^0.129706,R29']], `is the sum of the months in ${KIEL} — found 0.129706 bn against 0.119706 bn`],
  ['a release of totals without a column of GDP', [['donors.csv', 'donor,iso3', '^donor,iso3'], ['donors.csv', 'gdp_2021_eur_bn_r19', 'gdp_r19']], 'the header has gdp_2021_eur_bn_r19 — found donor,'],
  ['a GDP in words', [['donors.csv', '1443.133528', '^much']], 'gdp_2021_eur_bn_r19 is a GDP in EUR bn, or empty — found "much"'],
  // the world by month
  ['a month that is none', [['aid_monthly_world.csv', '2026-04,', '^2026-4,']], 'month is a month, YYYY-MM — found "2026-4"'],
  ['a month of the world twice', [['aid_monthly_world.csv', '2026-04,', '^2026-03,']], 'a release has one row a month — found "2026-03"'],
  ['a month of the world missing', [['aid_monthly_world.csv', '2026-04,6.087625,1.141424,0.565207,7.794256,,,,,R29\n', ''], ['releases.csv', '\nr29,29', '\nr29,^29']], 'aid_monthly_world.csv has every month of a release it has — found none of 2026-04'],
  ['a month of no release listed', [['aid_monthly_world.csv', '7.794256,,,,,R29', '7.794256,,,,,^R92']], 'a release is in releases.csv — found "R92"'],
  ['a month that the donors do not make', [['aid_monthly_world.csv', '2026-04,6.087625', '2026-04,^6.087626']], `is the sum of the donors in ${KIEL} — found 6.087626 bn against 6.087625 bn`],
  ['a total of the world that the donors do not make', [['aid_monthly_world.csv', '7.794256', '^7.8']], `is the sum of the donors in ${KIEL} — found 7.8 bn against 7.794256 bn`],
  // Secretaries General
  ['a term that starts too early', [['secretaries_general.csv', 'BEL,1957-05-16', 'BEL,^1957-05-15']], 'terms do not overlap and stand in their order — found 1957-05-15 after an end on 1957-05-16'],
  ['a gap nobody explained', [['secretaries_general.csv', 'BEL,1957-05-16', 'BEL,^1957-05-17']], 'a term starts when the last one ended, or after a known gap — found 1957-05-17 after an end on 1957-05-16'],
  ['another gap than that of 1999', [['secretaries_general.csv', 'GBR,1999-10-14', 'GBR,^1999-10-15']], 'a term starts when the last one ended, or after a known gap — found 1999-10-15 after an end on 1999-10-06'],
  ['a term that ends before it starts', [['secretaries_general.csv', '1957-05-16,1961-04-21', '1957-05-16,^1956-04-21']], 'a term ends after it starts — found "1956-04-21"'],
  ['an open end before the last', [['secretaries_general.csv', '1957-05-16,1961-04-21', '1957-05-16,^']], 'only the last term is open-ended — found nothing'],
  ['no open end', [['secretaries_general.csv', 'NLD,2024-10-01,', 'NLD,2024-10-01,^2026-10-01']], 'the last term is open-ended — found "2026-10-01"'],
  ['another source with no day', [['secretaries_general.csv', '0,1952-03-24,', '0,^1952-03,']], 'alt_start is a day, YYYY-MM-DD, or empty — found "1952-03"'],
  ['a hole in the numbers', [['secretaries_general.csv', '\nspaak,2,', '\nspaak,^3,']], 'Secretaries General are numbered without holes, here 2 — found "3"'],
  ['a number for an acting one', [['secretaries_general.csv', '\nbalanzino-1994,,', '\nbalanzino-1994,^8,']], 'an acting one has no number — found "8"'],
  ['a country outside the alliance', [['secretaries_general.csv', 'Norway,NOR', 'Norway,^CHE']], 'a country is in nato_members.csv — found "CHE"'],
  ['a term without a source', [['secretaries_general.csv', 'https://www.nato.int/cv/secgen/claes.htm', '^']], 'source_1 is a bare address, http(s)://… and nothing else — found nothing'],
  ['a source with a remark', [['secretaries_general.csv', ',https://www.nato.int/cv/secgen/claes.htm', ',^https://www.nato.int/cv/secgen/claes.htm (NATO)']], 'source_1 is a bare address, http(s)://… and nothing else — found "https://www.nato.int/cv/secgen/claes.htm (NATO)"'],
  ['a source that is a script', [['secretaries_general.csv', 'https://www.nato.int/cv/secgen/claes.htm', '^javascript:alert(1)']], 'source_1 is a bare address, http(s)://… and nothing else — found "javascript:alert(1)"'],
  // milestones
  ['a milestone with the id of a term', [['milestones.csv', '\npfp-1994,', '\n^rutte,']], 'an id is given once among terms and milestones — found "rutte"'],
  ['a category nobody knows', [['milestones.csv', ',visit,', ',^tour,']], 'category is one of relations, summit, war, enlargement, leadership, aid, visit — found "tour"'],
  ['a day that is said to be a month', [['milestones.csv', 'pfp-1994,1994-02-08,day', 'pfp-1994,1994-02-08,^month']], 'is that of the date, here day — found "month"'],
  ['a date in words', [['milestones.csv', 'pfp-1994,1994-02-08', 'pfp-1994,^February 1994']], 'date is a day, YYYY-MM-DD, or a month, YYYY-MM — found "February 1994"'],
]

describe('a bad row stops the build with file, line, column and rule', () => {
  it.each(BAD)('%s', (_fact, edits, message) => {
    const { changed, place } = edit(edits)
    expect(() => checkWith(changed)).toThrow(`${place} ${message}`)
  })

  it('reports every bad row of a file, each on a line', () => {
    const { changed } = edit([
      ['donors.csv', 'Australia,AUS', 'Australia,aus'],
      ['donors.csv', 'Austria,AUT', 'Austria,aut'],
    ])
    expect(() => checkWith(changed)).toThrow(/donors\.csv:2:11 .*\n.*donors\.csv:3:9 /)
  })

  it('reports a file that no release names', () => {
    const changed = new Map([['r30.csv', getText(KIEL)]])
    expect(() => checkWith(changed)).toThrow(
      'r30.csv:1:1 the file of a release is named in releases.csv — found no row',
    )
  })

  it('finds any amount changed by a million euros', () => {
    const rows = csvParseRows(getText(KIEL))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: rows.length - 1 }), fc.constantFrom(5, 6, 7), (row, column) => {
        const amount = (cells: readonly string[], at: number) => String(Number(cells[at]) + 0.001)
        const changed = rows.map((cells, n) =>
          cells.map((text, at) => (n === row && (at === column || at === 4) ? amount(cells, at) : text)),
        )
        expect(() => checkWith(new Map([[KIEL, csvFormatRows(changed)]]))).toThrow('is the sum of the')
      }),
      { numRuns: 15 },
    )
  })
})

describe('a table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ') })

  it('reads what d3 writes, and knows where each cell begins', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { lines, issues, source } = parseTable('x.csv', csvFormatRows([['one', 'two'], ...rows]))
        expect(issues).toEqual([])
        expect(lines.map(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual(rows)
        for (const { text, offset } of lines.flatMap(({ cells }) => [...cells.values()])) {
          const written = csvFormatRows([[text]])
          expect(source.text.slice(offset, offset + written.length)).toBe(written)
        }
      }),
    )
  })

  it('counts lines by the file, also within a quoted cell', () => {
    const { issues } = parseTable('x.csv', '\uFEFFa,b\r\n"1\r\n2",3\r\n4\r\n')
    expect(issues).toEqual(['x.csv:4:1 a row has 2 cells, as the header — found 1'])
  })

  it('reports the first twenty of many issues', () => {
    const issues = Array.from({ length: 30 }, (_, n) => `x.csv:${n}:1 rule — found nothing`)
    expect(() => throwOnIssues(issues)).toThrow(/x\.csv:19:1 .*\nand 10 more$/)
  })
})

describe('a new release', () => {
  const row = (file: string) => `${RELEASES_END}${R30.replace('r30.csv', file)}`

  it('by month is one file and one row', () => {
    const { changed } = edit([['releases.csv', RELEASES_END, row('r30.csv')]])
    const { monthly } = compileAid(checkWith(new Map([...changed, ['r30.csv', getText(KIEL)]])))
    expect(monthly.map(({ id }) => id)).toEqual(['r29', 'r30'])
    expect(monthly[1]?.cumulative).toEqual(monthly[0]?.cumulative)
  })

  it('preserves amounts smaller than a thousand euros', () => {
    const { changed } = edit([['releases.csv', RELEASES_END, row('r30.csv')]])
    const finer = getText(KIEL).replace('0.002645,0,0,0.002645', '0.002645123,0,0,0.002645123')
    const { donors, monthly } = compileAid(checkWith(new Map([...changed, ['r30.csv', finer]])))
    expect(monthly[1]?.cumulative[donors.findIndex(({ id }) => id === 'AUS')]?.[0][2]).toBe(2_645_123)
  })

  it('of totals may share a file, and takes a column of GDP', () => {
    const lines = getText('aid_totals.csv').trimEnd().split('\n')
    const own = lines
      .filter((line) => line.includes(',R19,'))
      .map((line) => line.replace('R19,2024-08-31', 'R30,2026-04-30'))
    const india = ['military', 'financial', 'humanitarian'].map(
      (type) => `India,IND,commitments,${type},0,R30,2026-04-30,test`,
    )
    const withGdp = getText('donors.csv')
      .trimEnd()
      .split('\n')
      .map((line, n) => `${line},${n === 0 ? 'gdp_2021_eur_bn_r30' : n % 2}`)
    const { changed } = edit([['releases.csv', RELEASES_END, row('aid_totals.csv')]])
    const aid = (extra: readonly string[]) =>
      compileAid(
        checkWith(
          new Map([
            ...changed,
            ['aid_totals.csv', [...lines, ...own, ...extra].join('\n')],
            ['donors.csv', withGdp.join('\n')],
          ]),
        ),
      )
    const { totals } = aid(india)
    expect(totals.map(({ id }) => id)).toEqual(['r19', 'r30'])
    expect(totals[1]?.allocated).toEqual(totals[0]?.allocated)
    expect(totals[1]?.gdp.slice(0, 3)).toEqual([1e9, null, 1e9])
    expect(() => aid([])).toThrow('aid_totals.csv has a row R30 IND commitments military — found none')
  })
})

const aid = compileAid(sources)
const leaders = compileLeaders(sources)
const evidence = compileEvidence(sources)
const r19 = aid.totals.at(-1)
const r29 = aid.monthly.at(-1)
const indexOf = (donor: string) => aid.donors.findIndex(({ id }) => id === donor)

/** Euros from the text of a figure in EUR bn, digit by digit. */
function toEuros(text: string): bigint {
  const [whole = '0', decimals = ''] = text.split('.')
  return BigInt(whole) * 1_000_000_000n + BigInt(decimals.padEnd(9, '0').slice(0, 9))
}

const kiel = csvParse(getText(KIEL)).map((row) => ({
  donor: row['iso'] === 'EU' ? 'EUU' : row['iso'],
  month: Number(row['year']) * 12 + Number(row['month']) - 1,
  euros: AID_TYPES.map((type) => toEuros(row[type] ?? '')),
  committed: toEuros(row['commitments'] ?? ''),
}))

describe('the data of aid', () => {
  it('has the donors in the order of the file, each in its bloc', () => {
    expect(aid.donors.map(({ id }) => id)).toEqual(csvParse(getText('donors.csv')).map((row) => row['iso3']))
    expect(aid.donors.filter(({ bloc }) => bloc === 'allies')).toHaveLength(28)
    expect(aid.donors[indexOf('USA')]).toEqual({ id: 'USA', bloc: 'usa', natoSince: 1949 * 12 + 3, region: 'usa', population: 340110988 })
    expect(aid.donors[indexOf('EUU')]).toEqual({ id: 'EUU', bloc: 'eu', natoSince: null, region: 'europe', population: null })
    expect(aid.donors[indexOf('CHE')]?.bloc).toBe('outside')
    const inRegion = (wanted: string) => aid.donors.filter(({ region }) => region === wanted).map(({ id }) => id)
    expect(inRegion('usa')).toEqual(['USA'])
    expect(inRegion('europe')).toEqual(expect.arrayContaining(['EUU', 'IRL', 'GBR', 'NOR', 'CHE', 'ISL', 'DEU']))
    expect(inRegion('europe')).toHaveLength(32)
    expect(inRegion('others')).toEqual(expect.arrayContaining(['CAN', 'TUR', 'JPN']))
  })

  it('says null where a release lacks a figure', () => {
    expect(r19?.committed[indexOf('IND')]).toBeNull()
    expect(r19?.committed.filter((euros) => euros === null)).toHaveLength(1)
    expect(r19?.gdp[indexOf('IND')]).toBeNull()
    expect(r29?.gdp[indexOf('EUU')]).toBeNull()
    expect(r29?.gdp[indexOf('AUS')]).toBe(1_312_771_155_263)
  })

  it('counts totals to the euro', () => {
    const figures = csvParse(getText('aid_totals.csv')).filter((row) => row['release'] === 'R19')
    for (const row of figures) {
      const by = row['measure'] === 'allocations' ? r19?.allocated : r19?.committed
      const type = AID_TYPES.findIndex((name) => name === row['type'])
      expect(by?.[indexOf(row['iso3'] ?? '')]?.[type]).toBe(Number(toEuros(Number(row['eur_bn']).toFixed(9))))
    }
  })

  it('counts what claims.md counts', () => {
    const sum = (type: number) => toBn(r19?.allocated.reduce((all, euros) => all + (euros[type] ?? 0), 0) ?? 0)
    expect([sum(0), sum(1), sum(2)].map((bn) => bn.toFixed(1))).toEqual(['114.8', '90.6', '16.2'])
  })

  it('has running totals that equal the sums of the rows', () => {
    const donor = fc.nat({ max: aid.donors.length - 1 })
    fc.assert(
      fc.property(donor, fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 52 }), (at, type, n) => {
        const rows = kiel.filter(({ donor, month }) => donor === aid.donors[at]?.id && month < 2022 * 12 + n)
        const sum = rows.reduce((all, { euros }) => all + (euros[type] ?? 0n), 0n)
        expect(r29?.cumulative[at]?.[type]?.[n]).toBe(Number(sum))
        expect(r29?.cumulative[at]?.[type]).toHaveLength(53)
      }),
      { numRuns: 300 },
    )
  })

  it('has commitments that equal the sums of the rows', () => {
    for (const [n, { id }] of aid.donors.entries()) {
      const sum = kiel.filter(({ donor }) => donor === id).reduce((all, { committed }) => all + committed, 0n)
      expect(r29?.committed[n]).toBe(Number(sum))
    }
  })

  it('has windows that add up, also beyond the months it covers', () => {
    const month = fc.integer({ min: 2021 * 12, max: 2027 * 12 })
    const release = r29 ?? expect.fail('there is a release by month')
    fc.assert(
      fc.property(
        fc.nat({ max: 41 }),
        fc.constantFrom(0, 1, 2),
        fc.array(month, { minLength: 3, maxLength: 3 }),
        (donor, type, months) => {
          const [since = 0, middle = 0, until = 0] = months.toSorted((a, b) => a - b)
          const before = sumMonths(release, donor, type, { since, until: middle })
          const after = sumMonths(release, donor, type, { since: middle + 1, until })
          expect(before + after).toBe(sumMonths(release, donor, type, { since, until }))
        },
      ),
    )
  })

  it('gives each Secretary General the months in office that the newest release covers', () => {
    const months = aid.terms.map(({ id, months: { since, until } }) => [
      id,
      ...[since, until].map(calendar.formatIsoMonth),
    ])
    expect(months).toEqual([
      ['stoltenberg', '2022-01', '2024-09'],
      ['rutte', '2024-10', '2026-04'],
    ])
  })

  it('shares the EU institutions out to the members, to the rounding of the file', () => {
    const shares = r29?.euShares ?? expect.fail('Release 29 has shares')
    const institutions = AID_TYPES.reduce((sum, _, type) => sum + (r29?.cumulative[indexOf('EUU')]?.[type]?.at(-1) ?? 0), 0)
    expect(Math.abs(shares.reduce((sum, euros) => sum + euros, 0) - institutions)).toBeLessThan(20_000)
    expect(shares[indexOf('USA')]).toBe(0)
    expect(shares[indexOf('FRA')]).toBe(16_225_745_000)
    expect(aid.monthly.at(-1)?.hasEuShares).toBe(true)
  })

  it('marks the change of office, the summits and the US pause by day', () => {
    expect(aid.events.map(({ id }) => id)).toEqual(['madrid-2022', 'vilnius-2023', 'washington-2024', 'rutte-2024', 'us-pause-2025', 'hague-2025'])
    expect(calendar.formatIsoDay(aid.events[4]?.day ?? 0)).toBe('2025-03-03')
    expect(aid.populationYear).toBe(2024)
  })

  it('gives precedents as published, without an amount where none was given', () => {
    expect(aid.precedents.map(({ id, amount, shareOfGdp }) => [id, amount, shareOfGdp])).toEqual([
      ['vietnam-usa', 86.55, 0.0096],
      ['gulf-war-deu', 16.9, 0.0055],
      ['lend-lease-usa', null, null],
      ['korea-vietnam-iraq-usa', null, null],
      ['afghanistan-usa', null, null],
    ])
  })

  it('gives announcements in whole units of their currency', () => {
    expect(aid.announcements.map(({ id, amount, currency }) => [id, amount, currency])).toEqual([
      ['us-pda-usai', 7_900_000_000, 'USD'],
      ['us-pda', 375_000_000, 'USD'],
      ['denmark', 4_200_000_000, 'DKK'],
      ['latvia', null, null],
      ['uk-missiles', 162_000_000, 'GBP'],
      ['uk-guns', null, null],
    ])
  })
})

const toDay = (text: string) => calendar.parseDay(text) ?? Number.NaN
const term = (id: string) => leaders.terms.find((one) => one.id === id) ?? expect.fail(`there is a term ${id}`)

describe('the data of leaders', () => {
  it('is as of the last day that a release covers', () => {
    expect(calendar.formatIsoDay(leaders.asOf)).toBe('2026-04-30')
  })

  it('counts the members on a day', () => {
    expect(countMembers(leaders, toDay('1949-04-03'))).toBe(0)
    expect(countMembers(leaders, toDay('1949-08-24'))).toBe(12)
    expect(countMembers(leaders, toDay('1952-04-04'))).toBe(14)
    expect(countMembers(leaders, leaders.asOf)).toBe(32)
  })

  it('knows who led on a day, and that nobody did in October 1999', () => {
    expect(findTerm(leaders, toDay('1999-10-05'))?.id).toBe('solana')
    expect(findTerm(leaders, toDay('1999-10-06'))).toBeUndefined()
    expect(findTerm(leaders, toDay('1999-10-13'))).toBeUndefined()
    expect(findTerm(leaders, toDay('1999-10-14'))?.id).toBe('robertson')
    expect(findTerm(leaders, toDay('2024-09-30'))?.id).toBe('stoltenberg')
    expect(findTerm(leaders, toDay('2024-10-01'))?.id).toBe('rutte')
    expect(findTerm(leaders, leaders.asOf)?.id).toBe('rutte')
    expect(findTerm(leaders, toDay('1952-04-03'))).toBeUndefined()
  })

  it('has Luns as the longest and Claes as the shortest of the Secretaries General', () => {
    const byLength = leaders.terms
      .filter(({ number }) => number !== null)
      .toSorted((a, b) => getTermEnd(a, leaders.asOf) - a.start - (getTermEnd(b, leaders.asOf) - b.start))
    expect(byLength.filter(({ end }) => end !== null)[0]?.id).toBe('claes')
    expect(byLength.at(-1)?.id).toBe('luns')
    expect(byLength).toHaveLength(14)
  })

  it('gives a length in years and days', () => {
    const luns = term('luns')
    const claes = term('claes')
    expect(getDuration(luns.start, getTermEnd(luns, leaders.asOf))).toEqual({ years: 12, days: 268 })
    expect(getDuration(claes.start, getTermEnd(claes, leaders.asOf))).toEqual({ years: 1, days: 3 })
    expect(getDuration(toDay('2014-10-01'), toDay('2024-10-01'))).toEqual({ years: 10, days: 0 })
    expect(getDuration(toDay('2003-12-17'), toDay('2004-01-05'))).toEqual({ years: 0, days: 19 })
    expect(getTermEnd(term('rutte'), leaders.asOf)).toBe(leaders.asOf)
  })

  it('has the days that other sources give', () => {
    expect(evidence['ismay']?.altStart).toBe(toDay('1952-03-24'))
    expect(evidence['ismay']).not.toHaveProperty('altEnd')
  })

  it('has milestones by day, to the day or the month', () => {
    const days = leaders.milestones.map(({ day }) => day)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(leaders.milestones[0]).toMatchObject({ day: toDay('1991-12-01'), precision: 'month', category: 'relations' })
  })
})

describe('the calendar', () => {
  const day = fc.integer({ min: toDay('1900-01-01'), max: toDay('2100-01-01') })

  it('reads the days and months it writes', () => {
    fc.assert(
      fc.property(day, (any) => {
        expect(calendar.parseDay(calendar.formatIsoDay(any))).toBe(any)
        const month = calendar.toMonth(any)
        expect(calendar.parseMonth(calendar.formatIsoMonth(month))).toBe(month)
        expect(calendar.getFirstDay(month)).toBe(any - calendar.toDateParts(any).date + 1)
        expect(calendar.getNewYear(calendar.getYear(month))).toBeLessThanOrEqual(any)
      }),
    )
  })

  it('reads nothing else', () => {
    for (const text of [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '24-01-01',
      '2024-01-01T00:00',
      '',
      'today',
    ]) {
      expect(calendar.parseDay(text)).toBeUndefined()
    }
    for (const text of ['2024-13', '2024-00', '2024-1', '2024', '']) expect(calendar.parseMonth(text)).toBeUndefined()
  })

  it('gives lengths that lead from start to end', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 20_000 }), (start, more) => {
        const { years, days } = getDuration(start, start + more)
        const { year, month, date } = calendar.toDateParts(start)
        expect(Date.UTC(year + years, month, date) / 86_400_000 + days).toBe(start + more)
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThan(366)
      }),
    )
  })
})
