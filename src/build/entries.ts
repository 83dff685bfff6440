/** The scripts of the site and the text of their entries: one a kind of page and language, and the parts that come later. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { STEP_IDS } from '../story/steps.ts'
import { LANGS } from '../i18n/messages.ts'

const PREFIX = 'virtual:start/'
const PARTS = 'virtual:part/'
const PASSAGES = 'virtual:passages/'

/** The parts that hold what comes later: to any page, to one with the leaders chart, and to the story with all the rest of it. */
type LaterPart = 'later' | 'leadersLater' | 'rest'

/** What each kind of page begins with; of the words only the rooms it reads from. */
const PAGES: Readonly<Record<string, { readonly component: string; readonly data: readonly string[]; readonly messages: readonly string[]; readonly later: LaterPart | null }>> = {
  story: { component: 'StoryPage', data: ['leaders'], messages: ['leaders', 'names', 'page', 'steps', 'story'], later: 'rest' },
  aid: { component: 'AidChartPage', data: ['aid'], messages: ['aid', 'page'], later: 'later' },
  leaders: { component: 'LeadersChartPage', data: ['leaders'], messages: ['leaders', 'names', 'page'], later: 'leadersLater' },
  claim: { component: 'ClaimPage', data: ['aid'], messages: ['aid', 'claims', 'page'], later: 'later' },
  donor: { component: 'DonorPage', data: ['aid'], messages: ['aid', 'donor', 'page'], later: 'later' },
  playground: { component: 'PlaygroundPage', data: ['aid'], messages: ['aid', 'embed', 'leaders', 'claims', 'page'], later: null },
  'not-found': { component: 'NotFoundPage', data: [], messages: ['notFound', 'page'], later: null },
}

/** Every script by name: the module that begins it. */
export function entriesOf(root: string): Readonly<Record<string, string>> {
  const src = (file: string) => join(root, 'src', file)
  return {
    react: src('entries/react.ts'),
    early: src('runtime/inlineHead.ts'),
    frame: src('embed/frame.ts'),
    embed: src('embed/host.ts'),
    ...Object.fromEntries(Object.keys(PAGES).flatMap((kind) => LANGS.map((lang) => [`${kind}-${lang}`, `${PREFIX}${kind}/${lang}`]))),
  }
}

/** What claims are worked out from has announcements, which charts don't carry. */
const CLAIM_DATA = `import { aid as charted } from 'virtual:aid'
import { announcements, precedents } from 'virtual:announcements'
const aid = { ...charted, announcements, precedents }`

/** What marks tell rests on evidence that the chart does not carry. */
const LEADERS_LATER = `import { laterOf as withTelling } from '/src/pages/leadersLater.tsx'
import { evidence } from 'virtual:leaders-evidence'
export const laterOf = (messages) => withTelling(messages, evidence)`

/** How a page fetches what comes later, with the words that only it writes. */
function laterText(lang: string, part: LaterPart): string {
  return `const later = () => import('${PARTS}${lang}/${part}').then(({ laterOf, catalog }) => laterOf({ ...messages, ...catalog }))`
}

/** The text of an entry: the page's component, words and data, handed to `start`. */
function startModule(kind: string, lang: string): string {
  const page = PAGES[kind]
  if (!page) throw new Error(`no page of kind ${kind}`)
  return [
    `import { start } from '/src/app/hydrate.tsx'`,
    `import { ${page.component} } from '/src/pages/${page.component}.tsx'`,
    `import { messages } from 'virtual:messages/${lang}/${page.messages.join('+')}'`,
    ...(kind === 'claim' ? [CLAIM_DATA] : page.data.map((name) => `import { ${name} } from 'virtual:${name}'`)),
    ...(page.later ? [laterText(lang, page.later)] : []),
    ...(kind === 'story' ? [storyPart(lang)] : []),
    `start(${page.component}, messages, { ${kind === 'story' ? 'aid: index, leaders, loadAid' : page.data.join(', ')} }, ${page.later ? 'later' : 'null'})`,
  ].join('\n')
}

