/** The page of an address that does not exist. It leads to the page that the address most likely means, if there is one. */
import { useEffect, type ReactElement } from 'react'
import { findNearestPage, type NearestPageData } from '../state/nearestPage.ts'
import { getPath, type PageProps } from '../state/paths.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { PageLayout } from './PageLayout.tsx'

export function NotFoundPage({ data, ...page }: PageProps & { readonly data: NearestPageData }): ReactElement {
  const messages = useMessages()
  const { base } = page
  useEffect(() => {
    const root = new URL(base, location.href).pathname
    const nearest = location.pathname.startsWith(root) ? findNearestPage(location.pathname.slice(root.length), location.search, data) : null
    if (nearest !== null) location.replace(root + nearest + (nearest.includes('#') ? '' : location.hash))
  }, [base, data])
  return (
    <PageLayout {...page}>
      <h1>{messages.notFound.title()}</h1>
      <p>{messages.notFound.text()}</p>
      <ul>
        <li><a href={base + getPath('story', '', messages.lang)}>{messages.page.title()}</a></li>
        <li><a href={base + getPath('aid', 'aid/all/eur/latest', messages.lang)}>{messages.page.aidChart()}</a></li>
        <li><a href={base + getPath('leaders', 'leaders/all', messages.lang)}>{messages.page.leadersChart()}</a></li>
      </ul>
    </PageLayout>
  )
}
