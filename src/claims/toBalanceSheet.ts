/** Lays a result out as a balance sheet in the words of the page. */
import { formatDay, formatMonth, getPlaceName } from '../i18n/format.ts'
import { formatMessage, type RichText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'
import { getLabel } from '../charts/aid/labels.ts'
import type { Claim } from '../state/claim.ts'
import type { BalanceSheet, BalanceSheetRow } from './balanceSheet.ts'
import { toColumn, countedWord, formatEur, formatMoney, formatClaimShare, getSubject, formatClaimWindow } from './labels.ts'
import { PLEDGED_BN } from '../data/storyDates.ts'
import type { EightBillionResult, NinetyNineResult, PledgeResult, Row, ClaimResult } from './claimTypes.ts'

/** NATO's figure for the first half of 2024, as Interfax-Ukraine quotes its transcript. */
const NATO_HALF_SOURCE = 'https://en.interfax.com.ua/news/general/1020997.html'

/** A figure for a column, or words if the release lacks it. */
function formatValue(value: number | null, messages: Messages): RichText {
  return [value === null ? messages.page.notInRelease() : toColumn(value, messages)]
}

function describeRow(row: Row, messages: Messages): Pick<BalanceSheetRow, 'name' | 'mark' | 'note' | 'parts' | 'source' | 'bloc'> {
  const { sheet } = messages.claims
  switch (row.kind) {
    case 'bloc':
      return {
        name: getLabel(row.bloc, messages), mark: { 'data-bloc': row.bloc }, bloc: row.bloc,
        parts: row.donors.length < 2 ? [] : row.donors.map(({ donor, value }) => ({ key: donor, name: getPlaceName(donor, messages.formats), value: formatValue(value, messages) })),
      }
    case 'donor':
      return { name: getPlaceName(row.donor, messages.formats), mark: { 'data-donor': row.donor }, bloc: row.bloc }
    case 'before':
      return {
        name: sheet.before({ name: getPlaceName(row.donor, messages.formats), month: formatMonth(row.joined, messages.formats) }),
        mark: { 'data-donor': row.donor }, bloc: row.bloc,
      }
    case 'nothing':
      return {
        name: sheet.nothing({ n: row.donors.length }), mark: {}, bloc: row.bloc,
        note: [row.donors.map((donor) => getPlaceName(donor, messages.formats)).join(', ')],
      }
    case 'announced': {
      const { donor, day, source } = row.announcement
      const what = getSubject(row.announcement, messages)
      const name = sheet.dated({ name: getPlaceName(donor, messages.formats), day: formatDay(day, messages.formats) })
      return { name, mark: { 'data-donor': donor }, note: what === undefined ? undefined : [what], source }
    }
  }
}

/** The amount of a row, with a note if the sums exclude it. */
function toDonorRow(row: Row, messages: Messages, cells: BalanceSheetRow['cells']): BalanceSheetRow {
  const named = describeRow(row, messages)
  const note = row.inDenominator ? named.note : formatMessage(messages.claims.sheet.leftOut, { amount: formatEur(row.value ?? 0, messages) })
  return { key: row.key, ...named, note, cells }
}

function toPlainRow(key: string, name: string, ...cells: BalanceSheetRow['cells']): BalanceSheetRow {
  return { key, name, mark: {}, cells }
}

function toAnnouncedRow(row: Row, currency: string | null, messages: Messages): BalanceSheetRow {
  const named = describeRow(row, messages)
  const money = row.value === null || currency === null ? null : formatMoney(row.value, currency, messages)
  return { key: row.key, ...named, cells: [[money ?? messages.claims.sheet.noAmount()]] }
}

/** Marks an announcement that is excluded from the sum. */
function markExcluded(row: BalanceSheetRow, messages: Messages): BalanceSheetRow {
  const left = formatMessage(messages.claims.sheet.leftOut, { amount: row.cells[0] ?? '' })
  return { ...row, cells: [null], note: [...(row.note ?? []), ...(row.note ? ['; '] : []), ...left] }
}

function toShareSheet(result: ClaimResult, messages: Messages): Omit<BalanceSheet, 'caption'> {
  const { sheet } = messages.claims
  return {
    columns: [sheet.donor(), sheet.nato(), sheet.all()],
    rows: result.rows.map((row) => toDonorRow(row, messages, [row.inNumerator ? formatValue(row.value, messages) : null, row.inDenominator ? formatValue(row.value, messages) : null])),
    sums: [toPlainRow('sum', sheet.sum(), [toColumn(result.numerator, messages)], [toColumn(result.denominator, messages)])],
    reference: [],
  }
}

function toNinetyNineSums({ numerator, denominator, answer }: NinetyNineResult, messages: Messages): BalanceSheetRow {
  const { sheet } = messages.claims
  const formula = answer === null
    ? [sheet.noShare()]
    : formatMessage(sheet.formula, { part: toColumn(numerator, messages), whole: toColumn(denominator, messages), share: formatClaimShare(answer, messages) })
  return toPlainRow('share', sheet.share(), formula)
}

function toPledgeSheet({ rows, denominator, beyond, crossing }: PledgeResult, messages: Messages): Omit<BalanceSheet, 'caption'> {
  const { sheet } = messages.claims
  const against = toColumn(beyond, messages)
  return {
    columns: [sheet.donor(), sheet.eurBn()],
    rows: rows.map((row) => toDonorRow(row, messages, [row.inDenominator ? formatValue(row.value, messages) : null])),
    sums: [
      toPlainRow('sum', sheet.sum(), [toColumn(denominator, messages)]),
      toPlainRow('against', sheet.against(), [{ ...against, text: beyond > 0 ? `+${against.text}` : against.text }]),
      toPlainRow('crossed', sheet.crossed(), crossing === null
        ? [sheet.notCrossed()]
        : formatMessage(sheet.crossedAt, { month: formatMonth(crossing.month, messages.formats), amount: formatEur(crossing.value, messages, PLEDGED_BN) })),
    ],
    reference: [{
      heading: sheet.natoCount(),
      rows: [
        { ...toPlainRow('nato-half', sheet.natoHalf(), [sheet.natoHalfAmount()]), source: NATO_HALF_SOURCE },
        { ...toPlainRow('nato-year', sheet.natoYear(), [sheet.natoYearAmount()]), source: sheet.natoYearSource() },
      ],
    }],
  }
}

function toEightBillionSheet(claim: Claim, result: EightBillionResult, messages: Messages): Omit<BalanceSheet, 'caption'> {
  const { sheet } = messages.claims
  const getCurrency = (row: Row) => (row.kind === 'announced' ? row.announcement.currency : null)
  const announced = (row: Row) => toAnnouncedRow(row, getCurrency(row), messages)
  return {
    columns: [sheet.announced(), sheet.amount()],
    rows: result.rows.map((row) => (row.inDenominator ? announced(row) : markExcluded(announced(row), messages))),
    sums: [toPlainRow('sum', sheet.sum(), [formatMoney(result.answer, result.currency, messages)])],
    reference: [
      { heading: sheet.others(), rows: result.others.map(announced) },
      { heading: sheet.booked(), rows: [{ ...toPlainRow('booked', sheet.bookedRow({ window: formatClaimWindow(claim, result, messages) }), formatEur(result.booked, messages)), mark: result.rows[0] ? announced(result.rows[0]).mark : {} }] },
    ],
  }
}

function formatCaption(claim: Claim, result: ClaimResult, messages: Messages): string {
  const { sheet } = messages.claims
  if (claim.claim === 'eight-billion') return sheet.captionAnnounced()
  const type = claim.claim === 'pledge' ? 'military' : claim.type
  return sheet.caption({ noun: sheet.noun({ type }), counted: countedWord(claim), window: formatClaimWindow(claim, result, messages) })
}

/** The balance sheet of a claim with its current switches. */
export function toBalanceSheet(claim: Claim, result: ClaimResult, messages: Messages): BalanceSheet {
  const caption = formatCaption(claim, result, messages)
  switch (result.claim) {
    case 'ninety-nine': {
      const sheet = toShareSheet(result, messages)
      return { caption, ...sheet, sums: [...sheet.sums, toNinetyNineSums(result, messages)] }
    }
    case 'pledge':
      return { caption, ...toPledgeSheet(result, messages) }
    case 'eight-billion':
      return { caption, ...toEightBillionSheet(claim, result, messages) }
    case 'unprecedented':
      return { caption, ...toShareSheet(result, messages) }
  }
}
