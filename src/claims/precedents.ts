/** What has been published as a precedent for the support, in words. Quotes: nothing here is summed or compared. */
import type { ClaimData, Precedent } from '../data/aid.ts'
import { formatDay, formatMonth, formatNumber, formatShare } from '../i18n/format.ts'
import { toMonth } from '../data/calendar.ts'
import type { Messages } from '../i18n/messages.ts'

/** As published: no more decimals than the source gives. */
function formatAsPublished(amount: number, messages: Messages): string {
  return formatNumber(amount, `${amount}`.split('.')[1]?.length ?? 0, messages.formats)
}

function formatPublished({ day, precision }: Precedent['published'], messages: Messages): string {
  return precision === 'day' ? formatDay(day, messages.formats) : formatMonth(toMonth(day), messages.formats)
}

/** The rows of the table, in the order of the source; one without words in the language is left out. */
export function toPrecedentRows(aid: Pick<ClaimData, 'precedents'>, messages: Messages) {
  const items = new Map(Object.entries(messages.claims.precedents.items))
  return aid.precedents.flatMap(({ id, period, amount, shareOfGdp, published, source }) => {
    const item = items.get(id)
    if (!item) return []
    const share = shareOfGdp === null ? '' : messages.aid.percent({ n: formatShare(shareOfGdp, messages.formats) })
    return [{
      id,
      what: item.what({ period: period.replace('-', '–') }),
      figure: item.figure({ amount: amount === null ? '' : formatAsPublished(amount, messages), share }),
      compared: item.compared(),
      // Who said it, and the day or month of publication.
      by: `${item.by()}, ${formatPublished(published, messages)}`,
      note: item.note(),
      source,
    }]
  })
}
