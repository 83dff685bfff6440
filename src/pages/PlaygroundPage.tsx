/** The editor's testing ground as a page. */
import type { ReactElement } from 'react'
import type { PageProps } from '../app/App.tsx'
import { questionOf } from '../claims/verdict.ts'
import type { AidData } from '../data/aid.ts'
import { Ground } from '../embed/Playground.tsx'
import { pagesOf, type PageInfo } from '../app/routes.ts'
import { parseAid } from '../state/aidUrl.ts'
import { latestRelease } from '../state/aidView.ts'
import { CLAIM_IDS } from '../state/claim.ts'
import { SCENES } from '../state/view.ts'
import { useWords } from '../i18n/useMessages.ts'
import type { Words } from '../i18n/messages.ts'
import { Shell } from './PageLayout.tsx'

function titleOf({ kind, address }: PageInfo, aid: AidData, words: Words): string {
  const last = address.split('/').at(-1)
  if (kind === 'aid') {
    const { view } = parseAid(address, '', aid)
    const count = view.counts === 'pair' ? words.aid.controls.both() : words.aid.release({ n: view.release.replace(/^r/, '') })
    return `${words.aid.title()}: ${words.aid.noun({ type: view.type })}, ${words.aid.unit({ measure: view.measure })}, ${count}`
  }
  if (kind === 'leaders') return `${words.page.questionLeads()} ${words.embed.scene({ scene: SCENES.find((scene) => scene === last) ?? 'all' })}`
  const claim = CLAIM_IDS.find((id) => id === last)
  return claim ? questionOf(claim, words) : words.page.title()
}

export function GroundPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const words = useWords()
  const { aid } = data
  const pages = pagesOf(aid)
    .filter((page) => page.lang === 'en' && page.kind !== 'ground' && page.kind !== 'missing' && page.path === page.canonical)
    .map((page) => ({ path: page.path, title: titleOf(page, aid, words) }))
  return (
    <Shell kind={kind} address={address} base={base}>
      <Ground pages={pages} base={base} latest={latestRelease(aid).id} />
    </Shell>
  )
}
