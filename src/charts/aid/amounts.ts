/** The amounts of the aid chart in figures and words: with their unit, with a sign, and where there is none. */
import type { AidIndex } from '../../data/aid.ts'
import { formatBn, formatEurosPerHead, formatLeast, formatNumber, formatShare, isTiny } from '../../i18n/format.ts'
import { formatMessage, type Message, type NumericValue, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { Measure } from '../../state/view.ts'

/** An amount without its unit; a share has its percent sign. */
export function formatBareAmount(value: number, measure: Measure, messages: Messages): NumericValue {
  switch (measure) {
    case 'eur':
      return { value, text: formatBn(value, messages.formats) }
    case 'gdp':
      return { value, text: messages.aid.percent({ n: formatShare(value, messages.formats) }) }
    case 'head':
      return { value, text: formatEurosPerHead(value, messages.formats) }
  }
}

/** An amount in the words of `message`; one too small for two decimals in words: "less than EUR 0.01bn". */
function formatInWords(value: number, text: string, message: Message, messages: Messages, isTooSmall: boolean): RichText {
  if (!isTooSmall) return formatMessage(message, { n: { value, text } })
  return [{ value, text: messages.aid.lessThan({ amount: message({ n: formatLeast(messages.formats) }) }) }]
}

/** `share` and `perHead` are the messages of a share of GDP and of euros per inhabitant. */
function formatWithUnit(value: number, measure: Measure, share: Message, perHead: Message, messages: Messages): RichText {
  switch (measure) {
    case 'eur':
      return formatInWords(value, formatBn(value, messages.formats), value === 0 ? messages.aid.euros : messages.aid.eur, messages, value > 0 && isTiny(value))
    case 'gdp':
      return formatInWords(value, formatShare(value, messages.formats), share, messages, value > 0 && isTiny(value * 100))
    case 'head':
      return formatInWords(value, formatEurosPerHead(value, messages.formats), perHead, messages, value > 0 && isTiny(value))
  }
}

/** An amount with its unit, where the sentence says of what: "EUR 84.7bn", "EUR 0", "1.86%", "EUR 339". */
export function formatAmount(value: number, measure: Measure, messages: Messages): RichText {
  return formatWithUnit(value, measure, messages.aid.percent, messages.aid.euros, messages)
}

/** An amount with its unit and of what it is: "EUR 84.7bn", "1.86% of GDP", "EUR 339 per inhabitant". */
export function formatWholeAmount(value: number, measure: Measure, messages: Messages): RichText {
  return formatWithUnit(value, measure, messages.aid.percentOf, messages.aid.perHead, messages)
}

/** A value on an axis. */
export function formatTick(value: number, measure: Measure, messages: Messages): string {
  const shown = measure === 'gdp' ? value * 100 : value
  const digits = [0, 1, 2].find((count) => Number(shown.toFixed(count)) === Number(shown.toFixed(6))) ?? 2
  const n = formatNumber(shown, digits, messages.formats)
  return measure === 'gdp' ? messages.aid.percent({ n }) : n
}

/** Why a figure is missing: the release has none, or the source of populations. */
export function formatUnknown(measure: Measure, messages: Messages): string {
  return measure === 'head' ? messages.aid.noPopulation() : messages.page.notInRelease()
}

/** The unit of a view's amounts. */
export function formatUnit(measure: Measure, data: AidIndex, messages: Messages): string {
  return messages.aid.unit({ measure, year: String(data.populationYear) })
}

/** Puts a plus before an amount that is more than zero: "+0.5", "<+0.01". */
export function addPlus({ value, text }: NumericValue): string {
  if (value <= 0) return text
  return text.startsWith('<') ? `<+${text.slice(1)}` : `+${text}`
}

/** A change with its sign, where there is no space for words. */
export function formatChange(value: number, messages: Messages): NumericValue {
  return { value, text: addPlus(formatBareAmount(value, 'eur', messages)) }
}

/** The same in a sentence: one too small for two decimals in words. */
export function formatChangeInText(value: number, messages: Messages): NumericValue {
  if (!isTiny(value)) return formatChange(value, messages)
  return { value, text: messages.aid.changeLessThan({ direction: value < 0 ? 'less' : 'more', n: formatLeast(messages.formats) }) }
}
