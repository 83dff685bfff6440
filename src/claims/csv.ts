/** The numbers of a claim as a file: one row per donor or announcement, with columns for groups and their sums. */
import { formatIsoDay } from '../data/calendar.ts'
import { EUR_PER_BN, type Bloc } from '../data/aid.ts'
import { getPlaceName } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { getLabel } from '../charts/aid/labels.ts'
import { scaleExactly, type CsvTable, type CsvValue } from '../lib/csv.ts'
import type { DonorValue, EightBillionResult, Row, ClaimResult } from './claimTypes.ts'
import { getSubject } from './labels.ts'

/** The donors that a row includes, with what each gave. */
function listDonorValues(row: Exclude<Row, { readonly kind: 'announced' }>): readonly DonorValue[] {
  switch (row.kind) {
    case 'bloc':
      return row.donors
    case 'donor':
    case 'before':
      return [row]
    case 'nothing':
      return row.donors.map((donor) => ({ donor, value: 0 }))
  }
}

function toShareTable(result: ClaimResult, messages: Messages): CsvTable {
  const { sheet } = messages.claims
  const groupSum = (bloc: Bloc) => result.rows.find((row) => row.kind === 'bloc' && row.bloc === bloc)?.value ?? null
  const withUnit = (label: string) => `${label}, ${sheet.eurBn()}`
  return {
    columns: [messages.share.csvId(), sheet.donor(), sheet.group(), withUnit(sheet.groupSum()), withUnit(sheet.nato()), withUnit(sheet.all())],
    rows: result.rows.flatMap((row) => (row.kind === 'announced' ? [] : listDonorValues(row).map(({ donor, value }) => [
      row.kind === 'before' ? row.key : donor, getPlaceName(donor, messages.formats), getLabel(row.bloc, messages), groupSum(row.bloc),
      row.inNumerator ? value : null, row.inDenominator ? value : null,
    ]))),
  }
}

/** Every amount in whole units of its currency, with one column per currency. */
function toAnnouncementTable(result: EightBillionResult, messages: Messages): CsvTable {
  const { sheet } = messages.claims
  const announced = [...result.rows, ...result.others].flatMap((row) => (row.kind === 'announced' ? [{ row, announcement: row.announcement }] : []))
  const booked = 'EUR'
  const currencies = [...new Set([...announced.flatMap(({ announcement }) => announcement.currency ?? []), booked])]
  const cells = (currency: string | null, value: number | null): readonly CsvValue[] =>
    currencies.map((column) => (column === currency && value !== null ? scaleExactly(value, EUR_PER_BN) : null))
  const usa = announced[0]?.announcement.donor ?? ''
  return {
    columns: [messages.share.csvId(), sheet.donor(), sheet.date(), sheet.subject(), sheet.inSum(), ...currencies],
    rows: [
      ...announced.map(({ row, announcement }) => [
        announcement.id, getPlaceName(announcement.donor, messages.formats), formatIsoDay(announcement.day), getSubject(announcement, messages) ?? null,
        row.inDenominator && result.rows.includes(row) ? 1 : 0, ...cells(announcement.currency, row.value),
      ]),
      ['kiel', getPlaceName(usa, messages.formats), null, sheet.booked(), 0, ...cells(booked, result.booked)],
    ],
  }
}

/** The rows that the claim's answer is calculated from, with its current switches. */
export function toClaimCsv(result: ClaimResult, messages: Messages): CsvTable {
  return result.claim === 'eight-billion' ? toAnnouncementTable(result, messages) : toShareTable(result, messages)
}
