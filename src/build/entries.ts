/** The scripts of the site and the text of their entries: one a kind of page and language, classic and self-contained. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { STEP_IDS } from '../story/steps.ts'
import { LANGS } from '../words/words.ts'

const PREFIX = 'virtual:start/'
const PASSAGES = 'virtual:passages/'

/** What each kind of page is made of; of the story's passages and claims only the style, since the build draws them; of the words only the rooms it reads from, all where none is named. */
const PAGES: Readonly<Record<string, { readonly component: string; readonly data: readonly string[]; readonly words: readonly string[] }>> = {
  story: { component: 'StoryPage', data: ['aid', 'leaders'], words: ['aid', 'leaders', 'names', 'page', 'share', 'steps', 'story'] },
  aid: { component: 'AidPage', data: ['aid'], words: ['aid', 'names.leaders', 'page', 'share'] },
  leaders: { component: 'LeadersPage', data: ['leaders'], words: ['leaders', 'names', 'page', 'share'] },
  claim: { component: 'ClaimPage', data: ['aid'], words: ['aid', 'claims', 'names.leaders', 'page', 'share'] },
  ground: { component: 'GroundPage', data: ['aid'], words: ['aid', 'embed', 'leaders', 'claims', 'page'] },
  missing: { component: 'MissingPage', data: [], words: ['page'] },
}

/** Every script by name: the module that begins it. */
export function entriesOf(root: string): Readonly<Record<string, string>> {
  const src = (file: string) => join(root, 'src', file)
  return {
    react: src('react.ts'),
    early: src('early.ts'),
    frame: src('embed/frame.ts'),
    embed: src('embed/host.ts'),
    later: src('later.ts'),
    ...Object.fromEntries([...Object.keys(PAGES), 'claims'].flatMap((kind) => LANGS.map((lang) => [`${kind}-${lang}`, `${PREFIX}${kind}/${lang}`]))),
  }
}

/** What claims are worked out from has announcements, which charts don't carry. */
const CLAIM_DATA = `import { aid as charted } from 'virtual:aid'
import { announcements } from 'virtual:announcements'
const aid = { ...charted, announcements }`

/** The text of an entry: the page's component, words and data, handed to `start`. */
function startModule(kind: string, lang: string): string {
  const page = PAGES[kind]
  if (!page) throw new Error(`no page of kind ${kind}`)
  return [
    `import { start } from '/src/main.tsx'`,
    `import { ${page.component} } from '/src/page/${page.component}.tsx'`,
    `import { words } from 'virtual:words/${lang}/${page.words.join('+')}'`,
    ...(kind === 'claim' ? [CLAIM_DATA] : page.data.map((name) => `import { ${name} } from 'virtual:${name}'`)),
    ...(kind === 'story' ? [`import '/src/claims/Claim.module.css'`] : []),
    `start(${page.component}, words, { ${page.data.join(', ')} })`,
  ].join('\n')
}

/** The text of the story's entry in development, where no build has drawn the passages. */
function storyInDevelopment(lang: string): string {
  return `import { start } from '/src/main.tsx'
import { StoryPage } from '/src/page/StoryPage.tsx'
import { claimIsland } from '/src/page/claimIsland.tsx'
import { drawPassages } from '/src/page/storyPassages.tsx'
import { words } from 'virtual:words/${lang}'
${CLAIM_DATA}
import { leaders } from 'virtual:leaders'
import { passages } from '${PASSAGES}${lang}'
const drawn = drawPassages({ aid, leaders }, words, passages, (id) => claimIsland({ id, aid, words, base: '/' }))
start(StoryPage, words, { aid, leaders, passages: drawn })`
}

/** The text of the script that makes the story's claims answer; it brings their words along. */
function claimsModule(lang: string): string {
  return `import { CLAIMS_EVENT } from '/src/loadLater.ts'
import { takeUpClaims } from '/src/page/takeUpClaims.tsx'
import { messages } from 'virtual:words/${lang}/claims'
import { announcements } from 'virtual:announcements'
const takeUp = (given) => takeUpClaims({ ...given, announcements, words: { ...given.words, claims: messages.claims } })
dispatchEvent(new CustomEvent(CLAIMS_EVENT, { detail: takeUp }))`
}

function passagesModule(lang: string): string {
  const imports = STEP_IDS.map((id, at) => `import P${at} from '/src/words/${lang}/story/${id}.mdx'`)
  return `${imports.join('\n')}\nexport const passages = { ${STEP_IDS.map((id, at) => `'${id}': P${at}`).join(', ')} }`
}

/** Serves `virtual:start/<kind>/<lang>` and `virtual:passages/<lang>`. */
export function entriesPlugin(): Plugin {
  let isBuild = true
  return {
    name: 'entries',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (id) => (id.startsWith(PREFIX) || id.startsWith(PASSAGES) ? `\0${id}` : undefined),
    // Vite drops the style of a CSS module whose names no script uses; the passages that the build draws use the claims'.
    transform: {
      order: 'post',
      filter: { id: /Claim\.module\.css$/ },
      handler: () => ({ moduleSideEffects: 'no-treeshake' }),
    },
    load(id) {
      if (id.startsWith(`\0${PASSAGES}`)) return passagesModule(id.slice(PASSAGES.length + 1))
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const [kind = '', lang = ''] = id.slice(PREFIX.length + 1).split('/')
      if (kind === 'claims') return claimsModule(lang)
      return kind === 'story' && !isBuild ? storyInDevelopment(lang) : startModule(kind, lang)
    },
  }
}
