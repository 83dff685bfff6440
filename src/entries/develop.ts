/** Development only: starts the page that the address names, without a build. */
import { getPath, type Kind } from '../state/paths.ts'

const STARTS: Readonly<Record<Kind, readonly [en: () => Promise<unknown>, uk: () => Promise<unknown>]>> = {
  story: [() => import('virtual:start/story/en'), () => import('virtual:start/story/uk')],
  aid: [() => import('virtual:start/aid/en'), () => import('virtual:start/aid/uk')],
  leaders: [() => import('virtual:start/leaders/en'), () => import('virtual:start/leaders/uk')],
  claim: [() => import('virtual:start/claim/en'), () => import('virtual:start/claim/uk')],
  donor: [() => import('virtual:start/donor/en'), () => import('virtual:start/donor/uk')],
  playground: [() => import('virtual:start/playground/en'), () => import('virtual:start/playground/uk')],
  'not-found': [() => import('virtual:start/not-found/en'), () => import('virtual:start/not-found/uk')],
}

const { pathname } = location
const isUk = pathname.startsWith('/uk/')
const path = pathname.slice(isUk ? 4 : 1)
const address = path.replace(/^chart\//, '').replace(/\/$/, '')
const first = address.split('/')[0] ?? ''
const kind: Kind =
  path === '' ? 'story' : first === 'aid' || first === 'leaders' || first === 'claim' ? first : path === getPath('playground', '', 'en') ? 'playground' : 'not-found'

Object.assign(document.documentElement.dataset, { kind, address, layout: kind === 'story' && window.parent === window ? 'pinned' : '' })
document.documentElement.lang = isUk ? 'uk' : 'en'
void import('@fontsource-variable/source-serif-4')
void import('@fontsource-variable/ibm-plex-sans')
void STARTS[kind][isUk ? 1 : 0]()
