/** The page of an address that does not exist, with links to the story and both charts; one that is nearly ours leads on. */
import { useEffect, type ReactElement } from 'react'
import type { PageProps } from '../state/paths.ts'
import { findNearestPage, type NearestPageData } from '../state/nearestPage.ts'
import { getPath } from '../state/paths.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { PageLayout } from './PageLayout.tsx'

export function NotFoundPage({ kind, address, base, data }: PageProps & { readonly data: NearestPageData }): ReactElement {
  const messages = useMessages()
  useEffect(() => {
    const root = new URL(base, location.href).pathname
    const page = location.pathname.startsWith(root) ? findNearestPage(location.pathname.slice(root.length), location.search, data) : null
    if (page !== null) location.replace(root + page + (page.includes('#') ? '' : location.hash))
  }, [base, data])
  const link = (to: string) => base + to
  return (
    <PageLayout kind={kind} address={address} base={base}>
      <h1>{messages.notFound.title()}</h1>
      <p>{messages.notFound.text()}</p>
      <ul>
        <li><a href={link(getPath('story', '', messages.lang)) || './'}>{messages.page.title()}</a></li>
        <li><a href={link(getPath('aid', 'aid/all/eur/latest', messages.lang))}>{messages.page.aidChart()}</a></li>
        <li><a href={link(getPath('leaders', 'leaders/all', messages.lang))}>{messages.page.leadersChart()}</a></li>
      </ul>
    </PageLayout>
  )
}
