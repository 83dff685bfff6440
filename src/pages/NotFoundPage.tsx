/** An address that does not exist: the way to the story and both charts. */
import type { ReactElement } from 'react'
import type { PageProps } from '../app/App.tsx'
import { pathOf } from '../app/routes.ts'
import { useWords } from '../i18n/useMessages.ts'
import { Shell } from './PageLayout.tsx'

export function MissingPage({ kind, address, base }: PageProps): ReactElement {
  const words = useWords()
  const link = (to: string) => base + to
  return (
    <Shell kind={kind} address={address} base={base}>
      <h1>{words.missing.title()}</h1>
      <p>{words.missing.text()}</p>
      <ul>
        <li><a href={link(pathOf('story', '', words.lang)) || './'}>{words.page.title()}</a></li>
        <li><a href={link(pathOf('aid', 'aid/all/eur/latest', words.lang))}>{words.page.aidChart()}</a></li>
        <li><a href={link(pathOf('leaders', 'leaders/all', words.lang))}>{words.page.leadersChart()}</a></li>
      </ul>
    </Shell>
  )
}
