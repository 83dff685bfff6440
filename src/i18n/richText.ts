/** Text with numeric values: each number keeps its exact value from the message to the page. */

/** A figure worked out from the data: the number, unrounded, and how it is written. */
export interface NumericValue {
  readonly value: number
  readonly text: string
}

/** Words and figures in reading order. */
export type RichText = readonly (string | NumericValue)[]

export type MessageArgs = Readonly<Record<string, string | number>>
export type Message = (args?: MessageArgs) => string

const OPEN = '\ue000'
const CLOSE = '\ue001'

/** Formats a message and separates its numeric values from its text. Whole numbers choose plurals and become text. */
export function formatMessage(message: Message, args: Readonly<Record<string, string | number | NumericValue | RichText>> = {}): RichText {
  const values: (string | NumericValue)[] = []
  const insertSlot = (part: string | NumericValue) => `${OPEN}${values.push(part) - 1}${CLOSE}`
  const filled = Object.entries(args).map(([key, arg]) => {
    if (typeof arg === 'string' || typeof arg === 'number') return [key, arg] as const
    return [key, 'value' in arg ? insertSlot(arg) : arg.map(insertSlot).join('')] as const
  })
  return message(Object.fromEntries(filled))
    .split(/\ue000(\d+)\ue001/)
    .map((part, at) => (at % 2 === 1 ? (values[Number(part)] ?? '') : part))
    .filter((part) => part !== '')
}

/** A phrase as plain text. */
export function toPlainText(phrase: RichText): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** Phrases one after another, with a space between. */
export function joinRichText(phrases: readonly RichText[]): RichText {
  return phrases.filter((phrase) => phrase.length > 0).flatMap((phrase, at) => (at === 0 ? phrase : [' ', ...phrase]))
}
