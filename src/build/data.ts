/** Compiles CSV to checked, compact data. A bad row stops the build with file, line, column and rule. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { ClaimData } from '../data/aid.ts'
import { checkChanges, compileChanges } from './compileChanges.ts'
import { decodeAid } from '../data/decode.ts'
import type { Evidence, LeadersData, LeadersEvidence } from '../data/leaders.ts'
import { throwOnIssues } from './validation.ts'
import { checkAnnouncements, checkDonors, checkMembers, checkPopulation, checkPrecedents } from './donorRules.ts'
import { checkEuShares } from './euShareRules.ts'
import { checkLeaderIds, checkMilestones, checkNumbers, checkTerms } from './leaderRules.ts'
import { encodeAmounts, encodeAnnouncements, encodeIndex, encodePrecedents } from './encodeAid.ts'
import { checkMonthlyReleases, checkReleases } from './releaseRules.ts'
import type { Rule } from './validationRule.ts'
import { type Sources, readSources } from './sources.ts'
import { checkSums, checkTotals, checkWorld } from './sumRules.ts'

/** In the order in which their issues are reported. */
const RULES: readonly Rule[] = [
  checkDonors,
  checkMembers,
  checkAnnouncements,
  checkPopulation,
  checkPrecedents,
  checkReleases,
  checkMonthlyReleases,
  checkTotals,
  checkWorld,
  checkSums,
  checkEuShares,
  checkLeaderIds,
  checkTerms,
  checkNumbers,
  checkMilestones,
  checkChanges,
]

/** Reads a folder of sources; throws an error of lines `file:line:column rule — what was found`. */
export function checkSources(folder: string): Sources {
  const sources = readSources(folder)
  throwOnIssues(RULES.flatMap((rule) => [...rule(sources)]))
  return sources
}

/** The data of aid as pages have it after decoding `virtual:aid-index`, `virtual:aid-amounts` and `virtual:announcements`. */
export function compileAid(sources: Sources): ClaimData {
  const index = encodeIndex(sources)
  return { ...decodeAid(index, encodeAmounts(sources, index)), announcements: encodeAnnouncements(sources), precedents: encodePrecedents(sources) }
}

/** What `virtual:leaders` exports. */
export function compileLeaders({ releases, terms, milestones, members }: Sources): LeadersData {
  return {
    terms: terms.map(({ value: { id, no, iso3, start, end } }) => ({ id, number: no, country: iso3, start, end })),
    milestones: milestones
      .map(({ value: { id, date, precision, category } }) => ({ id, day: date.day, precision, category }))
      .sort((a, b) => a.day - b.day),
    members: members
      .map(({ value }) => ({ country: value.iso3, since: value.accession_date }))
      .sort((a, b) => a.since - b.since),
    asOf: Math.max(...releases.map(({ release }) => release.value.through)),
  }
}

/** What `virtual:leaders-evidence` exports. */
export function compileEvidence({ terms, milestones }: Sources): LeadersEvidence {
  return Object.fromEntries([
    ...terms.map(({ value }): [string, Evidence] => [value.id, {
      sources: [value.source_1, value.source_2].filter((source) => source !== null),
      ...(value.alt_start === null ? {} : { altStart: value.alt_start }),
      ...(value.alt_end === null ? {} : { altEnd: value.alt_end }),
    }]),
    ...milestones.map(({ value }): [string, Evidence] => [value.id, { sources: [value.source] }]),
  ])
}

const MODULES: ReadonlyMap<string, (sources: Sources) => string> = new Map([
  ['\0virtual:aid-index', (sources) => `export const index = ${JSON.stringify(encodeIndex(sources))}\n`],
  ['\0virtual:aid-amounts', (sources) => `export const amounts = ${JSON.stringify(encodeAmounts(sources, encodeIndex(sources)))}\n`],
  ['\0virtual:announcements', (sources) => `export const announcements = ${JSON.stringify(encodeAnnouncements(sources))}\nexport const precedents = ${JSON.stringify(encodePrecedents(sources))}\n`],
  ['\0virtual:leaders-evidence', (sources) => `export const evidence = ${JSON.stringify(compileEvidence(sources))}\n`],
  ['\0virtual:changes', (sources) => `export const changes = ${JSON.stringify(compileChanges(sources))}\n`],
  ['\0virtual:leaders', (sources) => `export const leaders = ${JSON.stringify(compileLeaders(sources))}\n`],
])

/** Serves `virtual:aid-index`, `virtual:aid-amounts`, `virtual:announcements`, `virtual:changes`, `virtual:leaders` and `virtual:leaders-evidence`, and makes them anew when a source changes. */
export function dataPlugin(): Plugin {
  let folder = ''
  return {
    name: 'rutte:data',
    configResolved(config) {
      folder = join(config.root, 'src/data/sources')
    },
    resolveId(id) {
      return MODULES.has(`\0${id}`) ? `\0${id}` : undefined
    },
    load(id) {
      const write = MODULES.get(id)
      if (!write) return undefined
      for (const file of readdirSync(folder)) if (file.endsWith('.csv')) this.addWatchFile(join(folder, file))
      return write(checkSources(folder))
    },
  }
}
