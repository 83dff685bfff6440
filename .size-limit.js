/** What each page may weigh, in every language (the table is in `docs/performance.md`). Read from the built pages, so no name of a file is listed. */
import { readFileSync, readdirSync } from 'node:fs'

const LANGS = readdirSync('src/i18n', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const ASSETS = readdirSync('dist/assets')

/** The scripts that a page lists. */
const listScripts = (page) => [...readFileSync(page, 'utf8').matchAll(/<script defer src="[^"]*?(assets\/[^"]+)"/g)].map(([, path]) => `dist/${path}`)
/** All scripts that these load, at once or later, in one language. */
function listReachable(scripts, lang, found = new Set(scripts)) {
  for (const script of scripts) {
    const named = [...readFileSync(script, 'utf8').matchAll(/[\w-]+\.[\w-]{8}\.js/g)].filter(([name]) => ASSETS.includes(name)).map(([name]) => `dist/assets/${name}`)
    const next = [...new Set(named)].filter((path) => !found.has(path) && (!path.includes('/messages-') || path.includes(`/messages-${lang}-`)))
    for (const path of next) found.add(path)
    listReachable(next, lang, found)
  }
  return [...found]
}

const limit = (name, path, kb, brotli = true) => ({ name, path: [...new Set([path].flat())], limit: `${kb} kB`, brotli })

/**
 * Limits in KB. The aim for the story in all is 180; its limit is what is reached, so that it can only fall, and
 * `docs/performance.md` names the gap.
 */
export default [
  ...LANGS.flatMap((lang) => {
    const home = lang === 'en' ? 'dist/' : `dist/${lang}/`
    const story = `${home}index.html`
    const charts = ['chart/aid/all/eur/r29/', 'chart/leaders/all/'].map((path) => `${home}${path}index.html`)
    return [
      ...charts.flatMap((chart) => [
        limit(`${lang}: ${chart}, script before it answers`, listScripts(chart), 140),
        limit(`${lang}: ${chart}, script in all`, listReachable(listScripts(chart), lang), 192),
        limit(`${lang}: ${chart}, HTML`, chart, 16),
      ]),
      limit(`${lang}: story, script before it answers`, listScripts(story), 120),
      limit(`${lang}: story, script in all`, listReachable(listScripts(story), lang), 226),
      limit(`${lang}: story, HTML`, story, 48),
      limit(`${lang}: fonts`, ASSETS.filter((file) => file.endsWith(`.woff2`) && file.includes(`-${lang}.`)).map((file) => `dist/assets/${file}`), 80, false),
    ]
  }),
  limit('style', ASSETS.filter((file) => file.startsWith('style.')).map((file) => `dist/assets/${file}`), 12),
  limit('embed.js', 'dist/embed.js', 2),
]
