/** Lighthouse's four scores of the story, a chart page and a claim, in both languages. */
import lighthouse from 'lighthouse'
import { launch, serve } from './host.mjs'

const PAGES = ['', 'chart/aid/all/eur/r29/', 'claim/ninety-nine/'].flatMap((path) => [path, `uk/${path}`])
const PORT = 9377

export async function measureLighthouse() {
  const browser = await launch([`--remote-debugging-port=${PORT}`])
  const host = await serve('dist')
  const rows = []
  for (const path of PAGES) {
    const result = await lighthouse(host.origin + path, { port: PORT, logLevel: 'error', output: 'json' })
    for (const { title, score, auditRefs } of Object.values(result.lhr.categories)) {
      const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (result.lhr.audits[id].score ?? 1) < 0.9).map(({ id }) => id)
      rows.push({ what: `Lighthouse /${path}: ${title}${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`, value: Math.round(score * 100), unit: '', least: 100 })
    }
  }
  await browser.close()
  host.close()
  return rows
}
