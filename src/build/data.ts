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

/** What each module exports. */
const MODULES = new Map<string, (sources: Sources) => object>([
  ['\0virtual:aid-index', (sources) => ({ index: encodeIndex(sources) })],
  ['\0virtual:aid-amounts', (sources) => ({ amounts: encodeAmounts(sources, encodeIndex(sources)) })],
  ['\0virtual:announcements', (sources) => ({ announcements: encodeAnnouncements(sources), precedents: encodePrecedents(sources) })],
  ['\0virtual:leaders-evidence', (sources) => ({ evidence: compileEvidence(sources) })],
  ['\0virtual:changes', (sources) => ({ changes: compileChanges(sources) })],
  ['\0virtual:leaders', (sources) => ({ leaders: compileLeaders(sources) })],
])

/** Serves the modules, and makes them anew when a source changes. */
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
      const compile = MODULES.get(id)
      if (!compile) return undefined
      for (const file of readdirSync(folder)) if (file.endsWith('.csv')) this.addWatchFile(join(folder, file))
      const exported = Object.entries(compile(checkSources(folder)))
      return exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`).join('')
    },
  }
}
