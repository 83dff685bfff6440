/** The sources as they are with Releases 19 and 29 alone, so that a release more fails no test. */
import { readFileSync, readdirSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { checkSources } from '../../src/build/data.ts'
import { listDonorIds, type Row, type Sources } from '../../src/build/sources.ts'

export const SOURCES_FOLDER = 'src/data/sources/'
export const RELEASES: readonly string[] = ['r19', 'r29']

/** The sources as they are without the other releases and the donors that only those have. */
function pickReleases(sources: Sources, ids: readonly string[]): Sources {
  const picked = sources.releases.filter(({ release }) => ids.includes(release.value.id))
  const numbers = new Set(picked.map(({ release }) => release.value.number))
  const kept: ReadonlySet<string> = new Set(picked.flatMap((source) => [...listDonorIds(source)]))
  const isDonorKept = (at: number) => kept.has(sources.donors[at]?.value.iso3 ?? '')
  const releases = picked.map((source) => (source.kind === 'totals' ? { ...source, gdp: source.gdp.filter((_, at) => isDonorKept(at)) } : source))
  const isKept = ({ value }: Row<{ readonly release: number }>) => numbers.has(value.release)
  return {
    ...sources, releases, donors: sources.donors.filter((_, at) => isDonorKept(at)),
    totals: sources.totals.filter(isKept), world: sources.world.filter(isKept),
  }
}

export const sources = pickReleases(checkSources(SOURCES_FOLDER), RELEASES)

const readText = (file: string) => readFileSync(`${SOURCES_FOLDER}${file}`, 'utf8')
const listed = csvParse(readText('releases.csv'))
const isNamed = (id: string | undefined) => id !== undefined && RELEASES.includes(id)
const own = new Set(listed.filter(({ id }) => isNamed(id)).map(({ file }) => file))
const others = new Set(listed.filter(({ file }) => !own.has(file)).flatMap(({ file = '' }) => [file, file.replace('_data_explorer', '_eu_aid_shares')]))
const donors = new Set<string>(sources.donors.map(({ value }) => value.iso3))

const isDonor = (line: string) => donors.has(/^(?:"[^"]*"|[^",]*),(\w{3}),/.exec(line)?.[1] ?? '')

/** The lines of a file that a test of these two releases may see; the head always. */
const LINES: Readonly<Record<string, (line: string) => boolean>> = {
  'releases.csv': (line) => isNamed(line.split(',')[0]),
  'donors.csv': isDonor,
  'population.csv': isDonor,
  'aid_totals.csv': (line) => isNamed(/,(R\d+),/.exec(line)?.[1]?.toLowerCase()),
  'aid_monthly_world.csv': (line) => isNamed(/,(R\d+)\r?$/.exec(line)?.[1]?.toLowerCase()),
}

function keepLines(file: string, text: string): string {
  const isKept = LINES[file]
  return isKept ? text.split('\n').filter((line, at) => at === 0 || line.trim() === '' || isKept(line)).join('\n') : text
}

/** Every file by its name. */
export const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(SOURCES_FOLDER)
    .filter((file) => file.endsWith('.csv') && !others.has(file))
    .map((file) => [file, keepLines(file, readText(file))]),
)
