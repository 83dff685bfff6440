/** The embed playground as a page. */
import type { ReactElement } from 'react'
import type { PageInfo, PageProps } from '../state/paths.ts'
import { Playground } from '../embed/Playground.tsx'
import { getLatestRelease } from '../state/releases.ts'
import type { Known } from '../state/view.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ROOT_LANG } from '../i18n/languages.ts'
import { PageLayout } from './PageLayout.tsx'
import { getPageTitle } from './pageTitle.ts'

export function PlaygroundPage({ data, ...page }: PageProps & { readonly data: Known & { readonly pages: readonly PageInfo[] } }): ReactElement {
  const messages = useMessages()
  const pages = data.pages
    .filter(({ kind, lang, path, canonical }) => lang === ROOT_LANG && kind !== 'playground' && kind !== 'not-found' && path === canonical)
    .map((info) => ({ path: info.path, title: getPageTitle(info, data, messages) }))
  return (
    <PageLayout {...page}>
      <Playground pages={pages} base={page.base} latest={getLatestRelease(data.aid).id} />
    </PageLayout>
  )
}
