/** Every page as markup, by the components that take it up in the browser. Built for Node by `site.ts`. */
import { text } from 'node:stream/consumers'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { aid as charted } from 'virtual:aid'
import { announcements } from 'virtual:announcements'
import { leaders } from 'virtual:leaders'
import { words as en } from 'virtual:messages/en'
import { words as uk } from 'virtual:messages/uk'
import { passages as enPassages } from 'virtual:passages/en'
import { passages as ukPassages } from 'virtual:passages/uk'
import { pageElement } from '../app/hydrate.tsx'
import { AidPage } from '../pages/AidChartPage.tsx'
import { ClaimPage } from '../pages/ClaimPage.tsx'
import { GroundPage } from '../pages/PlaygroundPage.tsx'
import { LeadersPage } from '../pages/LeadersChartPage.tsx'
import { MissingPage } from '../pages/NotFoundPage.tsx'
import { StoryPage } from '../pages/StoryPage.tsx'
import { aidPart } from '../pages/aidPart.ts'
import { claimIsland } from '../pages/claimIsland.tsx'
import { onceOf } from '../pages/parts.ts'
import { drawPassages } from '../pages/storyPassages.tsx'
import { pagesOf, type PageInfo } from '../app/routes.ts'
import type { Passages } from '../story/Step.tsx'
import type { ClaimId } from '../state/claim.ts'
import type { Lang, Words } from '../i18n/messages.ts'

const aid = { ...charted, announcements }
const WORDS: Readonly<Record<Lang, Words>> = { en, uk }
/** To the build nothing comes later. */
const LOAD_AID = { en: onceOf(async () => aidPart(aid, en)), uk: onceOf(async () => aidPart(aid, uk)) } as const
const PASSAGES = { en: enPassages, uk: ukPassages } as const

/** The passages of a language; each claim in them is markup of its own, which `takeUpClaims` hydrates by itself. */
function passagesOf(lang: Lang, base: string): Passages {
  const words = WORDS[lang]
  const renderClaim = (id: ClaimId) => {
    const markup = renderToString(claimIsland({ id, aid, words, base }), { identifierPrefix: id })
    return <div data-island={id} dangerouslySetInnerHTML={{ __html: markup }} />
  }
  return drawPassages({ aid, leaders }, words, PASSAGES[lang], renderClaim)
}

function elementOf(page: PageInfo, base: string): ReactElement {
  const words = WORDS[page.lang]
  const props = { kind: page.kind, address: page.address, base }
  switch (page.kind) {
    case 'story':
      return pageElement(StoryPage, words, { aid, leaders, passages: passagesOf(page.lang, base), loadAid: LOAD_AID[page.lang] }, props, null)
    case 'aid':
      return pageElement(AidPage, words, { aid }, props, null)
    case 'leaders':
      return pageElement(LeadersPage, words, { leaders }, props, null)
    case 'claim':
      return pageElement(ClaimPage, words, { aid }, props, null)
    case 'ground':
      return pageElement(GroundPage, words, { aid }, props, null)
    case 'missing':
      return pageElement(MissingPage, words, {}, props, null)
  }
}

/** The markup of a page's root. Throws what a component throws: a page that can't be drawn is not published. */
export async function renderPage(page: PageInfo, base: string): Promise<string> {
  const failures: unknown[] = []
  const { prelude } = await prerenderToNodeStream(elementOf(page, base), {
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
export const pages = pagesOf(aid)
export const known = { aid, leaders, words: WORDS }
