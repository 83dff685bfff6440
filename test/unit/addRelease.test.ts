/** Adding a release: a good file is copied and reported; a bad one changes nothing, and the error names line and rule. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { addRelease } from '../../src/build/addRelease.ts'
import { checkSources, compileAid } from '../../src/build/data.ts'
import { makeNextRelease, NEXT } from './nextRelease.ts'
import { texts } from './sources.ts'

const root = mkdtempSync(join(tmpdir(), 'release-'))
const folder = join(root, 'sources')
const file = join(root, 'kiel.csv')
const args = [file, '--number', '30', '--published', NEXT.published]
const read = () => new Map(readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const given = makeNextRelease()

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, text] of texts) writeFileSync(join(folder, name), text)
  writeFileSync(file, given)
})
afterAll(() => rmSync(root, { recursive: true }))

describe('a good file', () => {
  it('is copied as it is, and its row added; taking both away leaves the folder as it was', () => {
    const before = read()
    addRelease(args, folder)
    const after = read()
    expect(after.get(NEXT.file)).toBe(given)
    const added = 'r30,30,2026-10-20,2026-06-30,kiel_r30_data_explorer.csv,"Release 30, published 20 October 2026"\n'
    expect(after.get('releases.csv')).toBe(before.get('releases.csv') + added)
    for (const [name, text] of before) if (name !== 'releases.csv' && name !== 'donors.csv') expect(after.get(name)).toBe(text)
    expect(after.get('donors.csv')?.startsWith(before.get('donors.csv') ?? '-')).toBe(true)
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([NEXT.file])
  })

  it('makes a release that the build reads, with the new donor in it alone', () => {
    addRelease(args, folder)
    const aid = compileAid(checkSources(folder))
    expect(aid.monthly.map(({ id, missing }) => [id, missing])).toEqual([['r29', ['ISR']], ['r30', []]])
    expect(aid.totals.map(({ missing }) => missing)).toEqual([['ISR']])
  })

  it('is reported: months, donors, sums, the largest revisions, missing values', () => {
    const report = addRelease(args, folder)
    expect(report).toContain('Months: to 2026-06, before to 2026-04; new: 2026-05, 2026-06')
    expect(report).toContain('Donors: 43, before 42; new: Israel (ISR)')
    expect(report).toMatch(/military: [\d.]+ -> [\d.]+ \([+-]?[\d.]+\)/)
    expect(report).toMatch(/Revisions of the months that both cover: 2\n {2}(Denmark|United Kingdom), military: .*\n {2}(Denmark|United Kingdom), military/)
    expect(report).toMatch(/Denmark, military: [\d.]+ -> [\d.]+ \(\+0\.250\)/)
    expect(report).toContain('No longer adds up: nothing')
    expect(report).toContain('Missing: world totals.')
  })

  it('without a change but new months adds no donor', () => {
    writeFileSync(file, given.split('\n').filter((line) => !line.includes('Israel')).join('\n'))
    addRelease(args, folder)
    expect(read().get('donors.csv')).toBe(texts.get('donors.csv'))
  })

  it('says what of its columns no longer fits the others', () => {
    const lines = given.split('\n')
    const at = lines.findIndex((line) => line.includes(',DNK,2022,3,'))
    const cells = (lines[at] ?? '').split(',')
    const column = (lines[0] ?? '').split(',').indexOf('to_be_allocated')
    lines[at] = cells.with(column, '9').join(',')
    writeFileSync(file, lines.join('\n'))
    expect(addRelease(args, folder)).toContain('to_be_allocated is not commitments less what was allocated in 1 rows, first Denmark 2022-03')
  })
})

describe('a bad file', () => {
  const replaceOnce = (from: RegExp, to: string): string => {
    expect(given).toMatch(from)
    return given.replace(from, to)
  }
  it.each<readonly [string, () => string, RegExp]>([
    ['an amount in words', () => replaceOnce(/^(Denmark,DNK,2022,3,)[^,]*/m, '$1much'), /kiel\.csv:\d+:20 total is an amount in EUR bn, not negative — found "much"/],
    ['a month of no year', () => replaceOnce(/^(Denmark,DNK,2022),3,/m, '$1,13,'), /kiel\.csv:\d+:18 month is 1 to 12 — found "13"/],
    ['a total that is not the sum', () => replaceOnce(/^(Denmark,DNK,2022,3,)[^,]*/m, '$15'), /kiel\.csv:\d+:20 is the sum of the types/],
    ['a country nobody knows', () => replaceOnce(/^Israel,ISR/m, 'Atlantis,ATL'), /kiel\.csv:\d+:10 a donor is in donors\.csv — found "ATL"/],
    ['a donor that is lost', () => given.split('\n').filter((line) => !line.startsWith('Denmark,')).join('\n'), /donors\.csv:\d+:\d+ a donor has a row in kiel_r30_data_explorer\.csv — found "DNK"/],
    ['a stray quote', () => replaceOnce(/^Denmark,DNK,2022,3/m, 'Den"mark,DNK,2022,3'), /kiel\.csv:\d+:\d+ quotes enclose a whole cell/],
    ['another table', () => 'a,b\n1,2\n', /kiel\.csv:1:1 a release has a column year/],
    ['no rows', () => `${given.split('\n')[0]}\n`, /a donor has a row in kiel_r30/],
  ])('with %s changes nothing, and names file, line, column and rule', (_, make, message) => {
    const before = read()
    writeFileSync(file, make())
    expect(() => addRelease(args, folder)).toThrow(message)
    expect(() => addRelease(args, folder)).not.toThrow(/add-release-/)
    expect(read()).toEqual(before)
  })

  it.each([
    ['a number that is there', [file, '--number', '29', '--published', NEXT.published], /kiel_r29_data_explorer\.csv is there already/],
    ['a day before its last month', [file, '--number', '30', '--published', '2026-06-01'], /releases\.csv:4:8 is after the last day covered/],
    ['a day that is none', [file, '--number', '30', '--published', '2026-02-30'], /--published is the day/],
    ['no number', [file, '--published', NEXT.published], /--number is the number/],
    ['no file', ['--number', '30', '--published', NEXT.published], /one FILE is needed/],
    ['a file that is not there', [`${file}x`, '--number', '30', '--published', NEXT.published], /there is no such file/],
    ['an option nobody knows', [file, '--numer', '30'], /--numer/],
  ] as const)('or %s is refused', (_, wrong, message) => {
    const before = read()
    expect(() => addRelease(wrong, folder)).toThrow(message)
    expect(read()).toEqual(before)
  })
})
