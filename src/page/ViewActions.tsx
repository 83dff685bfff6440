/** Under a chart of the story: share its view, and open it on a page of its own. */
import type { ReactElement } from 'react'
import { pathOf } from '../pages.ts'
import { formatAddress } from '../view/address.ts'
import type { Data, View } from '../view/view.ts'
import { useWords } from '../words/useWords.ts'
import { Actions } from './Actions.tsx'
import { leadersSubject } from './leadersSubject.ts'
import { aidSubject } from './subjects.ts'

interface ViewActionsProps {
  readonly data: Data
  readonly view: View
  readonly base: string
  /** With the way to the chart's own page, which has all the room and every control. */
  readonly open?: boolean
}

export function ViewActions({ data, view, base, open = false }: ViewActionsProps): ReactElement {
  const words = useWords()
  const { path, query } = formatAddress(view, data)
  const own = pathOf(view.chart, path, words.lang) + (query === '' ? '' : `?${query}`)
  return (
    <Actions base={base} {...(open ? { open: own } : {})} subject={(within) =>
      view.chart === 'aid' ? aidSubject({ data: data.aid, view, words, base, within }) : leadersSubject({ data: data.leaders, view, words, base, within })} />
  )
}
