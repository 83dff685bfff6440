/** What each page may weigh, in every language (see docs in `CONTRIBUTING.md`). Read from the built pages, so no name of a file is listed. */
import { readFileSync, readdirSync } from 'node:fs'

const LANGS = readdirSync('src/i18n', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const ASSETS = readdirSync('dist/assets')

/** The scripts that a page lists. */
const listScripts = (page) => [...readFileSync(page, 'utf8').matchAll(/<script defer src="[^"]*?(assets\/[^"]+)"/g)].map(([, path]) => `dist/${path}`)
/** Scripts that a page of a language loads later. */
const listLater = (lang, names) => ASSETS.filter((file) => names.some((name) => file.startsWith(`${name}.`) || file.startsWith(`messages-${lang}-${name}.`))).map((file) => `dist/assets/${file}`)

const CHART_LATER = ['frame', 'features-animation', 'drawImage', 'shareDialog', 'snippet', 'motionFeatures', 'LazyMarkTooltip', 'share', 'tooltip']
const STORY_LATER = [...CHART_LATER, 'storyAid', 'compiledAid', 'AidFigure', 'LeadersFigure', 'd3', 'useRovingTabIndex', 'AidControls', 'LeadersControls', 'Select', 'WithMessages', 'labels', 'csv', 'claimShareData', 'verdict', 'aid', 'claims']

const limit = (name, path, kb, brotli = true) => ({ name, path: [...new Set([path].flat())], limit: `${kb} kB`, brotli })

/**
 * Limits in KB. Where the figure reached is above the aim of the architecture (a chart page 140, the story 120 before it
 * answers and 180 in all), the limit is what is reached, so that it can only fall; `docs/performance.md` names the gap.
 */
export default [
  ...LANGS.flatMap((lang) => {
    const home = lang === 'en' ? 'dist/' : `dist/${lang}/`
    const story = `${home}index.html`
    const charts = ['chart/aid/all/eur/r29/', 'chart/leaders/all/'].map((path) => `${home}${path}index.html`)
    return [
      ...charts.flatMap((chart) => [
        limit(`${lang}: ${chart}, script before it answers`, listScripts(chart), 146),
        limit(`${lang}: ${chart}, script in all`, [...listScripts(chart), ...listLater(lang, CHART_LATER)], 176),
        limit(`${lang}: ${chart}, HTML`, chart, 16),
      ]),
      limit(`${lang}: story, script before it answers`, listScripts(story), 120),
      limit(`${lang}: story, script in all`, [...listScripts(story), ...listLater(lang, STORY_LATER)], 215),
      limit(`${lang}: story, HTML`, story, 48),
      limit(`${lang}: fonts`, ASSETS.filter((file) => file.endsWith(`.woff2`) && file.includes(`-${lang}.`)).map((file) => `dist/assets/${file}`), 80, false),
    ]
  }),
  limit('style', ASSETS.filter((file) => file.startsWith('style.')).map((file) => `dist/assets/${file}`), 12),
  limit('embed.js', 'dist/embed.js', 2),
]
