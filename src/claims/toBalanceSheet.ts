/** Lays a working out as a balance sheet in the words of the page. */
import { formatDay, formatMonth, nameOf } from '../i18n/format.ts'
import { say, type Phrase } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'
import { labelOf } from '../charts/aid/labels.ts'
import type { Claim } from '../state/claim.ts'
import type { Sheet, SheetRow } from './balanceSheet.ts'
import { columnOf, countedWord, eurOf, moneyOf, shareOf, whatOf, windowOf } from './labels.ts'
import { PLEDGED_BN } from './calculateClaim.ts'
import type { EightBillionWorking, NinetyNineWorking, PledgeWorking, Row, Working } from './claimTypes.ts'

/** NATO's figure for the first half of 2024, as Interfax-Ukraine quotes its transcript. */
const NATO_HALF_SOURCE = 'https://en.interfax.com.ua/news/general/1020997.html'

/** A figure as a column has it; where the release lacks it, words instead. */
function valueOf(value: number | null, words: Words): Phrase {
  return [value === null ? words.page.notInRelease() : columnOf(value, words)]
}

function nameOfRow(row: Row, words: Words): Pick<SheetRow, 'name' | 'mark' | 'note' | 'parts' | 'source' | 'bloc'> {
  const { sheet } = words.claims
  switch (row.kind) {
    case 'bloc':
      return {
        name: labelOf(row.bloc, words), mark: { 'data-bloc': row.bloc }, bloc: row.bloc,
        parts: row.donors.length < 2 ? [] : row.donors.map(({ donor, value }) => ({ key: donor, name: nameOf(donor, words.formats), value: valueOf(value, words) })),
      }
    case 'donor':
      return { name: nameOf(row.donor, words.formats), mark: { 'data-donor': row.donor }, bloc: row.bloc }
    case 'before':
      return {
        name: sheet.before({ name: nameOf(row.donor, words.formats), month: formatMonth(row.joined, words.formats) }),
        mark: { 'data-donor': row.donor }, bloc: row.bloc,
      }
    case 'nothing':
      return {
        name: sheet.nothing({ n: row.donors.length }), mark: {}, bloc: row.bloc,
        note: [row.donors.map((donor) => nameOf(donor, words.formats)).join(', ')],
      }
    case 'announced': {
      const { donor, day, source } = row.announcement
      const what = whatOf(row.announcement, words)
      const name = sheet.dated({ name: nameOf(donor, words.formats), day: formatDay(day, words.formats) })
      return { name, mark: { 'data-donor': donor }, note: what === undefined ? undefined : [what], source }
    }
  }
}

/** What a row gives, and, where it is left out of the sums, that it is. */
function donorRow(row: Row, words: Words, cells: SheetRow['cells']): SheetRow {
  const named = nameOfRow(row, words)
  const note = row.whole ? named.note : say(words.claims.sheet.leftOut, { amount: eurOf(row.value ?? 0, words) })
  return { key: row.key, ...named, note, cells }
}

function plainRow(key: string, name: string, ...cells: SheetRow['cells']): SheetRow {
  return { key, name, mark: {}, cells }
}

function announcedRow(row: Row, currency: string | null, words: Words): SheetRow {
  const named = nameOfRow(row, words)
  const money = row.value === null || currency === null ? null : moneyOf(row.value, currency, words)
  return { key: row.key, ...named, cells: [[money ?? words.claims.sheet.noAmount()]] }
}

/** An announcement that the sum is without; what it was of stays told. */
function leaveOut(row: SheetRow, words: Words): SheetRow {
  const left = say(words.claims.sheet.leftOut, { amount: row.cells[0] ?? '' })
  return { ...row, cells: [null], note: [...(row.note ?? []), ...(row.note ? ['; '] : []), ...left] }
}