/** The story answers with the leaders chart; aid, the claims and what comes later to every page come after it, in one part. */
function storyPart(lang: string): string {
  return `import { index } from 'virtual:aid-index'
import '/src/story/Hero.module.css'
import { onceOf } from '/src/pages/parts.ts'
const loadAid = onceOf(() => import('${PARTS}${lang}/rest').then(({ aidPart, aid, catalog }) => aidPart(aid, { ...messages, ...catalog })))`
}

/** The text of a part. */
const PART_TEXTS: Readonly<Record<string, (lang: string) => string>> = {
  later: (lang) => `export { laterOf } from '/src/pages/later.ts'
export { catalog } from 'virtual:messages/${lang}/share'`,
  leadersLater: (lang) => `${LEADERS_LATER}
export { catalog } from 'virtual:messages/${lang}/share+tooltip'`,
  rest: (lang) => `export { aidPart } from '/src/pages/aidPart.ts'
${LEADERS_LATER}
${CLAIM_DATA}
export { aid }
export { catalog } from 'virtual:messages/${lang}/aid+claims+share+tooltip'`,
}

function partModule(path: string): string {
  const [lang = '', name = ''] = path.split('/')
  const text = PART_TEXTS[name]
  if (!text) throw new Error(`no part ${name}`)
  return text(lang)
}

/** The text of the story's entry in development, where no build has drawn the passages. */
function storyInDevelopment(lang: string): string {
  return `import { start } from '/src/app/hydrate.tsx'
import { StoryPage } from '/src/pages/StoryPage.tsx'
import { aidPart } from '/src/pages/aidPart.ts'
import { claimIsland } from '/src/pages/claimIsland.tsx'
import { onceOf } from '/src/pages/parts.ts'
import { drawPassages } from '/src/pages/storyPassages.tsx'
import { messages } from 'virtual:messages/${lang}'
${CLAIM_DATA}
import { leaders } from 'virtual:leaders'
import { passages } from '${PASSAGES}${lang}'
${laterText(lang, 'leadersLater')}
const drawn = drawPassages({ aid, leaders }, messages, passages, (id) => claimIsland({ id, aid, messages, base: '/' }))
const loadAid = onceOf(async () => aidPart(aid, messages))
start(StoryPage, messages, { aid, leaders, loadAid, passages: drawn }, later)`
}

function passagesModule(lang: string): string {
  const imports = STEP_IDS.map((id, at) => `import P${at} from '/src/i18n/${lang}/story/${id}.mdx'`)
  return `${imports.join('\n')}\nexport const passages = { ${STEP_IDS.map((id, at) => `'${id}': P${at}`).join(', ')} }`
}

/** Serves `virtual:start/<kind>/<lang>`, `virtual:part/<lang>/<name>` and `virtual:passages/<lang>`. */
export function entriesPlugin(): Plugin {
  let isBuild = true
  return {
    name: 'entries',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (id) => ([PREFIX, PARTS, PASSAGES].some((prefix) => id.startsWith(prefix)) ? `\0${id}` : undefined),
    // Vite drops the style of a CSS module whose names no script uses; what the build alone draws has names that none does.
    transform: {
      order: 'post',
      filter: { id: /Hero\.module\.css$/ },
      handler: () => ({ moduleSideEffects: 'no-treeshake' }),
    },
    load(id) {
      // Vite's own preloads modules; the parts here are none.
      if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load()'
      if (id.startsWith(`\0${PASSAGES}`)) return passagesModule(id.slice(PASSAGES.length + 1))
      if (id.startsWith(`\0${PARTS}`)) return partModule(id.slice(PARTS.length + 1))
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const [kind = '', lang = ''] = id.slice(PREFIX.length + 1).split('/')
      return kind === 'story' && !isBuild ? storyInDevelopment(lang) : startModule(kind, lang)
    },
  }
}
