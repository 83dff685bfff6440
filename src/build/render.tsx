/** Every page as markup, by the components that take it up in the browser. Built for Node by `site.ts`. */
import { text } from 'node:stream/consumers'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { aid as charted } from 'virtual:aid'
import { announcements, precedents } from 'virtual:announcements'
import { leaders } from 'virtual:leaders'
import { messages as en } from 'virtual:messages/en'
import { messages as uk } from 'virtual:messages/uk'
import { passages as enPassages } from 'virtual:passages/en'
import { passages as ukPassages } from 'virtual:passages/uk'
import { renderApp } from '../app/hydrate.tsx'
import { AidChartPage } from '../pages/AidChartPage.tsx'
import { ClaimPage } from '../pages/ClaimPage.tsx'
import { DonorPage } from '../pages/DonorPage.tsx'
import { PlaygroundPage } from '../pages/PlaygroundPage.tsx'
import { LeadersChartPage } from '../pages/LeadersChartPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { StoryPage } from '../pages/StoryPage.tsx'
import { aidPart } from '../pages/aidPart.ts'
import { claimIsland } from '../pages/claimIsland.tsx'
import { onceOf } from '../pages/parts.ts'
import { drawPassages } from '../pages/storyPassages.tsx'
import { listPages, type PageInfo } from '../app/routes.ts'
import type { Passages } from '../story/Step.tsx'
import type { ClaimId } from '../state/claim.ts'
import type { Lang, Messages } from '../i18n/messages.ts'

const aid = { ...charted, announcements, precedents }
const WORDS: Readonly<Record<Lang, Messages>> = { en, uk }
/** To the build nothing comes later. */
const LOAD_AID = { en: onceOf(async () => aidPart(aid, en)), uk: onceOf(async () => aidPart(aid, uk)) } as const
const PASSAGES = { en: enPassages, uk: ukPassages } as const

/** The passages of a language; each claim in them is markup of its own, which `takeUpClaims` hydrates by itself. */
function renderPassages(lang: Lang, base: string): Passages {
  const messages = WORDS[lang]
  const renderClaim = (id: ClaimId) => {
    const markup = renderToString(claimIsland({ id, aid, messages, base }), { identifierPrefix: id })
    return <div data-island={id} dangerouslySetInnerHTML={{ __html: markup }} />
  }
  return drawPassages({ aid, leaders }, messages, PASSAGES[lang], renderClaim)
}

function renderElement(page: PageInfo, base: string): ReactElement {
  const messages = WORDS[page.lang]
  const props = { kind: page.kind, address: page.address, base }
  switch (page.kind) {
    case 'story':
      return renderApp(StoryPage, messages, { aid, leaders, passages: renderPassages(page.lang, base), loadAid: LOAD_AID[page.lang] }, props, null)
    case 'aid':
      return renderApp(AidChartPage, messages, { aid }, props, null)
    case 'leaders':
      return renderApp(LeadersChartPage, messages, { leaders }, props, null)
    case 'claim':
      return renderApp(ClaimPage, messages, { aid }, props, null)
    case 'donor':
      return renderApp(DonorPage, messages, { aid }, props, null)
    case 'playground':
      return renderApp(PlaygroundPage, messages, { aid }, props, null)
    case 'not-found':
      return renderApp(NotFoundPage, messages, {}, props, null)
  }
}

/** The markup of a page's root. Throws what a component throws: a page that can't be drawn is not published. */
export async function renderPage(page: PageInfo, base: string): Promise<string> {
  const failures: unknown[] = []
  const { prelude } = await prerenderToNodeStream(renderElement(page, base), {
    onError: (error) => {
      failures.push(error)
    },
    // Boundaries stand where they belong, without the script that would move them there.
    progressiveChunkSize: Number.MAX_SAFE_INTEGER,
  })
  const html = await text(prelude)
  if (failures.length > 0) throw failures[0]
  return html
}

export { describePage } from './metadata.ts'
export { drawPage } from './SocialImage.tsx'
export const pages = listPages(aid)
export const known = { aid, leaders, messages: WORDS }
