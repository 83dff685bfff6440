/** Structured data for machines (schema.org, as JSON-LD). */
import { formatIsoDay } from '../data/calendar.ts'
import type { AidData, ReleaseHead } from '../data/aid.ts'
import type { Messages } from '../i18n/messages.ts'
import { getPath, type PageInfo } from '../state/paths.ts'
import { listReleases, parseReleases, STORY_RELEASES } from '../state/releases.ts'
import type { Description } from './metadata.ts'

const KIEL = { '@type': 'Organization', name: 'Kiel Institute for the World Economy', url: 'https://www.ifw-kiel.de/' } as const
const REPORT = {
  '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Gary Raynaldo' },
  publisher: { '@type': 'Organization', name: 'Diplomatic Times' }, datePublished: '2024-10-03',
  url: 'https://diplomatictimes.net/2024/10/03/new-nato-chief-visits-ukraine-pledges-more-military-and-financial-support',
} as const

/** What a claim page says of the claim: who said it and where. */
export interface ClaimSource {
  readonly text: string
  readonly sources: readonly { readonly name: string; readonly href: string }[]
}

export interface JsonLdInput extends Description {
  readonly page: PageInfo
  /** Absolute address of the preview picture. */
  readonly picture: string
  /** The site's address, with a slash at the end. */
  readonly url: string
  readonly messages: Messages
  readonly aid: AidData
  /** The newest day of the data, ISO. */
  readonly modified: string
  /** Of a claim page. */
  readonly claim: ClaimSource | null
}

function toArticle({ page, title, description, picture, url, messages, modified }: JsonLdInput): object {
  return {
    '@type': 'Article', headline: title, description, inLanguage: page.lang, image: picture, url: url + page.canonical, dateModified: modified,
    isBasedOn: REPORT, author: { '@type': 'Organization', name: messages.hero.headline() },
    about: [{ '@type': 'Person', name: 'Mark Rutte' }, { '@type': 'Organization', name: 'NATO' }, { '@type': 'Country', name: 'Ukraine' }],
  }
}

/** The releases that a page shows: those its canonical path names, or the story's. */
function listUsed({ page, aid }: JsonLdInput): readonly ReleaseHead[] {
  const choice = parseReleases(page.canonical.split('/').at(-2) ?? '', aid)
  const ids: readonly (string | null)[] = choice ? [choice.release, choice.older] : Object.values(STORY_RELEASES)
  return listReleases(aid).filter(({ id }) => ids.includes(id))
}

/** The releases of the Ukraine Support Tracker that the page draws, as one dataset with its files. */
function toDataset(input: JsonLdInput): object {
  const { title, description, url, page } = input
  const used = listUsed(input)
  return {
    '@type': 'Dataset', name: title, description, url: url + page.canonical, inLanguage: page.lang, creator: KIEL, isAccessibleForFree: true,
    temporalCoverage: `2022-01/${formatIsoDay(Math.max(...used.map(({ through }) => through)))}`,
    spatialCoverage: { '@type': 'Place', name: 'Ukraine' },
    distribution: used.map(({ id, number }) => ({
      '@type': 'DataDownload', name: `Release ${number}`, encodingFormat: 'text/csv', contentUrl: `${url}data/${id}.csv`,
    })),
  }
}

/** No rating: a claim is what was said, and where. */
function toClaim({ claim, title, url, page }: JsonLdInput): object {
  return {
    '@type': 'Claim', name: title, url: url + page.canonical, text: claim?.text ?? title, inLanguage: page.lang,
    author: { '@type': 'Person', name: 'Mark Rutte', jobTitle: 'NATO Secretary General' },
    appearance: claim?.sources.map(({ name, href }) => ({ '@type': 'CreativeWork', name, url: href })) ?? [],
  }
}

function toNodes(input: JsonLdInput): readonly object[] {
  switch (input.page.kind) {
    case 'story':
      return [toArticle(input), toDataset(input)]
    case 'aid':
      return [toDataset(input)]
    case 'claim':
      return [toClaim(input), toArticle(input)]
    case 'not-found':
      return []
    default:
      return [toArticle(input)]
  }
}

/** The content of a `<script type="application/ld+json">`; empty where there is nothing to say. */
export function formatJsonLd(input: JsonLdInput): string {
  const nodes = toNodes(input)
  if (nodes.length === 0) return ''
  const home = { '@type': 'WebSite', name: input.messages.hero.headline(), url: input.url + getPath('story', '', input.page.lang) }
  // A closing tag inside a string would end the element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': [...nodes, home] }).replaceAll('<', '\\u003c')
}
