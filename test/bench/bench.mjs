/**
 * Speed and weight of the built site in a real Chromium: medians, and their aims. `--json` for machines,
 * `--runs=7` for more or fewer, `--only=sight,weight,answers,growth,lighthouse` for a part.
 */
import { existsSync } from 'node:fs'
import { measureAnswers } from './interaction.mjs'
import { measureGrowth } from './scale.mjs'
import { launch } from './host.mjs'
import { measureLighthouse } from './lighthouse.mjs'
import { measureSight } from './loading.mjs'
import { measureWeight } from './size.mjs'

const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const RUNS = Number(option('runs') ?? 7)
const PARTS = { sight: measureSight, weight: measureWeight, answers: measureAnswers, growth: measureGrowth, lighthouse: measureLighthouse }
const chosen = option('only')?.split(',') ?? Object.keys(PARTS)

if (!existsSync('dist/index.html')) throw new Error('dist/ is not there: run npm run build first')
for (const name of chosen) if (!(name in PARTS)) throw new Error(`--only=${name}: the parts are ${Object.keys(PARTS).join(', ')}`)

const round = (value) => Number(value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0))
/** Compared with two decimals, as it is printed. */
const holds = ({ value, most = Infinity, least = -Infinity }) => Number(value.toFixed(2)) <= most && Number(value.toFixed(2)) >= least
const rows = []
for (const name of chosen) {
  const browser = await launch()
  for (const row of await PARTS[name](browser, RUNS)) rows.push({ ...row, value: round(row.value), holds: holds(row) })
  await browser.close()
}
if (process.argv.includes('--json')) console.log(JSON.stringify(rows))
else {
  console.table(rows.map(({ what, value, unit, most, least, holds: isHeld }) => ({
    what, measured: `${value} ${unit}`.trim(), asked: most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '', holds: most === undefined && least === undefined ? '' : isHeld ? 'yes' : 'NO',
  })))
}
