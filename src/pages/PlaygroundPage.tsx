/** The embed playground as a page. */
import type { ReactElement } from 'react'
import type { PageInfo, PageProps } from '../state/paths.ts'
import { getQuestion } from '../claims/verdict.ts'
import type { AidData } from '../data/aid.ts'
import { Playground } from '../embed/Playground.tsx'
import { formatUnit } from '../charts/aid/amounts.ts'
import { formatReleaseChoice } from '../charts/aid/labels.ts'
import { getReleases } from '../state/aidView.ts'
import { parseAid } from '../state/aidUrl.ts'
import { getLatestRelease } from '../state/releases.ts'
import { CLAIM_IDS } from '../state/claim.ts'
import { SCENES } from '../state/view.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ROOT_LANG } from '../i18n/languages.ts'
import type { Messages } from '../i18n/messages.ts'
import { PageLayout } from './PageLayout.tsx'

function getTitle({ kind, address }: PageInfo, aid: AidData, messages: Messages): string {
  const last = address.split('/').at(-1)
  if (kind === 'aid') {
    const { view } = parseAid(address, '', aid)
    const count = formatReleaseChoice(getReleases(view), aid, messages)
    return `${messages.aid.title()}: ${messages.aid.noun({ type: view.type })}, ${formatUnit(view.measure, aid, messages)}, ${count}`
  }
  if (kind === 'leaders') return `${messages.page.questionLeads()} ${messages.embed.scene({ scene: SCENES.find((scene) => scene === last) ?? 'all' })}`
  const claim = CLAIM_IDS.find((id) => id === last)
  return claim ? getQuestion(claim, messages) : messages.page.title()
}

export function PlaygroundPage({ data, ...page }: PageProps & { readonly data: { readonly aid: AidData; readonly pages: readonly PageInfo[] } }): ReactElement {
  const messages = useMessages()
  const { aid } = data
  const pages = data.pages
    .filter(({ kind, lang, path, canonical }) => lang === ROOT_LANG && kind !== 'playground' && kind !== 'not-found' && path === canonical)
    .map((info) => ({ path: info.path, title: getTitle(info, aid, messages) }))
  return (
    <PageLayout {...page}>
      <Playground pages={pages} base={page.base} latest={getLatestRelease(aid).id} />
    </PageLayout>
  )
}
