/** The table of a donor's page: every count, with a second donor beside it. */
import type { AidData } from '../../data/aid.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { Cell, TableModel } from '../../components/tableModel.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { DonorView } from '../../state/donorUrl.ts'
import { formatBareAmount } from '../aid/amounts.ts'
import { getLabel } from '../aid/labels.ts'
import { toDonorProfile, type DonorProfile, type Standing } from './donorProfile.ts'

function toCells(profile: DonorProfile, messages: Messages): readonly (readonly [Cell, Cell])[] {
  const amount = (value: number | null, measure: Standing['measure']): Cell => (value === null ? null : formatBareAmount(value, measure, messages))
  const place = (rank: number | null): Cell => (rank === null ? null : { value: rank, text: formatNumber(rank, 0, messages.formats) })
  return [
    ...profile.standings.map(({ value, measure, rank }) => [amount(value, measure), place(rank)] as const),
    ...profile.types.map(({ value }) => [amount(value, 'eur'), null] as const),
    [amount(profile.comparison.then, 'eur'), null],
    [amount(profile.comparison.now, 'eur'), null],
  ]
}

/** Amounts in the unit that the row names, ranks among the donors that have the figure. */
export function toDonorTable(data: AidData, view: DonorView, messages: Messages): TableModel {
  const { donor: labels } = messages
  const profile = toDonorProfile(view.donor, data)
  const profiles = [profile, ...(view.other === null ? [] : [toDonorProfile(view.other, data)])]
  const cells = profiles.map((one) => toCells(one, messages))
  const names = [
    ...profile.standings.map(({ count }) => [count, labels.count({ count })] as const),
    ...profile.types.map(({ type }) => [`type-${type}`, labels.countType({ noun: messages.aid.noun({ type }) })] as const),
    ['then', labels.countThen()] as const,
    ['now', labels.countNow()] as const,
  ]
  return {
    caption: labels.caption({ name: profiles.map(({ donor }) => getLabel(donor, messages)).join(', ') }),
    columns: [
      { key: 'name', label: labels.columnCount() },
      ...profiles.flatMap(({ donor }) => [
        { key: donor, label: getLabel(donor, messages) },
        { key: `${donor}-rank`, label: labels.columnRank({ name: getLabel(donor, messages) }) },
      ]),
    ],
    rows: names.map(([key, name], at) => ({ key, mark: {}, name, cells: cells.flatMap((own) => own[at] ?? [null, null]) })),
  }
}
