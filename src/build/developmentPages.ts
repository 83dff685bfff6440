/** In development, serves `index.html` as the page that the address names, with the entry that the build uses for it. */
import type { Plugin } from 'vite'
import { ROOT_LANG } from '../i18n/languages.ts'
import { getPath, KINDS, splitLang, type Kind } from '../state/paths.ts'
import { ENTRIES } from './bundle.ts'

function findPage(pathname: string): { readonly kind: Kind; readonly lang: string; readonly address: string } {
  const { lang, path } = splitLang(pathname.slice(1))
  const address = path.replace(/^chart\//, '').replace(/\/$/, '')
  const first = address.split('/')[0]
  if (path === '') return { kind: 'story', lang, address: '' }
  if (path === getPath('playground', '', ROOT_LANG)) return { kind: 'playground', lang, address: '' }
  return { kind: KINDS.find((kind) => kind === first && getPath(kind, address, ROOT_LANG) === path) ?? 'not-found', lang, address }
}

export function developmentPages(): Plugin {
  return {
    name: 'development-pages',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { originalUrl = '/' }) {
        const { kind, lang, address } = findPage(new URL(originalUrl, 'http://localhost').pathname)
        return html
          .replace('<html lang="en">', `<html lang="${lang}" data-kind="${kind}" data-address="${address}" data-base="/" data-layout="${kind === 'story' ? 'pinned' : ''}">`)
          .replace('<!--head-->', `<title>Rutte in Kyiv (development)</title><script type="module" src="/${ENTRIES[kind]}"></script>`)
          .replace('<!--app-->', '<div id="root"></div>')
      },
    },
  }
}
