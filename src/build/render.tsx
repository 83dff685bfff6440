/** Every page as markup, by the components that hydrate it in the browser. Built for Node by `site.ts`. */
import { text } from 'node:stream/consumers'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { changes } from 'virtual:changes'
import { leaders } from 'virtual:leaders'
import { renderApp } from '../app/hydrate.tsx'
import { listPages } from '../app/routes.ts'
import { claimData as aid } from '../data/compiledClaims.ts'
import { loadAllMessages } from '../i18n/loadMessages.ts'
import type { Lang } from '../i18n/languages.ts'
import { AidChartPage } from '../pages/AidChartPage.tsx'
import { ClaimIsland } from '../pages/ClaimIsland.tsx'
import { ClaimPage } from '../pages/ClaimPage.tsx'
import { DonorPage } from '../pages/DonorPage.tsx'
import { LeadersChartPage } from '../pages/LeadersChartPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { PlaygroundPage } from '../pages/PlaygroundPage.tsx'
import { StoryPage } from '../pages/StoryPage.tsx'
import { drawPassages } from '../pages/storyPassages.tsx'
import type { ClaimId } from '../state/claim.ts'
import type { PageInfo } from '../state/paths.ts'
import type { Passage } from '../story/prose.tsx'
import { STEP_IDS } from '../story/steps.ts'
import type { Passages } from '../story/Step.tsx'

const PROSE = import.meta.glob<Passage>('../i18n/*/story/*.mdx', { eager: true, import: 'default' })
const MESSAGES = await loadAllMessages()

export const pages = listPages(aid)
export const known = { aid, leaders, changes, messages: MESSAGES }

/** The passages of a language. Each claim in them is separate markup, which `hydrateClaims` hydrates as a root. */
function renderPassages(lang: Lang, base: string): Passages {
  const messages = MESSAGES[lang]
  const renderClaim = (id: ClaimId) => {
    const markup = renderToString(<ClaimIsland id={id} aid={aid} messages={messages} base={base} />, { identifierPrefix: id })
    return <div data-claim-root={id} dangerouslySetInnerHTML={{ __html: markup }} />
  }
  const texts = new Map(STEP_IDS.flatMap((id) => {
    const prose = PROSE[`../i18n/${lang}/story/${id}.mdx`]
    return prose ? [[id, prose] as const] : []
  }))
  return drawPassages({ aid, leaders, changes }, messages, texts, renderClaim)
}

function renderElement(page: PageInfo, base: string): ReactElement {
  const messages = MESSAGES[page.lang]
  const props = { kind: page.kind, address: page.address, base }
  switch (page.kind) {
    case 'story':
      return renderApp(StoryPage, messages, { aid, leaders, passages: renderPassages(page.lang, base) }, props)
    case 'aid':
      return renderApp(AidChartPage, messages, { aid }, props)
    case 'leaders':
      return renderApp(LeadersChartPage, messages, { leaders }, props)
    case 'claim':
      return renderApp(ClaimPage, messages, { aid }, props)
    case 'donor':
      return renderApp(DonorPage, messages, { aid }, props)
    case 'playground':
      return renderApp(PlaygroundPage, messages, { aid, leaders, pages }, props)
    case 'not-found':
      return renderApp(NotFoundPage, messages, { aid, leaders }, props)
  }
}

/** The markup of a page's root. Throws what a component throws: a page that can't be rendered is not published. */
export async function renderPage(page: PageInfo, base: string): Promise<string> {
  const failures: unknown[] = []
  const { prelude } = await prerenderToNodeStream(renderElement(page, base), {
    onError: (error) => {
      failures.push(error)
    },
    // Suspense boundaries are written in place, without the script that would move them there.
    progressiveChunkSize: Number.MAX_SAFE_INTEGER,
  })
  const html = await text(prelude)
  if (failures.length > 0) throw failures[0]
  return html
}

export { listDataFiles } from './dataFiles.ts'
export { formatFeed } from './feed.ts'
export { formatJsonLd } from './jsonLd.ts'
export { describePage } from './metadata.ts'
export { getClaimSource, toPageTable } from './pageTable.ts'
export { drawPage } from './SocialImage.tsx'
