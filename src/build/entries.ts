/** The scripts of the site and the text of their entries: one a kind of page and language, classic and self-contained. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { STEP_IDS } from '../story/steps.ts'
import { LANGS } from '../words/words.ts'

const PREFIX = 'virtual:start/'
const PASSAGES = 'virtual:passages/'

/** What each kind of page is made of; of the words only the rooms it reads from, all where none is named. */
const PAGES: Readonly<Record<string, { readonly component: string; readonly data: readonly string[]; readonly words: readonly string[] }>> = {
  story: { component: 'StoryPage', data: ['aid', 'leaders', 'passages'], words: ['aid', 'claims', 'facts', 'leaders', 'names', 'page', 'share', 'steps'] },
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
    ...Object.fromEntries(Object.keys(PAGES).flatMap((kind) => LANGS.map((lang) => [`${kind}-${lang}`, `${PREFIX}${kind}/${lang}`]))),
  }
}

function importOf(name: string, lang: string): string {
  return name === 'passages' ? `import { passages } from '${PASSAGES}${lang}'` : `import { ${name} } from 'virtual:${name}'`
}

/** The text of an entry: the page's component, words and data, handed to `start`. */
function startModule(kind: string, lang: string): string {
  const page = PAGES[kind]
  if (!page) throw new Error(`no page of kind ${kind}`)
  return [
    `import { start } from '/src/main.tsx'`,
    `import { ${page.component} } from '/src/page/${page.component}.tsx'`,
    `import { words } from 'virtual:words/${lang}/${page.words.join('+')}'`,
    ...page.data.map((name) => importOf(name, lang)),
    `start(${page.component}, words, { ${page.data.join(', ')} })`,
  ].join('\n')
}

function passagesModule(lang: string): string {
  const imports = STEP_IDS.map((id, at) => `import P${at} from '/src/words/${lang}/story/${id}.mdx'`)
  return `${imports.join('\n')}\nexport const passages = { ${STEP_IDS.map((id, at) => `'${id}': P${at}`).join(', ')} }`
}

/** Serves `virtual:start/<kind>/<lang>` and `virtual:passages/<lang>`. */
export function entriesPlugin(): Plugin {
  return {
    name: 'entries',
    resolveId: (id) => (id.startsWith(PREFIX) || id.startsWith(PASSAGES) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${PASSAGES}`)) return passagesModule(id.slice(PASSAGES.length + 1))
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const [kind = '', lang = ''] = id.slice(PREFIX.length + 1).split('/')
      return startModule(kind, lang)
    },
  }
}
