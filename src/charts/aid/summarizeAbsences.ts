/** Whom a view of the aid chart leaves out, in words: donors without a GDP in the release, or without a population. */
import type { AidData } from '../../data/aid.ts'
import { formatMessage, type RichText } from '../../i18n/richText.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { BarsView, FlowView, TimeView } from '../../state/view.ts'
import { getGroups, getRelease, isBarsView, listViewDonors } from './rows.ts'
import { formatList, getNameInText } from './labels.ts'

/** Whom a sum of shares of GDP leaves out, where others in it have a GDP. */
function summarizeWithoutGdp(data: AidData, view: BarsView | TimeView | FlowView, messages: Messages): RichText {
  if (view.groupBy === 'donor' && (isBarsView(view) || view.focus.length > 0)) return []
  const { gdp } = getRelease(view, data)
  const sums = view.groupBy === 'donor' ? [listViewDonors(view, data)] : getGroups(view, data).map(({ donors }) => donors)
  const isEuShared = 'eu' in view && view.eu === 'shared'
  const absent = sums.filter((donors) => donors.some((at) => gdp[at])).flat()
    .filter((at) => !gdp[at] && !(isEuShared && data.donors[at]?.bloc === 'eu'))
  return absent.length > 0 ? formatMessage(messages.aid.gdpNote, { names: listNames(absent, data, messages) }) : []
}

/** The names of donors by their positions. */
export function listNames(donors: readonly number[], data: AidData, messages: Messages): string {
  return formatList(donors.flatMap((at) => data.donors.slice(at, at + 1).map(({ id }) => getNameInText(id, messages))))
}

/** Whom a share of GDP or a count per head leaves out. */
export function summarizeAbsences(data: AidData, view: BarsView | TimeView | FlowView, messages: Messages): RichText {
  if (view.measure === 'gdp') return summarizeWithoutGdp(data, view, messages)
  if (view.measure !== 'head') return []
  const followed = listViewDonors(view, data).flatMap((at) => data.donors.slice(at, at + 1))
  const absent = followed.filter(({ population, bloc }) => population === null && !(bloc === 'eu' && 'eu' in view && view.eu === 'shared'))
  const names = formatList(absent.map(({ id }) => getNameInText(id, messages)))
  const args = { year: String(data.populationYear), names, n: absent.length }
  return formatMessage(view.groupBy === 'donor' ? messages.aid.perHeadNote : messages.aid.perHeadNoteGroups, args)
}