function shareSheet(working: Working, words: Words): Omit<Sheet, 'caption'> {
  const { sheet } = words.claims
  return {
    columns: [sheet.donor(), sheet.nato(), sheet.all()],
    rows: working.rows.map((row) => donorRow(row, words, [row.part ? valueOf(row.value, words) : null, row.whole ? valueOf(row.value, words) : null])),
    sums: [plainRow('sum', sheet.sum(), [columnOf(working.part, words)], [columnOf(working.whole, words)])],
    beside: [],
  }
}

function ninetyNineSums({ part, whole, answer }: NinetyNineWorking, words: Words): SheetRow {
  const { sheet } = words.claims
  const formula = answer === null
    ? [sheet.noShare()]
    : say(sheet.formula, { part: columnOf(part, words), whole: columnOf(whole, words), share: shareOf(answer, words) })
  return plainRow('share', sheet.share(), formula)
}

function pledgeSheet({ rows, whole, beyond, crossing }: PledgeWorking, words: Words): Omit<Sheet, 'caption'> {
  const { sheet } = words.claims
  const against = columnOf(beyond, words)
  return {
    columns: [sheet.donor(), sheet.eurBn()],
    rows: rows.map((row) => donorRow(row, words, [row.whole ? valueOf(row.value, words) : null])),
    sums: [
      plainRow('sum', sheet.sum(), [columnOf(whole, words)]),
      plainRow('against', sheet.against(), [{ ...against, text: beyond > 0 ? `+${against.text}` : against.text }]),
      plainRow('crossed', sheet.crossed(), crossing === null
        ? [sheet.notCrossed()]
        : say(sheet.crossedAt, { month: formatMonth(crossing.month, words.formats), amount: eurOf(crossing.value, words, PLEDGED_BN) })),
    ],
    beside: [{
      heading: sheet.natoCount(),
      rows: [
        { ...plainRow('nato-half', sheet.natoHalf(), [sheet.natoHalfAmount()]), source: NATO_HALF_SOURCE },
        { ...plainRow('nato-year', sheet.natoYear(), [sheet.natoYearAmount()]), source: sheet.natoYearSource() },
      ],
    }],
  }
}

function eightBillionSheet(claim: Claim, working: EightBillionWorking, words: Words): Omit<Sheet, 'caption'> {
  const { sheet } = words.claims
  const currencyOf = (row: Row) => (row.kind === 'announced' ? row.announcement.currency : null)
  const announced = (row: Row) => announcedRow(row, currencyOf(row), words)
  return {
    columns: [sheet.announced(), sheet.amount()],
    rows: working.rows.map((row) => (row.whole ? announced(row) : leaveOut(announced(row), words))),
    sums: [plainRow('sum', sheet.sum(), [moneyOf(working.answer, working.currency, words)])],
    beside: [
      { heading: sheet.others(), rows: working.others.map(announced) },
      { heading: sheet.booked(), rows: [{ ...plainRow('booked', sheet.bookedRow({ window: windowOf(claim, working, words) }), eurOf(working.booked, words)), mark: working.rows[0] ? announced(working.rows[0]).mark : {} }] },
    ],
  }
}

function captionOf(claim: Claim, working: Working, words: Words): string {
  const { sheet } = words.claims
  if (claim.claim === 'eight-billion') return sheet.captionAnnounced()
  const type = claim.claim === 'pledge' ? 'military' : claim.type
  return sheet.caption({ noun: sheet.noun({ type }), counted: countedWord(claim), window: windowOf(claim, working, words) })
}

/** The balance sheet of a claim as its switches stand. */
export function sheetOf(claim: Claim, working: Working, words: Words): Sheet {
  const caption = captionOf(claim, working, words)
  switch (working.claim) {
    case 'ninety-nine': {
      const sheet = shareSheet(working, words)
      return { caption, ...sheet, sums: [...sheet.sums, ninetyNineSums(working, words)] }
    }
    case 'pledge':
      return { caption, ...pledgeSheet(working, words) }
    case 'eight-billion':
      return { caption, ...eightBillionSheet(claim, working, words) }
    case 'unprecedented':
      return { caption, ...shareSheet(working, words) }
  }
}
